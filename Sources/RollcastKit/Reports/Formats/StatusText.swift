/// Writes Rollouts as `kubectl argo rollouts get rollout` does, without pods and ages.
package enum StatusText {
  /// The text of each Rollout, with an empty line between.
  package static func text(of trees: [RolloutTree], style: TextStyle) -> [UInt8] {
    var style = style
    style.width = nil
    let texts = trees.map { tree in
      header(of: tree, style) + "\n" + TreeText.text(of: tree, style)
    }
    return Array(texts.joined(separator: "\n").utf8)
  }

  /// Source: Argo Rollouts 1.9, pkg/kubectl-argo-rollouts/cmd/get/get_rollout.go, PrintRollout.
  private static func header(of tree: RolloutTree, _ style: TextStyle) -> String {
    var lines: [(String, String)] = [
      ("Name:", TerminalText.safe(tree.name)),
      ("Namespace:", TerminalText.safe(tree.namespace)),
      ("Status:", StatusIcon.text(of: tree.phase, style)),
    ]
    if !tree.message.isEmpty { lines.append(("Message:", TerminalText.safe(tree.message))) }
    lines.append(("Strategy:", tree.canary == nil ? "BlueGreen" : "Canary"))
    if let canary = tree.canary { lines += self.lines(of: canary) }
    let images = ImageMarks.all(of: tree)
    lines += images.enumerated().map { ($0 == 0 ? "Images:" : "", $1.text(style)) }
    lines += [
      ("Replicas:", ""), ("  Desired:", "\(tree.counts.desired)"),
      ("  Current:", "\(tree.counts.current)"), ("  Updated:", "\(tree.counts.updated)"),
      ("  Ready:", "\(tree.counts.ready)"), ("  Available:", "\(tree.counts.available)"),
    ]
    return lines.map(line).joined()
  }

  private static func lines(of canary: RolloutTree.Canary) -> [(String, String)] {
    let step = canary.stepIndex.map { "\($0)/\(canary.stepCount)" }
    return [
      ("  Step:", canary.stepCount == 0 ? "" : step ?? ""),
      ("  SetWeight:", "\(canary.setWeight)"), ("  ActualWeight:", "\(canary.actualWeight)"),
    ]
  }

  private static func line(_ title: String, _ value: String) -> String {
    if value.isEmpty { return title + "\n" }
    return title + String(repeating: " ", count: max(0, 17 - title.utf8.count)) + value + "\n"
  }
}
