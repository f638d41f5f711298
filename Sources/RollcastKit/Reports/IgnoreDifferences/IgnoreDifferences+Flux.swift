import YAMLSource

extension IgnoreDifferences {
  /// Rules for the `spec` of a Flux Kustomization, and what to do where Flux has none, as commented
  /// YAML.
  ///
  /// Source: kustomize-controller 1.9, docs/spec/v1/kustomizations.md, "Ignore Rules" and
  /// "Controlling the apply behavior of resources".
  func fluxText() -> [UInt8] {
    var text = IgnoreReportText()
    text.comment(
      0,
      "What Argo Rollouts \(version.rawValue) changes, for the Flux Kustomization of these"
        + " manifests.",
      "Flux 2.9 or later (kustomize-controller 1.9) leaves these fields as they are in the cluster.",
      "Its rules know items of lists by their places only, so a list that the controller adds to or",
      "takes from is left alone whole. Fields that Git does not have need no rule: server-side",
      "apply leaves them to the controller, which set them. For a HelmRelease the same rules go below",
      "spec.driftDetection.ignore. Print them anew when routes, destinations or subsets change.")
    text.line(0, "spec:")
    let targets = objects.filter { !$0.pointers.isEmpty }
    text.line(2, "ignore:\(targets.isEmpty ? " []" : "")")
    for object in targets {
      text.comment(4, "changed for " + object.rollouts.map(\.description).joined(separator: ", "))
      text.line(4, "- target:")
      for entry in object.fluxTarget {
        guard case .scalar(.string(let name)) = entry.value else { continue }
        text.line(8, "\(entry.key): \(IgnoreReportText.scalar(name))")
      }
      text.line(6, "paths:")
      for pointer in object.pointers { text.line(8, "- \(IgnoreReportText.scalar(pointer))") }
    }
    if !targets.isEmpty { Self.adviseBefore29(targets, in: &text) }
    return text.bytes
  }

  /// The same as JSON.
  func fluxValue() -> Value {
    let rules = objects.filter { !$0.pointers.isEmpty }.map { object -> Value in
      [
        "target": .mapping(object.fluxTarget),
        "paths": .sequence(object.pointers.map(Value.string)),
      ]
    }
    return ["spec": ["ignore": .sequence(rules)]]
  }

  private static func adviseBefore29(_ objects: [IgnoredObject], in text: inout IgnoreReportText) {
    text.comment(
      0, "Before Flux 2.9 there are no such rules: Flux puts back every field that Git has, and a",
      "list or a Service's selector as a whole, also under kustomize.toolkit.fluxcd.io/ssa: Merge.",
      "There annotate these objects in Git with kustomize.toolkit.fluxcd.io/ssa: IfNotPresent, so",
      "that Flux makes them once and then leaves them alone (later changes in Git, too):")
    for object in objects { text.comment(0, "  \(object.identity)") }
  }
}

extension IgnoredObject {
  /// The values are regular expressions that have to match as a whole.
  fileprivate var fluxTarget: [Value.Entry] {
    var entries: [Value.Entry] = []
    if !identity.group.isEmpty {
      entries.append(.init("group", .string(Self.expression(identity.group))))
    }
    entries.append(.init("kind", .string(identity.kind)))
    entries.append(.init("name", .string(Self.expression(identity.name))))
    if let namespace { entries.append(.init("namespace", .string(namespace))) }
    return entries
  }

  private static func expression(_ name: String) -> String {
    name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "\\.")
  }
}
