import YAMLSource

/// The pod template, after the defaults that the controller fills in first.
///
/// Source: Kubernetes 1.34, pkg/apis/apps/validation, ValidatePodTemplateSpecForReplicaSet, and
/// pkg/apis/core/validation, ValidatePodTemplateSpec.
extension RolloutValidator {
  /// - Parameter selector: what the labels must match; `nil` matches nothing.
  mutating func checkTemplate(_ template: Place, selector: LabelSelector?, replicas: Int) {
    let metadata = template["metadata"]
    let labels = stringMap(metadata, "labels").flatMap { $0.isEmpty ? nil : $0 }
    if !(selector?.matches(labels ?? []) ?? false) {
      invalid(
        metadata["labels"], .stringMap(labels), "`selector` does not match template `labels`")
    }
    checkLabels(labels ?? [], metadata["labels"].written(as: template["labels"]))
    checkAnnotations(metadata, path: template["annotations"])
    let spec = template["spec"]
    checkPodSpec(spec)
    if !spec["ephemeralContainers"].items.isEmpty {
      forbidden(
        spec["ephemeralContainers"], "ephemeral containers not allowed in pod template")
    }
    if replicas > 1 { checkReadOnlyDisks(spec) }
    let restartPolicy = string(spec, "restartPolicy")
    if !restartPolicy.isEmpty && restartPolicy != "Always" {
      notSupported(spec["restartPolicy"], restartPolicy, ["Always"])
    }
    if spec.has("activeDeadlineSeconds") {
      forbidden(
        spec["activeDeadlineSeconds"], "activeDeadlineSeconds in ReplicaSet is not Supported")
    }
  }

  /// Source: Kubernetes 1.34, apimachinery, pkg/api/validation/objectmeta.go, ValidateAnnotations.
  private mutating func checkAnnotations(_ metadata: Place, path: Place) {
    let annotations = stringMap(metadata, "annotations") ?? []
    let place = metadata["annotations"].written(as: path)
    var size = 0
    for (key, value) in annotations {
      invalid(place, key, NameForm.qualifiedName(key.lowercased()))
      size += key.utf8.count + value.utf8.count
    }
    let limit = 256 << 10
    if size > limit {
      let words = version >= .v19 ? "may not be more than" : "must have at most"
      refuse(place, "Too long: \(words) \(limit) bytes")
    }
  }

  /// Source: Kubernetes 1.34, pkg/apis/core/validation, ValidateReadOnlyPersistentDisks.
  private mutating func checkReadOnlyDisks(_ spec: Place) {
    for volume in spec["volumes"].items {
      guard let disk = mapping(volume, "gcePersistentDisk"), bool(disk, "readOnly") != true
      else { continue }
      invalid(
        disk["readOnly"].written(as: volume["GCEPersistentDisk"]["readOnly"]), .bool(false),
        "must be true for replicated pods > 1; GCE PD can only be mounted on multiple machines if "
          + "it is read-only")
    }
  }
}
