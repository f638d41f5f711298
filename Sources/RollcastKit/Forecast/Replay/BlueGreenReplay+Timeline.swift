extension BlueGreenReplay {
  var setWeight: Int? { nil }
  var isPastSteps: Bool { true }

  mutating func install() -> ReconcileError? {
    promote()
  }

  mutating func perform(_ move: ReplayMove) -> ReconcileError? {
    switch move {
    case .preview:
      isHeld = true
      return settle()
    case .promote: return promote()
    case .abort:
      state.status.isAborted = true
      return settle()
    case .hold: return nil
    }
  }

  private mutating func promote() -> ReconcileError? {
    isHeld = false
    var problem = settle()
    while state.status.pauseReason != nil && problem == nil {
      state.status.pauseReason = nil
      problem = settle()
    }
    return problem
  }
}
