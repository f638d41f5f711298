extension BlueGreenReplay {
  /// Installs the first revision.
  mutating func install() -> ReconcileError? {
    promote()
  }

  /// Brings the new revision up and keeps it from taking over.
  mutating func preview() -> ReconcileError? {
    isHeld = true
    return settle()
  }

  /// Lets the new revision take over.
  mutating func promote() -> ReconcileError? {
    isHeld = false
    var problem = settle()
    while state.status.pauseReason != nil && problem == nil {
      state.status.pauseReason = nil
      problem = settle()
    }
    return problem
  }

  /// Takes the update back.
  mutating func abort() -> ReconcileError? {
    state.status.isAborted = true
    return settle()
  }
}
