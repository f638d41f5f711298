/// Something that later controllers do in another way than earlier ones.
///
/// The replay asks for each by its name, so that an upgrade can be explained by trying them one by
/// one.
public enum ControllerDifference: Int, CaseIterable, Sendable {
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, processRoutes.
  case additionalSubsets
  /// The stable weight is never below 0.
  case stableWeightFloor
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting.go, reconcileTrafficRouting.
  case weightBeforeHash
  /// Source: Argo Rollouts 1.9, rollout/trafficrouting/istio/istio.go, UpdateHash.
  case weightsAwaitPods
  /// An aborted canary's pods are not waited for before the DestinationRule is written.
  case abortedCanaryIsNotAwaited
  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, GetDesiredCanaryWeight.
  case abortStepByStep
  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, ReplicaProgressThresholdMet.
  case progressThreshold
  /// Source: Argo Rollouts 1.9, rollout/sync.go, shouldFullPromote.
  case promotionWithSurplusPods
  /// Source: Argo Rollouts 1.9, rollout/replicaset.go, isReplicaSetReferenced.
  case destinationRuleKeepsPods
  /// Source: Argo Rollouts 1.10, utils/replicaset/canary.go, CheckMinPodsPerReplicaSet.
  case minimumPodsLimit
  /// Source: Argo Rollouts 1.10, rollout/trafficrouting/istio/istio.go, RemoveManagedRoutes.
  case stepRoutesRemoval
  /// Source: Argo Rollouts 1.10, utils/istio/istio.go, GetVirtualServiceNamespaceName.
  case dottedVirtualServiceNames
  /// Source: Argo Rollouts 1.10, rollout/bluegreen.go, isBlueGreenFastTracked.
  case blueGreenReturn

  /// The first version that does so.
  public var since: ControllerVersion {
    switch self {
    case .additionalSubsets, .stableWeightFloor, .weightBeforeHash, .weightsAwaitPods,
      .abortedCanaryIsNotAwaited, .abortStepByStep, .progressThreshold, .promotionWithSurplusPods,
      .destinationRuleKeepsPods:
      .v19
    case .minimumPodsLimit, .stepRoutesRemoval, .dottedVirtualServiceNames, .blueGreenReturn: .v110
    }
  }
}
