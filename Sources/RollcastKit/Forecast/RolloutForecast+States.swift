extension RolloutForecast {
  /// The states of an update in their order: each step, then `promoted`; for blue-green `preview`
  /// and `promoted`.
  public var stateNames: [StateName] { names.map(\.reached) }

  /// The aborted states: from each step of a canary, or from a blue-green's preview.
  public var abortedStateNames: [StateName] { names.compactMap(\.aborted) }

  private var names: [(reached: StateName, aborted: StateName?)] {
    (rollout.strategy.moves(to: .promoted) ?? []).map(StateName.names)
  }

  /// One state.
  ///
  /// - Throws: ``InputError`` where the Rollout has no such state.
  public func state(_ name: StateName) throws(InputError) -> RolloutState {
    guard let moves = rollout.strategy.moves(to: name) else { throw missing(name) }
    var run = run(installing: name == .initial ? canaryHash : stableHash)
    for move in moves { run.perform(move) }
    return snapshot(of: run, as: name)
  }

  /// The states of an update, by one replay that is carried on from each to the next.
  ///
  /// - Parameter includesAll: whether `initial` and the aborted states come too.
  public func states(includesAll: Bool = false) -> RolloutStates {
    var run = run(installing: stableHash)
    var states = RolloutStates(settled: snapshot(of: run, as: .initial))
    if includesAll { states.initial = firstInstallation }
    for move in rollout.strategy.moves(to: .promoted) ?? [] {
      run.perform(move)
      let names = StateName.names(after: move)
      states.update.append(snapshot(of: run, as: names.reached))
      if includesAll, let aborted = names.aborted {
        var other = run
        other.perform(.abort)
        states.aborted.append(snapshot(of: other, as: aborted))
      }
    }
    return states
  }

  /// The state `initial`.
  var firstInstallation: RolloutState {
    snapshot(of: run(installing: canaryHash), as: .initial)
  }

  private var canaryHash: RevisionHash { .known(canary.hash) }
  private var stableHash: RevisionHash { stable.map { .known($0.hash) } ?? .unknown }

  /// A rollout whose first revision is installed and at rest; then the template changes.
  private func run(installing first: RevisionHash) -> RolloutRun {
    switch rollout.strategy {
    case .canary(let canary):
      RolloutRun(
        CanaryReplay(
          canary: canary, replicas: rollout.replicas, version: version, experiments: experiments,
          newHash: first, state: initialState), updatingTo: canaryHash)
    case .blueGreen(let blueGreen):
      RolloutRun(
        BlueGreenReplay(
          strategy: blueGreen, replicas: rollout.replicas, version: version, newHash: first,
          state: initialState), updatingTo: canaryHash)
    }
  }

  private func missing(_ name: StateName) -> InputError {
    let title = "Rollout \(rollout.namespace)/\(rollout.name)"
    let message: String
    switch (rollout.strategy, name) {
    case (.blueGreen, _):
      message =
        "\(title) is blue-green and has no state \"\(name)\": it has initial, preview, promoted "
        + "and aborted"
    case (.canary(let canary), .step(let step)), (.canary(let canary), .aborted(let step?)):
      let count = canary.steps.count
      message =
        "\(title) has no step \(step): "
        + (count == 0 ? "it has no steps" : "its last step is \(count - 1)")
    case (.canary(let canary), _):
      message =
        "\(title) is a canary and has no state \"\(name)\": it has initial, 0 to "
        + "\(max(canary.steps.count - 1, 0)), last, promoted and aborted:N"
    }
    return InputError(message, at: rollout.manifest.root)
  }

  private func snapshot(of run: RolloutRun, as name: StateName) -> RolloutState {
    let state = run.replay.state
    let (phase, message) = state.phase(of: rollout)
    return RolloutState(
      name: name, edits: objects.edits(from: initialState, to: state, rollout: rollout.name),
      replicaSets: state.replicaSets.map { replicaSet in
        RolloutState.ReplicaSet(
          hash: replicaSet.hash.text, role: state.role(of: replicaSet),
          replicas: replicaSet.replicas, revision: replicaSet.revision)
      },
      canaryWeight: state.status.weights?.canary, stableWeight: state.status.weights?.stable,
      setWeight: run.replay.setWeight, currentStepIndex: state.status.currentStepIndex,
      isPastSteps: run.replay.isPastSteps,
      phase: phase, message: message, problem: run.problem?.description,
      isStableMissing: state.showsUnknownRevision, cluster: state)
  }
}

extension StateName {
  /// What a state is called that a move reaches, and the one that an abort there leads to.
  fileprivate static func names(after move: ReplayMove) -> (reached: Self, aborted: Self?) {
    switch move {
    case .hold(let step): (.step(step), .aborted(step: step))
    case .preview: (.preview, .aborted(step: nil))
    case .promote: (.promoted, nil)
    case .abort: (.aborted(step: nil), nil)
    }
  }
}
