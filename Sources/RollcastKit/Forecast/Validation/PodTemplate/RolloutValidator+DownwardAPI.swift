import YAMLSource

/// References to a pod's own fields and to a container's resources.
///
/// Source: Kubernetes 1.34, pkg/apis/core/validation, validateObjectFieldSelector and
/// validateContainerResourceFieldSelector.
extension RolloutValidator {
  /// - Parameter supported: the fields that may be referred to here, sorted.
  mutating func checkFieldReference(_ field: Place, _ supported: [String]) {
    let path = string(field, "fieldPath")
    if path.isEmpty { return required(field["fieldPath"]) }
    if let (name, key) = Self.subscripted(path) {
      switch name {
      case "metadata.annotations":
        invalid(field, key.lowercased(), NameForm.qualifiedName(key.lowercased()))
      case "metadata.labels": invalid(field, key, NameForm.qualifiedName(key))
      default:
        invalid(
          field["fieldPath"], .string(path),
          "error converting fieldPath: field label does not support subscript: \(path)")
      }
      return
    }
    // An old name of the node's.
    let current = path == "spec.host" ? "spec.nodeName" : path
    if supported.contains(current) { return }
    if Self.podFields.contains(current) {
      notSupported(field["fieldPath"], current, supported)
    } else {
      invalid(
        field["fieldPath"], .string(path),
        "error converting fieldPath: field label not supported: \(path)")
    }
  }

  /// Source: Kubernetes 1.34, pkg/apis/core/pods, ConvertDownwardAPIFieldLabel.
  private static let podFields = [
    "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace",
    "metadata.uid", "spec.nodeName", "spec.restartPolicy", "spec.schedulerName",
    "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.phase", "status.podIP",
    "status.podIPs",
  ]

  mutating func checkResourceReference(_ reference: Place, inVolume: Bool) {
    if inVolume && string(reference, "containerName").isEmpty {
      return required(reference["containerName"])
    }
    let resource = string(reference, "resource")
    if resource.isEmpty { return required(reference["resource"]) }
    let supported = [
      "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu",
      "requests.ephemeral-storage", "requests.memory",
    ]
    if supported.contains(resource) || resource.hasPrefix("limits.hugepages-")
      || resource.hasPrefix("requests.hugepages-")
    {
      return
    }
    notSupported(reference["resource"], resource, supported)
  }
}
