/// The tree of a Rollout's revisions and ReplicaSets.
///
/// Source: Argo Rollouts 1.9, pkg/kubectl-argo-rollouts/cmd/get/get_rollout.go, PrintRolloutTree.
enum TreeText {
  static func text(of tree: RolloutTree, _ style: TextStyle) -> String {
    var table = TextTable(
      ["NAME", "KIND", "STATUS", "INFO"].map { .init(title: $0, isPlain: true) }, style)
    table.add([
      .init("\(style.drawing("⟳", ascii: "*")) \(tree.name)"), .init("Rollout"),
      .init(StatusIcon.parts(of: tree.phase, style)), .init(""),
    ])
    let last = tree.replicaSets.count - 1
    for (place, replicaSet) in tree.replicaSets.enumerated() {
      let branch = place == last ? style.lastBranch : style.branch
      let trunk = place == last ? "   " : style.trunk
      table.add([
        .init("\(branch)# revision:\(replicaSet.revision)"), .init(""), .init(""), .init(""),
      ])
      table.add(cells(of: replicaSet, named: tree.name, behind: trunk + style.lastBranch, style))
    }
    return table.text
  }

  private static func cells(
    of replicaSet: RolloutTree.ReplicaSet, named name: String, behind prefix: String,
    _ style: TextStyle
  ) -> [TextTable.Cell] {
    let icon = style.drawing("⧉", ascii: "%")
    let marks = replicaSet.marks.map { mark -> [(text: String, color: TextColor?)] in
      [(mark.rawValue, mark.color)]
    }
    return [
      .init([
        ("\(prefix)\(icon) ", nil),
        ("\(name)-\(replicaSet.hash ?? "unknown")", replicaSet.marks.last?.color),
      ]),
      .init("ReplicaSet"), .init(StatusIcon.parts(ofPods: replicaSet.replicas, style)),
      .init(Array(marks.joined(separator: [(",", nil)]))),
    ]
  }
}

extension TextStyle {
  fileprivate var branch: String { drawing("├──", ascii: "|--") }
  fileprivate var lastBranch: String { drawing("└──", ascii: "`--") }
  fileprivate var trunk: String { drawing("│  ", ascii: "|  ") }
}
