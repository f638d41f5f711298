extension CanaryReplay {
  /// Installs the first revision: the controller skips the steps.
  mutating func install() -> ReconcileError? {
    steps = ReplaySteps(canary.steps)
    return settle()
  }

  var setWeight: Int? { currentSetWeight }
  var isPastSteps: Bool { currentStep == nil }

  mutating func perform(_ move: ReplayMove) -> ReconcileError? {
    switch move {
    case .hold(let step): return hold(after: step)
    case .promote: return promote()
    case .abort:
      state.status.isAborted = true
      return settle()
    case .preview: return nil
    }
  }

  /// Goes on until the rollout is held after a step, as by an endless pause; at an experiment that
  /// takes traffic, while it runs.
  private mutating func hold(after index: Int) -> ReconcileError? {
    resume()
    steps = ReplaySteps(canary.steps)
    if experiments[index] != nil {
      runningExperiment = index
    } else if case .pause = steps[index] {
    } else {
      steps = ReplaySteps(canary.steps, pausedAt: index + 1)
    }
    return settle()
  }

  /// Goes on to the end, passing every pause.
  private mutating func promote() -> ReconcileError? {
    resume()
    steps = ReplaySteps(canary.steps)
    var problem = settle()
    while state.status.pauseReason != nil && problem == nil {
      resume()
      problem = settle()
    }
    return problem
  }

  /// Ends the pause that holds the rollout: a step's own counts as done, one that was put between
  /// the steps as never having been there.
  private mutating func resume() {
    runningExperiment = nil
    guard state.status.pauseReason != nil else { return }
    state.status.pauseReason = nil
    if steps.addedPause != nil { state.status.controllerPause = false }
  }
}
