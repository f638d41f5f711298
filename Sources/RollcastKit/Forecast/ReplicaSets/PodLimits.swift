/// How far the number of pods may leave `spec.replicas` while pods are exchanged.
struct PodLimits: Hashable, Sendable {
  let maxSurge: Int
  let maxUnavailable: Int

  /// Resolves `maxSurge` and `maxUnavailable`, 25% each where nothing is said, 0 each where one of
  /// them cannot be read.
  ///
  /// Source: Argo Rollouts 1.9, utils/replicaset/replicaset.go, resolveFenceposts.
  init(_ canary: CanaryStrategy, replicas: Int) {
    guard
      let surge = (canary.maxSurge ?? .percent(25)).resolved(of: replicas, roundingUp: true),
      var unavailable = (canary.maxUnavailable ?? .percent(25))
        .resolved(of: replicas, roundingUp: false)
    else {
      (maxSurge, maxUnavailable) = (0, 0)
      return
    }
    if surge == 0 && unavailable == 0 { unavailable = 1 }
    maxSurge = surge
    maxUnavailable = replicas == 0 ? 0 : min(unavailable, replicas)
  }
}
