import YAMLSource

/// What the controller demands of the metrics of a template whose analysis has to end by itself.
///
/// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation_references.go,
/// ValidateAnalysisTemplateWithType.
struct MetricDemands {
  private let name: String
  private let spec: Place
  private let arguments: [(name: String, value: String)]

  init(_ template: Manifest) {
    name = template.name
    spec = Place(template.root)["spec"]
    // An argument that the Rollout or a Secret gives counts with a stand-in.
    arguments = spec["args"].items.map { item in
      (item.value("name")?.string ?? "", item.value("value")?.string ?? "dummy-value")
    }
  }

  /// What is wrong, in the controller's words.
  var problems: [String] {
    for item in spec["args"].items where item.has("valueFrom") && item.has("value") {
      let argument = item.value("name")?.string ?? ""
      return ["AnalysisTemplate \(name): arg '\(argument)' has both Value and ValueFrom fields"]
    }
    let metrics = spec["metrics"].items
    for metric in metrics {
      if let tag = metric.node.flatMap(unresolvedTag) {
        return ["AnalysisTemplate \(name): failed to resolve {{\(tag)}}"]
      }
    }
    return metrics.compactMap(endlessness)
  }

  /// A metric with an interval and no count never ends.
  ///
  /// Source: Argo Rollouts 1.9, pkg/apis/rollouts/v1alpha1/analysis_types.go, EffectiveCount.
  private func endlessness(_ metric: Place) -> String? {
    let interval = resolved(metric.value("interval")?.string ?? "")
    if interval.isEmpty { return nil }
    let count: IntOrString? = metric.value("count").flatMap { node in
      node.int.map(IntOrString.int) ?? node.string.map { .string(resolved($0)) }
    }
    if let count, count.number != 0 { return nil }
    let shown =
      switch count {
      case .int(let number): "\(number)"
      case .string(let text): text
      case nil: "<nil>"
      }
    return "AnalysisTemplate \(name) has metric \(metric.value("name")?.string ?? "") which runs "
      + "indefinitely. Invalid value for count: \(shown)"
  }

  /// The last `{{tag}}` in a value's texts that names no argument.
  ///
  /// Source: Argo Rollouts 1.9, utils/template/template.go, resolve.
  private func unresolvedTag(_ node: Node) -> String? {
    var found: String?
    for item in node.items { found = unresolvedTag(item) ?? found }
    for entry in node.entries { found = unresolvedTag(entry.value) ?? found }
    if let text = node.string {
      for tag in tags(in: text) where value(of: tag) == nil { found = tag }
    }
    return found
  }

  private func resolved(_ text: String) -> String {
    var text = text
    for tag in tags(in: text) {
      guard let value = value(of: tag), let range = Self.range(of: "{{\(tag)}}", in: text) else {
        continue
      }
      text.replaceSubrange(range, with: value)
    }
    return text
  }

  private func value(of tag: String) -> String? {
    let isSpace = { (character: Character) in character.isWhitespace }
    let name = tag.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return arguments.last { "args.\($0.name)".elementsEqual(name) }?.value
  }

  private func tags(in text: String) -> [String] {
    var tags: [String] = []
    var rest = text[...]
    while let opening = Self.range(of: "{{", in: rest) {
      rest = rest[opening.upperBound...]
      guard let closing = Self.range(of: "}}", in: rest) else { break }
      tags.append(String(rest[..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return tags
  }

  private static func range(
    of part: String, in text: some StringProtocol
  ) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(part) {
        return start..<text.index(start, offsetBy: part.count)
      }
      start = text.index(after: start)
    }
    return nil
  }
}
