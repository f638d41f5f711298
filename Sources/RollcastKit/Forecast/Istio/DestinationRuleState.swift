import YAMLSource

/// What the controller reads and writes of a DestinationRule.
struct DestinationRuleState: Hashable, Sendable {
  /// A subset of the rule.
  struct Subset: Hashable, Sendable {
    /// Its place in the manifest, or `nil` for one that the controller made.
    let origin: Int?
    let name: String
    var label: SelectorHash
  }

  let host: String
  var subsets: [Subset]?
  /// Whether the annotation that names the managing Rollout was written.
  var isAnnotationWritten = false

  init(_ manifest: Manifest) throws(InputError) {
    let spec = try Field(manifest.root).mapping("spec")
    host = try spec?.string("host") ?? ""
    guard let items = try spec?.optionalItems("subsets") else {
      subsets = nil
      return
    }
    var subsets: [Subset] = []
    for (index, item) in items.enumerated() {
      let label = try item.mapping("labels")?.string(ServiceState.hashKey)
      subsets.append(
        Subset(origin: index, name: try item.string("name") ?? "", label: SelectorHash(label)))
    }
    self.subsets = subsets
  }
}

extension DestinationRuleState.Subset {
  /// A subset that the controller makes for an experiment's Service.
  init(name: String, hash: RevisionHash) {
    origin = nil
    self.name = name
    label = .revision(hash)
  }
}
