/// The number of canary and stable pods.
struct PodSplit: Hashable, Sendable {
  var canary: Int
  var stable: Int

  /// The split of a basic canary that comes nearest to a weight.
  ///
  /// With a surge one pod more than `replicas` may stand; a tie favours the larger canary, and with
  /// a weight of 1 to 99 and more than one pod neither side is empty.
  ///
  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go,
  /// approximateWeightedCanaryStableReplicaCounts.
  static func nearest(to weight: Int, replicas: Int, maxWeight: Int, maxSurge: Int) -> PodSplit {
    guard replicas > 0 else { return PodSplit(canary: 0, stable: 0) }
    let floor = replicas * weight / maxWeight
    let ceiling = (replicas * weight + maxWeight - 1) / maxWeight
    let mayBeZero = weight == maxWeight || weight == 0 || (replicas == 1 && maxSurge == 0)
    let mayFloor = floor != 0 || mayBeZero

    var options: [(canary: Int, total: Int)] = []
    if ceiling < replicas || mayBeZero { options.append((ceiling, replicas)) }
    if mayFloor && !isTie(weight, maxWeight, total: replicas) { options.append((floor, replicas)) }
    if maxSurge > 0 {
      options.append((ceiling, replicas + 1))
      if mayFloor && !isTie(weight, maxWeight, total: replicas + 1) {
        options.append((floor, replicas + 1))
      }
    }
    let distance = { (option: (canary: Int, total: Int)) in
      abs(Double(option.canary * maxWeight) / Double(option.total) - Double(weight))
    }
    guard let best = options.min(by: { distance($0) < distance($1) }) else {
      return PodSplit(canary: 0, stable: replicas)
    }
    return PodSplit(canary: best.canary, stable: best.total - best.canary)
  }

  /// Whether floor and ceiling lie equally far from the weight, in the controller's own floating
  /// point.
  private static func isTie(_ weight: Int, _ maxWeight: Int, total: Int) -> Bool {
    let exact = Double(total) * (Double(weight) / Double(maxWeight))
    return exact - exact.rounded(.towardZero) == 0.5
  }
}
