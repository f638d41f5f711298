import YAMLSource

/// An analysis that the Rollout runs, with the templates that it names.
struct AnalysisReference {
  /// Whether it runs beside the steps, so that it need not end by itself.
  let isBackground: Bool
  /// The field of the Rollout, such as `spec.strategy.canary.steps[0].analysis`.
  let place: Place
  var templates: [Manifest] = []
  var clusterTemplates: [Manifest] = []
  /// Whether every template was found.
  var isComplete = true

  /// All templates, the cluster's last, as the controller puts them together.
  var all: [Manifest] { templates + clusterTemplates }

  /// Source: Argo Rollouts 1.9, rollout/controller.go, getReferencedRolloutAnalyses.
  static func all(_ strategy: Place) -> [AnalysisReference] {
    if let blueGreen = strategy.child("blueGreen") {
      return [blueGreen.child("prePromotionAnalysis"), blueGreen.child("postPromotionAnalysis")]
        .compactMap { $0 }.map { AnalysisReference(isBackground: false, place: $0) }
    }
    guard let canary = strategy.child("canary") else { return [] }
    var all = (canary.child("steps")?.items ?? []).compactMap { $0.child("analysis") }
      .map { AnalysisReference(isBackground: false, place: $0) }
    if let background = canary.child("analysis") {
      all.append(AnalysisReference(isBackground: true, place: background))
    }
    return all
  }
}
