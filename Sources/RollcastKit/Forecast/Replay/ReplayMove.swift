/// One stretch of a rollout's way to a state.
enum ReplayMove: Hashable, Sendable {
  /// A canary goes on until it is held after a step; steps are taken one after the other.
  case hold(after: Int)
  /// A blue-green's new revision comes up and is kept from taking over.
  case preview
  /// Every pause is passed, to the end.
  case promote
  /// The update is taken back.
  case abort
}

extension Strategy {
  /// The way from the settled stable revision to a state.
  ///
  /// - Returns: `nil` where the strategy has no such state.
  func moves(to name: StateName) -> [ReplayMove]? {
    switch self {
    case .canary(let canary): Self.moves(to: name, steps: canary.steps.count)
    case .blueGreen: Self.blueGreenMoves(to: name)
    }
  }

  private static func moves(to name: StateName, steps: Int) -> [ReplayMove]? {
    let all = (0..<steps).map(ReplayMove.hold)
    switch name {
    case .initial: return []
    case .last: return all
    case .promoted: return all + [.promote]
    case .step(let step) where step < steps: return Array(all[...step])
    case .aborted(let step?) where step < steps: return all[...step] + [.abort]
    case .step, .preview, .aborted: return nil
    }
  }

  private static func blueGreenMoves(to name: StateName) -> [ReplayMove]? {
    switch name {
    case .initial: []
    case .preview: [.preview]
    case .promoted: [.preview, .promote]
    case .aborted(nil): [.preview, .abort]
    case .step, .last, .aborted: nil
    }
  }
}
