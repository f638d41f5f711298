extension ControllerDifference {
  /// What controllers do from ``since`` on.
  var statement: String {
    switch self {
    case .additionalSubsets:
      "the destinations of additionalSubsetNames stay in managed routes with their weights, which "
        + "the stable side gives up"
    case .stableWeightFloor: "the stable weight is never below 0"
    case .weightBeforeHash:
      "a canary without pods loses its weight before the subsets move on"
    case .weightsAwaitPods:
      "where no Services are named, weights wait with the subsets until the pods are there"
    case .abortedCanaryIsNotAwaited:
      "after an abort the subsets do not wait for the canary's pods"
    case .abortStepByStep:
      "an abort with dynamicStableScale walks the setWeight steps back"
    case .progressThreshold: "replicaProgressThreshold counts"
    case .promotionWithSurplusPods:
      "a canary with more pods than spec.replicas is promoted, too"
    case .destinationRuleKeepsPods: "a ReplicaSet that a subset points to keeps its pods"
    case .minimumPodsLimit:
      "minPodsPerReplicaSet asks for no more pods than spec.replicas"
    case .stepRoutesRemoval:
      "the header and mirror routes of the steps are removed in the end although managedRoutes "
        + "does not list them"
    case .dottedVirtualServiceNames:
      "the last part of a VirtualService's name is its namespace, so that names may hold dots"
    case .blueGreenReturn: "a blue-green goes back to its stable revision without a pause"
    }
  }
}
