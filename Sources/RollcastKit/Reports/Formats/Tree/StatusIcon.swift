/// The signs that kubectl's plugin puts before a status.
///
/// Source: Argo Rollouts 1.9, pkg/kubectl-argo-rollouts/info/info.go and cmd/get/get.go.
enum StatusIcon {
  /// A Rollout's phase behind its sign.
  static func text(of phase: RolloutPhase, _ style: TextStyle) -> String {
    parts(of: phase, style).map { style.colored($0.text, $0.color) }.joined()
  }

  static func parts(
    of phase: RolloutPhase, _ style: TextStyle
  ) -> [(text: String, color: TextColor?)] {
    let icon: (String, TextColor?) =
      switch phase {
      case .healthy: (style.drawing("✔", ascii: "+"), .green)
      case .paused: (style.drawing("॥", ascii: "="), nil)
      case .progressing: (style.drawing("◌", ascii: "o"), .blue)
      case .degraded: (style.drawing("✖", ascii: "x"), .red)
      }
    return [icon, (" " + phase.rawValue, nil)]
  }

  /// The status of a ReplicaSet whose pods are there.
  static func parts(
    ofPods count: Int, _ style: TextStyle
  ) -> [(text: String, color: TextColor?)] {
    count == 0
      ? [(style.drawing("•", ascii: "."), nil), (" ScaledDown", nil)]
      : [(style.drawing("✔", ascii: "+"), .green), (" Healthy", nil)]
  }
}

extension RolloutTree.Mark {
  var color: TextColor {
    switch self {
    case .canary: .yellow
    case .stable, .active: .green
    case .preview, .ping, .pong: .blue
    }
  }
}
