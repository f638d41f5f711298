extension Strategy {
  /// What pods of the new revision carry while another is stable.
  var newPodMetadata: EphemeralMetadata? {
    switch self {
    case .canary(let canary): canary.canaryMetadata
    case .blueGreen(let blueGreen): blueGreen.previewMetadata
    }
  }

  /// What pods of the stable revision carry.
  var stablePodMetadata: EphemeralMetadata? {
    switch self {
    case .canary(let canary): canary.stableMetadata
    case .blueGreen(let blueGreen): blueGreen.activeMetadata
    }
  }

  var antiAffinity: AntiAffinity? {
    switch self {
    case .canary(let canary): canary.antiAffinity
    case .blueGreen(let blueGreen): blueGreen.antiAffinity
    }
  }
}
