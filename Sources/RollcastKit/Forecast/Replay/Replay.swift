/// A rollout under the controller's hands.
protocol Replay: Sendable {
  /// The revision that the Rollout's template stands for now.
  var newHash: RevisionHash { get set }
  var state: ClusterState { get set }
  /// The weight that the steps ask for now; `nil` where there are none by strategy.
  var setWeight: Int? { get }
  /// Whether no step is left; so it is where there are none.
  var isPastSteps: Bool { get }
  /// Where what the controller writes on its way is kept; `nil` where nobody asks for it.
  var written: WrittenStates? { get set }
  mutating func reconcile() throws(ReconcileError)
  /// Installs the first revision.
  mutating func install() -> ReconcileError?
  /// Goes on to where a move leads.
  ///
  /// - Returns: what keeps the controller from getting there, or `nil`.
  mutating func perform(_ move: ReplayMove) -> ReconcileError?
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
    let mostRoutes = state.routeCount + ReplayLimits.addedRoutes
    for _ in 0..<ReplayLimits.reconciliations {
      let before = state
      var problem: ReconcileError?
      do throws(ReconcileError) {
        try reconcile()
      } catch {
        problem = error
      }
      if state.routeCount > mostRoutes {
        // What was there before can still be looked at.
        state = before
        return .failure("the controller multiplies routes, to more than \(mostRoutes)")
      }
      let reconciled = state
      written?.add(reconciled)
      state.settlePods()
      if state == before { return problem }
    }
    return .failure("the controller never comes to rest")
  }
}

/// Where a replay is given up: far behind anything that a real rollout needs.
enum ReplayLimits {
  static let reconciliations = 10_000
  static let addedRoutes = 1_000
}
