import YAMLSource

/// Writes the ReplicaSet of a revision as the controller creates and keeps it.
///
/// Source: Argo Rollouts 1.9, rollout/sync.go, createDesiredReplicaSet, and
/// rollout/ephemeralmetadata.go.
struct ReplicaSetManifest {
  private static let annotationPrefix = "rollout.argoproj.io/"

  /// The Rollout whose strategy decides.
  let rollout: Rollout
  /// The Rollout that brought the revision in, and its template.
  let revision: (rollout: Rollout, source: PodTemplateSource)
  let replicaSet: RolloutState.ReplicaSet
  let hash: String
  /// Whether nothing was stable when it came in.
  let isFirst: Bool
  /// The revision that is stable before the update; `nil` where it is not known.
  let stableHash: String?
  let version: ControllerVersion

  func value() throws(InputError) -> Value {
    var template = try revision.source.storedTemplate(version)
    var metadata = PodMetadata(template["metadata"])
    metadata.setLabel(ServiceState.hashKey, hash)
    let labels = metadata.labelsValue
    inject(into: &metadata)
    template["metadata"] = podMetadata(template["metadata"], metadata)
    if !isFirst, let stableHash, let antiAffinity = rollout.strategy.antiAffinity {
      template[mapping: "spec"]["affinity"] = antiAffinity.injected(
        into: template["spec"]?["affinity"], avoiding: stableHash, namespace: rollout.namespace)
    }
    var spec: Value = ["replicas": .int(replicaSet.replicas)]
    if let seconds = revision.rollout.minReadySeconds, seconds != 0 {
      spec["minReadySeconds"] = .int(seconds)
    }
    spec["selector"] = selector
    spec["template"] = template
    return [
      "apiVersion": "apps/v1", "kind": "ReplicaSet",
      "metadata": objectMetadata(labels: labels, injected: metadata.injected), "spec": spec,
    ]
  }

  /// The metadata of each role that the ReplicaSet has had.
  private func inject(into metadata: inout PodMetadata) {
    let strategy = rollout.strategy
    metadata.inject(isFirst ? strategy.stablePodMetadata : strategy.newPodMetadata)
    switch replicaSet.role {
    case .canary: break
    case .stable: metadata.inject(strategy.stablePodMetadata)
    case .old: metadata.inject(nil)
    }
  }

  private func podMetadata(_ stored: Value?, _ metadata: PodMetadata) -> Value {
    var value = stored ?? .mapping([])
    // Kubernetes before 1.34 marshals a time that is not set as null.
    value["creationTimestamp"] = nil
    value["labels"] = metadata.labelsValue
    value["annotations"] = metadata.annotations.isEmpty ? nil : metadata.annotationsValue
    return value
  }

  private func objectMetadata(labels: Value, injected: EphemeralMetadata?) -> Value {
    var metadata: Value = ["name": .string("\(rollout.name)-\(hash)")]
    // As in the Rollout's own manifest: what follows in the pipeline may still set it.
    metadata["namespace"] = rollout.manifest.root["metadata"]?["namespace"].map(Value.init)
    metadata["labels"] = labels
    metadata["annotations"] = PodMetadata.value(annotations(injected: injected))
    metadata["ownerReferences"] = [
      [
        "apiVersion": "argoproj.io/v1alpha1", "kind": "Rollout", "name": .string(rollout.name),
        "controller": true, "blockOwnerDeletion": true,
      ]
    ]
    return metadata
  }

  /// The Rollout's own annotations but for those that belong to it alone.
  ///
  /// Source: Argo Rollouts 1.9, utils/annotations/annotations.go, SetNewReplicaSetAnnotations.
  private func annotations(injected: EphemeralMetadata?) -> [String: String] {
    let own = revision.rollout.manifest.root["metadata"]?["annotations"].map(Value.init)
    var annotations = PodMetadata.strings(own)
    let prefix = Self.annotationPrefix
    for key in [
      "kubectl.kubernetes.io/last-applied-configuration", prefix + "revision-history",
      "notified.notifications.argoproj.io",
    ] {
      annotations[key] = nil
    }
    annotations[prefix + "revision"] = String(replicaSet.revision)
    annotations[prefix + "desired-replicas"] = String(rollout.replicas)
    annotations[prefix + "ephemeral-metadata"] = injected?.json
    return annotations
  }

  private var selector: Value {
    var selector = revision.source.selector.map(Value.init) ?? .mapping([])
    selector[mapping: "matchLabels"][ServiceState.hashKey] = .string(hash)
    return selector
  }
}

extension EphemeralMetadata {
  /// The form in which the controller remembers what it put into a ReplicaSet's template.
  fileprivate var json: String {
    var json = JSONBytes()
    json.append(UInt8(ascii: "{"))
    if !labels.isEmpty { Self.append(labels, at: "labels", to: &json) }
    if !annotations.isEmpty { Self.append(annotations, at: "annotations", to: &json) }
    json.append(UInt8(ascii: "}"))
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func append(
    _ pairs: [(key: String, value: String)], at key: StaticString, to json: inout JSONBytes
  ) {
    json.append(key: key)
    json.append(UInt8(ascii: "{"))
    for pair in pairs {
      json.separate()
      Array(pair.key.utf8).withUnsafeBytes { json.append(string: $0) }
      json.append(UInt8(ascii: ":"))
      Array(pair.value.utf8).withUnsafeBytes { json.append(string: $0) }
    }
    json.append(UInt8(ascii: "}"))
  }
}
