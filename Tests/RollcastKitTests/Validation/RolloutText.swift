import RollcastKit
import YAMLSource

/// A Rollout that is in order, in which a test puts one thing wrong.
struct RolloutText {
  /// Lines below `spec.strategy`.
  var strategy = "canary: {}"
  /// Lines below `spec.template.spec`.
  var pod = "containers: [{name: web, image: web}]"
  /// Lines below `spec.template.metadata`.
  var metadata = "labels: {app: web}"
  /// Further lines below `spec`.
  var spec = "selector: {matchLabels: {app: web}}"
  /// Further documents.
  var others = ""

  private func indented(_ text: String, by depth: Int) -> String {
    let space = String(repeating: " ", count: depth)
    return text.split(separator: "\n").map { space + $0 + "\n" }.joined()
  }

  var text: String {
    """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web}
    spec:
    \(indented(spec, by: 2))  strategy:
    \(indented(strategy, by: 4))  template:
        metadata:
    \(indented(metadata, by: 6))    spec:
    \(indented(pod, by: 6))\(others.isEmpty ? "" : "---\n" + others)
    """
  }

  func refusals(_ version: ControllerVersion = .v19) throws -> [Refusal] {
    let lookup = try DocumentLookup(SourceText(name: "web.yaml", copying: Array(text.utf8)))
    return RolloutRefusals(of: lookup.rollout, version: version, objects: lookup).all()
  }

  /// The refusals as the controller writes them.
  func said(_ version: ControllerVersion = .v19) throws -> [String] {
    try refusals(version).map(\.description)
  }
}
