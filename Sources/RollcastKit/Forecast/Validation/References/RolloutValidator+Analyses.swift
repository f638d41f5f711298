import YAMLSource

/// The analysis templates that the Rollout names.
///
/// Source: Argo Rollouts 1.9, rollout/controller.go, getReferencedAnalysisTemplatesFromRef, and
/// pkg/apis/rollouts/validation/validation_references.go, ValidateAnalysisTemplatesWithType.
extension RolloutValidator {
  mutating func analyses(_ strategy: Place, _ references: References) -> [AnalysisReference] {
    AnalysisReference.all(strategy).map { analysis in
      var analysis = analysis
      let templates = analysis.place["templates"]
      find(templates, &analysis, references)
      return analysis
    }
  }

  /// Adds the templates of a list, and those that they name themselves.
  private mutating func find(
    _ list: Place, _ analysis: inout AnalysisReference, _ references: References
  ) {
    for item in list.items {
      let name = item.value("templateName")?.string ?? ""
      let isClusterWide = item.value("clusterScope")?.bool ?? false
      let kind = isClusterWide ? "ClusterAnalysisTemplate" : "AnalysisTemplate"
      let outcome =
        isClusterWide
        ? references.clusterObject(group: "argoproj.io", kind: kind, name: name)
        : references.object(group: "argoproj.io", kind: kind, name: name)
      guard case .found(let template) = outcome else {
        analysis.isComplete = false
        guard case .missing = outcome else { continue }
        refuse(
          item["templateName"].written(as: list),
          "Invalid value: \(GoQuote.quoted(name)): \(kind) '\(name)' not found",
          isNotFound: true)
        continue
      }
      if analysis.all.contains(where: { $0.identity == template.identity }) { continue }
      if isClusterWide {
        analysis.clusterTemplates.append(template)
      } else {
        analysis.templates.append(template)
      }
      find(Place(template.root)["spec"]["templates"], &analysis, references)
    }
  }

  mutating func check(_ analysis: AnalysisReference, _ strategy: Place) {
    guard analysis.isComplete else { return }
    let place = analysis.place["templates"]
    let names = analysis.all.map(\.name).joined(separator: " ")
    let merged = MergedTemplates(analysis)
    var problem = merged.problem
    // The controller tries the templates with the rules of every step that has an analysis.
    for step in strategy["canary"]["steps"].items where problem == nil {
      problem = merged.problem(with: step["analysis"])
    }
    if let problem {
      return invalid(place, .string("templateNames: [\(names)]"), problem)
    }
    if analysis.isBackground { return }
    for template in analysis.all {
      for problem in MetricDemands(template).problems {
        invalid(place, .string(template.name), problem)
      }
    }
  }
}
