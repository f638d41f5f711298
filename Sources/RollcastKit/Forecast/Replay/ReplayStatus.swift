/// The part of a Rollout's status that steers the controller.
struct ReplayStatus: Hashable, Sendable {
  /// Why the controller holds the rollout.
  enum PauseReason: String, Sendable {
    case canaryPauseStep = "CanaryPauseStep"
    case blueGreenPause = "BlueGreenPause"
  }

  /// Which of the two ping-pong Services is stable.
  enum StablePingPong: String, Sendable {
    case ping
    case pong
  }

  /// The weights last given to the traffic router.
  struct Weights: Hashable, Sendable {
    var canary: Int
    var stable: Int
    var canaryHash: RevisionHash?
    var stableHash: RevisionHash?
    /// Those of running experiments.
    var additional: [ExperimentDestination] = []
  }

  var currentPodHash: RevisionHash?
  var stableRS: RevisionHash?
  var currentStepIndex: Int?
  var isAborted = false
  var controllerPause = false
  var pauseReason: PauseReason?
  var weights: Weights?
  var stablePingPong: StablePingPong?
  var activeSelector: SelectorHash = .missing
  var scaleUpPreviewCheckPoint = false

  /// Forgets pauses and an abort, since another revision is wanted now.
  ///
  /// Source: Argo Rollouts 1.9, rollout/sync.go, resetRolloutStatus.
  mutating func reset(for hash: RevisionHash) {
    currentPodHash = hash
    isAborted = false
    controllerPause = false
    pauseReason = nil
    scaleUpPreviewCheckPoint = false
  }

  /// Source: Argo Rollouts 1.9, utils/rollout/rolloututil.go, IsFullyPromoted.
  var isFullyPromoted: Bool { stableRS == currentPodHash }
}
