/// The revisions that the Services of a blue-green Rollout select, as its status names them.
struct BlueGreenSelectors {
  let active: String?
  /// `nil` where no preview Service is named.
  let preview: String?

  init(_ rollout: Rollout, _ cluster: ClusterState) {
    guard case .blueGreen(let strategy) = rollout.strategy else {
      (active, preview) = (nil, nil)
      return
    }
    let hash = { (name: String?) -> String? in
      cluster.service(name).flatMap { cluster.services[$0].selector.text }
    }
    active = hash(strategy.activeService.name)
    preview = hash(strategy.previewService?.name)
  }
}

extension SelectorHash {
  /// The hash as far as it is known.
  var text: String? {
    switch self {
    case .missing: nil
    case .written(let text): text
    case .revision(let revision): revision.text
    }
  }
}
