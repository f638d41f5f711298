import YAMLSource

/// The labels and annotations of a pod template, with those that a ReplicaSet's role adds to them.
struct PodMetadata {
  private(set) var labels: [String: String] = [:]
  private(set) var annotations: [String: String] = [:]
  /// What was put in last, as the ReplicaSet's annotation remembers it.
  private(set) var injected: EphemeralMetadata?

  /// - Parameter metadata: `metadata` of a stored pod template.
  init(_ metadata: Value?) {
    labels = Self.strings(metadata?["labels"])
    annotations = Self.strings(metadata?["annotations"])
  }

  mutating func setLabel(_ key: String, _ value: String) { labels[key] = value }

  /// Puts the metadata of a role in and takes out what an earlier role had put in, even where the
  /// template itself had that key before.
  ///
  /// Source: Argo Rollouts 1.9, utils/replicaset/canary.go, SyncEphemeralPodMetadata.
  mutating func inject(_ wanted: EphemeralMetadata?) {
    let before = (labels, annotations)
    for (key, value) in wanted?.labels ?? [] { labels[key] = value }
    for (key, value) in wanted?.annotations ?? [] { annotations[key] = value }
    for (key, _) in injected?.labels ?? [] where !Self.has(key, wanted?.labels) {
      labels[key] = nil
    }
    for (key, _) in injected?.annotations ?? [] where !Self.has(key, wanted?.annotations) {
      annotations[key] = nil
    }
    if before != (labels, annotations) { injected = wanted }
  }

  /// The mapping of labels, sorted as Go writes it.
  var labelsValue: Value { Self.value(labels) }
  var annotationsValue: Value { Self.value(annotations) }

  static func value(_ strings: [String: String]) -> Value {
    .mapping(
      strings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { Value.Entry($0.key, .string($0.value)) })
  }

  static func strings(_ mapping: Value?) -> [String: String] {
    var strings: [String: String] = [:]
    for entry in mapping?.entries ?? [] { strings[entry.key] = entry.value.string ?? "" }
    return strings
  }

  private static func has(_ key: String, _ pairs: [(key: String, value: String)]?) -> Bool {
    pairs?.contains { $0.key == key } ?? false
  }
}
