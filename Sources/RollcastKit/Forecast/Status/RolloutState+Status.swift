import YAMLSource

extension RolloutState {
  /// A Rollout's manifest with the status that the controller gives it at this state. Times,
  /// generations and whatever else only a cluster knows stay as the manifest has them; a number of
  /// replicas that is not set becomes 1, as the controller writes it.
  ///
  /// Source: Argo Rollouts 1.9, rollout/sync.go, calculateBaseStatus and persistRolloutStatus.
  func editedStatus(of rollout: Rollout) -> EditedNode {
    var node = EditedNode(rollout.manifest.root)
    if node["spec"]?["replicas"] == nil {
      node[mapping: "spec"].write(.int(Int64(rollout.replicas)), at: "replicas")
    }
    var status = node[mapping: "status"]
    let counts = PodCounts(rollout, cluster)
    for (key, value) in replicaCounts(counts) + progress {
      status.write(value, at: key)
    }
    for (key, value) in canaryStatus(of: rollout) {
      status[mapping: "canary"].write(value, at: key)
    }
    for (key, value) in blueGreenStatus(of: rollout) {
      status[mapping: "blueGreen"].write(value, at: key)
    }
    let conditions = RolloutConditions(rollout: rollout, state: self, counts: counts)
    status.write(conditions.value, at: "conditions")
    node["status"] = status
    return node
  }

  private typealias Fields = [(key: String, value: Value?)]

  /// A count of 0 is left out, as Go's omitempty does.
  private func replicaCounts(_ counts: PodCounts) -> Fields {
    [
      ("HPAReplicas", counts.available), ("availableReplicas", counts.available),
      ("readyReplicas", counts.available), ("replicas", counts.total),
      ("updatedReplicas", counts.updated),
    ].map { ($0, $1 == 0 ? nil : .int($1)) }
  }

  private var progress: Fields {
    let status = cluster.status
    return [
      ("abort", status.isAborted ? true : nil),
      ("controllerPause", status.controllerPause ? true : nil),
      ("currentPodHash", Self.string(status.currentPodHash?.text)),
      ("currentStepIndex", status.currentStepIndex.map(Value.int)),
      ("message", Self.string(message)),
      ("pauseConditions", status.pauseReason.map { [["reason": .string($0.rawValue)]] }),
      ("phase", .string(phase.rawValue)), ("stableRS", Self.string(status.stableRS?.text)),
    ]
  }

  private func canaryStatus(of rollout: Rollout) -> Fields {
    guard case .canary(let canary) = rollout.strategy else { return [] }
    return [
      ("stablePingPong", cluster.status.stablePingPong.map { .string($0.rawValue) }),
      ("weights", cluster.status.weights.map { Self.weights($0, canary) }),
    ]
  }

  /// Source: Argo Rollouts 1.9, rollout/trafficrouting.go, calculateWeightStatus.
  private static func weights(_ weights: ReplayStatus.Weights, _ canary: CanaryStrategy) -> Value {
    var value: Value = [
      "canary": destination(weights.canary, canary.canaryService?.name, weights.canaryHash),
      "stable": destination(weights.stable, canary.stableService?.name, weights.stableHash),
    ]
    if !weights.additional.isEmpty {
      value["additional"] = .sequence(
        weights.additional.map { destination($0.weight, $0.service, $0.hash) })
    }
    return value
  }

  private static func destination(
    _ weight: Int, _ service: String?, _ hash: RevisionHash?
  ) -> Value {
    var value = Value.mapping([])
    value["podTemplateHash"] = string(hash?.text)
    value["serviceName"] = string(service)
    value["weight"] = .int(weight)
    return value
  }

  private func blueGreenStatus(of rollout: Rollout) -> Fields {
    guard case .blueGreen = rollout.strategy else { return [] }
    let selectors = BlueGreenSelectors(rollout, cluster)
    return [
      ("activeSelector", Self.string(selectors.active)),
      ("previewSelector", Self.string(selectors.preview)),
      ("scaleUpPreviewCheckPoint", cluster.status.scaleUpPreviewCheckPoint ? true : nil),
    ]
  }

  private static func string(_ text: String?) -> Value? {
    text.flatMap { $0.isEmpty ? nil : .string($0) }
  }
}
