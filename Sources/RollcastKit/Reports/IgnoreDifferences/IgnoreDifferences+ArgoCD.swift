import YAMLSource

extension IgnoreDifferences {
  /// Rules for the `spec` of an Argo CD Application, with the sync option that they need under
  /// self-heal, as commented YAML.
  ///
  /// Source: Argo CD 3.5, docs/user-guide/diffing.md and docs/user-guide/sync-options.md.
  func argoCDText() -> [UInt8] {
    var text = IgnoreReportText()
    text.comment(
      0,
      "What Argo Rollouts \(version.rawValue) changes, for the Argo CD Application of these"
        + " manifests.",
      "Argo CD takes these fields out of Git's objects and out of the cluster's before it compares"
        + " them.",
      "Print them anew when routes, destinations, subsets or the Rollout's strategy change.")
    text.line(0, "spec:")
    text.line(2, "ignoreDifferences:\(objects.isEmpty ? " []" : "")")
    for object in objects {
      text.comment(4, "changed for " + object.rollouts.map(\.description).joined(separator: ", "))
      text.target(4, object.argoCDTarget)
      text.line(6, "jqPathExpressions:")
      text.list(8, object.patterns.map { ($0.jq, $0.reason) })
    }
    text.line(2, "syncPolicy:")
    text.line(4, "syncOptions:")
    text.comment(
      6,
      "Keeps these fields as they are in the cluster while Argo CD syncs, too. It keeps the whole",
      "list that such a field stands in: for what else Git changes there, in spec.http or in",
      "spec.subsets, sync once without this option (argo-cd issue 17694).")
    text.line(6, "- RespectIgnoreDifferences=true")
    return text.bytes
  }

  /// The same as JSON.
  func argoCDValue() -> Value {
    let rules = objects.map { object in
      Value.mapping(
        object.argoCDTarget + [
          .init("jqPathExpressions", .sequence(object.patterns.map { .string($0.jq) }))
        ])
    }
    return [
      "spec": [
        "ignoreDifferences": .sequence(rules),
        "syncPolicy": ["syncOptions": ["RespectIgnoreDifferences=true"]],
      ]
    ]
  }
}

extension IgnoredObject {
  /// A namespace that the manifest does not name is the Application's affair.
  fileprivate var argoCDTarget: [Value.Entry] {
    var entries: [Value.Entry] = [
      .init("group", .string(identity.group)), .init("kind", .string(identity.kind)),
      .init("name", .string(identity.name)),
    ]
    if let namespace { entries.append(.init("namespace", .string(namespace))) }
    return entries
  }
}
