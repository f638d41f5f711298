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
    let blueGreen = strategy["blueGreen"]
    let canary = strategy["canary"]
    let foreground =
      blueGreen.node == nil
      ? canary["steps"].items.map { $0["analysis"] }
      : [blueGreen["prePromotionAnalysis"], blueGreen["postPromotionAnalysis"]]
    var all = foreground.map { AnalysisReference(isBackground: false, place: $0) }
    if blueGreen.node == nil {
      all.append(AnalysisReference(isBackground: true, place: canary["analysis"]))
    }
    return all.filter { $0.place.node != nil }
  }
}
