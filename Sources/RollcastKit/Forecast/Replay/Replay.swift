/// A rollout under the controller's hands.
protocol Replay: Sendable {
  var state: ClusterState { get set }
  /// Where what the controller writes on its way is kept; `nil` where nobody asks for it.
  var written: WrittenStates? { get set }
  mutating func reconcile() throws(ReconcileError)
}

extension Replay {
  /// Reconciles until nothing changes any more, with every delay passed.
  ///
  /// - Returns: what keeps the controller from getting on, or `nil`.
  mutating func settle() -> ReconcileError? {
    var problem = reconcileToRest()
    while state.passDelays() { problem = reconcileToRest() }
    return problem
  }

  private mutating func reconcileToRest() -> ReconcileError? {
    for _ in 0..<ReplayLimits.reconciliations where state.routeCount <= ReplayLimits.routes {
      let before = state
      var problem: ReconcileError?
      do throws(ReconcileError) {
        try reconcile()
      } catch {
        problem = error
      }
      if state.routeCount > ReplayLimits.routes { break }
      let reconciled = state
      written?.add(reconciled)
      state.settlePods()
      if state == before { return problem }
    }
    return state.routeCount > ReplayLimits.routes
      ? .failure("the controller multiplies routes without end")
      : .failure("the controller never comes to rest")
  }
}

/// Where a replay is given up: far behind anything that a real rollout needs.
private enum ReplayLimits {
  static let reconciliations = 10_000
  static let routes = 5_000
}
