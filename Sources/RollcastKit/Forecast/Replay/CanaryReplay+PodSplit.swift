extension CanaryReplay {
  /// How many pods each side shall have behind a traffic router.
  ///
  /// - Parameter weights: the weights that traffic has now, for `dynamicStableScale`.
  ///
  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go,
  /// CalculateReplicaCountsForTrafficRoutedCanary.
  func routedSplit(weights: ReplayStatus.Weights?) -> PodSplit {
    let weight: Int
    var canaryCount: Int
    switch desiredScale {
    case .replicas(let count): (canaryCount, weight) = (count, 0)
    case .weight(let desired): (canaryCount, weight) = (withFloor(pods(for: desired)), desired)
    }
    guard canary.dynamicStableScale else {
      return PodSplit(canary: canaryCount, stable: replicas)
    }
    var stableCount = pods(for: maxWeight - weight)
    if let weights {
      stableCount = max(stableCount, pods(for: weights.stable))
      if state.status.isAborted { canaryCount = max(canaryCount, pods(for: weights.canary)) }
    }
    return PodSplit(canary: withFloor(canaryCount), stable: withFloor(stableCount))
  }

  /// How many pods each side shall have next where the pods themselves split the traffic.
  ///
  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, CalculateReplicaCountsForBasicCanary.
  func basicSplit() -> PodSplit {
    let limits = PodLimits(canary, replicas: replicas)
    guard case .weight(let weight) = desiredScale else { return PodSplit(canary: 0, stable: 0) }
    let stable = stableRS.flatMap { $0.hash == newHash ? nil : $0 }
    var desired = PodSplit.nearest(
      to: weight, replicas: replicas, maxWeight: maxWeight, maxSurge: limits.maxSurge)
    if stable == nil { desired = PodSplit(canary: replicas, stable: 0) }

    let old = state.replicaSets.filter { $0.hash != newHash && $0.hash != stable?.hash }
    let oldCount = old.reduce(0) { $0 + $1.replicas }
    var split = PodSplit(canary: newRS.replicas, stable: stable?.replicas ?? 0)
    var surge = replicas + limits.maxSurge - split.canary - split.stable - oldCount
    if let stable, stable.replicas < desired.stable, surge > 0 {
      split.stable = min(stable.replicas + surge, desired.stable)
      surge -= split.stable - stable.replicas
    }
    if newRS.replicas < desired.canary, surge > 0 {
      split.canary = min(newRS.replicas + surge, desired.canary)
    }
    if oldCount > 0 { return split }
    return scaledDown(split, to: desired, stable: stable, limits: limits)
  }

  private func scaledDown(
    _ current: PodSplit, to desired: PodSplit, stable: ReplicaSetState?, limits: PodLimits
  ) -> PodSplit {
    var split = current
    let isIncreasing = desired.canary >= newRS.replicas
    let minAvailable = replicas - limits.maxUnavailable
    let removable =
      Self.removablePods(newRS, ignoringAvailability: !isIncreasing)
      + Self.removablePods(stable ?? newRS, ignoringAvailability: isIncreasing)
    let budget = removable - minAvailable
    guard budget > 0 else { return split }
    let allowed = (replicas + limits.maxSurge, minAvailable)
    if !isIncreasing {
      if newRS.replicas > desired.canary {
        split.canary = max(desired.canary, newRS.replicas - budget)
      }
      Self.fit(&split.canary, &split.stable, newRS, stable ?? newRS, allowed)
    } else if let stable {
      if stable.replicas > desired.stable {
        split.stable = max(desired.stable, stable.replicas - budget)
      }
      Self.fit(&split.stable, &split.canary, stable, newRS, allowed)
    }
    return split
  }

  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, GetReplicasForScaleDown.
  private static func removablePods(
    _ replicaSet: ReplicaSetState, ignoringAvailability: Bool
  ) -> Int {
    if replicaSet.replicas < replicaSet.available || ignoringAvailability {
      return replicaSet.replicas
    }
    return replicaSet.available
  }

  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, adjustReplicaWithinLimits.
  private static func fit(
    _ drained: inout Int, _ adjusted: inout Int, _ drainedSet: ReplicaSetState,
    _ adjustedSet: ReplicaSetState, _ allowed: (most: Int, minAvailable: Int)
  ) {
    adjusted -= max(0, adjusted + drained - allowed.most)
    let available =
      min(drainedSet.available, drained) + min(adjustedSet.available, adjusted)
    let given = max(0, adjustedSet.available - adjusted)
    adjusted += min(given, max(0, allowed.minAvailable - available))
    drained -= max(0, adjusted + drained - allowed.most)
  }

  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, GetCanaryReplicasOrWeight.
  private var desiredScale: CanaryScale {
    let status = state.status
    if status.stableRS == nil || status.isFullyPromoted { return .weight(maxWeight) }
    switch setCanaryScale {
    case .replicas(let count): return .replicas(count)
    case .weight(let weight): return .weight(weight)
    case .matchTrafficWeight, nil: return .weight(desiredCanaryWeight)
    }
  }

  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, UseSetCanaryScale.
  private var setCanaryScale: CanaryStep.SetCanaryScale? {
    guard canary.trafficRouting != nil, currentStep != nil else { return nil }
    if state.status.isAborted && canary.abortScaleDownDelaySeconds != 0 { return nil }
    for step in steps[...(state.status.currentStepIndex ?? 0)].reversed() {
      if case .setCanaryScale(let scale) = step {
        return scale == .matchTrafficWeight ? nil : scale
      }
    }
    return nil
  }

  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, trafficWeightToReplicas.
  func pods(for weight: Int) -> Int {
    guard weight > 0 else { return 0 }
    return (weight * replicas + maxWeight - 1) / maxWeight
  }

  /// `minPodsPerReplicaSet` for a side that has any pods; 1.10 asks for no more than
  /// `spec.replicas`.
  ///
  /// Source: Argo Rollouts 1.10, utils/replicaset/canary.go, CheckMinPodsPerReplicaSet.
  private func withFloor(_ count: Int) -> Int {
    guard count != 0, let minimum = canary.minPodsPerReplicaSet, canary.trafficRouting != nil
    else { return count }
    return max(count, behaviour.has(.minimumPodsLimit) ? min(minimum, replicas) : minimum)
  }
}
