import YAMLSource

/// The analysis templates of one analysis, put together as for a run.
///
/// Source: Argo Rollouts 1.9, utils/analysis/helpers.go, NewAnalysisRunFromTemplates.
struct MergedTemplates {
  private let specs: [Place]
  private let analysis: Place

  init(_ analysis: AnalysisReference) {
    specs = analysis.all.map { Place($0.root)["spec"] }
    self.analysis = analysis.place
  }

  /// Why they cannot be put together, in the controller's words.
  var problem: String? {
    if let name = repeated("metrics", "name") { return "two metrics have the same name '\(name)'" }
    return repeatedRule() ?? argumentProblem
  }

  /// The same with the rules that a step adds.
  func problem(with step: Place) -> String? {
    step.node == nil ? nil : repeatedRule(adding: step)
  }

  private func repeatedRule(adding step: Place? = nil) -> String? {
    if let name = repeated("dryRun", "metricName", adding: step) {
      return "two Dry-Run metric rules have the same name '\(name)'"
    }
    return repeated("measurementRetention", "metricName", adding: step).map {
      "two Measurement Retention metric rules have the same name '\($0)'"
    }
  }

  private func repeated(
    _ list: StaticString, _ key: StaticString, adding step: Place? = nil
  ) -> String? {
    var names: [String] = []
    for place in (step.map { [$0] } ?? []) + specs {
      for item in place[list].items {
        let name = item.value(key)?.string ?? ""
        if names.contains(name) { return name }
        names.append(name)
      }
    }
    return nil
  }

  /// Source: the same file, flattenArgs and MergeArgs.
  private var argumentProblem: String? {
    var arguments: [(name: String, value: String?, hasSource: Bool)] = []
    for item in specs.flatMap({ $0["args"].items }) {
      let name = item.value("name")?.string ?? ""
      let value = item.value("value")?.string
      guard let place = arguments.firstIndex(where: { $0.name == name }) else {
        arguments.append((name, value, item.has("valueFrom")))
        continue
      }
      if let first = arguments[place].value {
        if let value, value != first {
          return "Argument `\(name)` specified multiple times with different values: "
            + "'\(first)', '\(value)'"
        }
      } else {
        arguments[place] = (name, value, item.has("valueFrom"))
      }
    }
    let given = analysis["args"].items.map { $0.value("name")?.string ?? "" }
    let open = arguments.first {
      $0.value == nil && !$0.hasSource && !given.contains($0.name)
    }
    return open.map { "args.\($0.name) was not resolved" }
  }
}
