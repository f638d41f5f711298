/// Names of resources that a container may ask for.
///
/// Source: Kubernetes 1.34, pkg/apis/core/validation, validateContainerResourceName, and
/// pkg/apis/core/helper.
enum ResourceName {
  static func problems(_ name: String) -> [String] {
    if ["cpu", "memory", "ephemeral-storage"].contains(name) { return [] }
    var problems = NameForm.qualifiedName(name)
    if !name.contains("/") {
      if name.hasPrefix("hugepages-") { return problems }
      if problems.isEmpty && !isStandard(name) {
        problems.append("must be a standard resource type or fully qualified")
      }
      problems.append("must be a standard resource for containers")
    } else if !isNative(name) && !isExtended(name) {
      problems.append("doesn't follow extended resource name standard")
    }
    return problems
  }

  /// Whether more of it may be promised than there is.
  static func allowsOvercommit(_ name: String) -> Bool {
    isNative(name) && !name.hasPrefix("hugepages-")
  }

  /// Whether it is one that a device plugin brings.
  static func isExtended(_ name: String) -> Bool {
    !isNative(name) && !name.hasPrefix("requests.")
      && NameForm.qualifiedName("requests." + name).isEmpty
  }

  private static func isNative(_ name: String) -> Bool {
    !name.contains("/") || name.contains("kubernetes.io/")
  }

  private static func isStandard(_ name: String) -> Bool {
    let names = [
      "configmaps", "cpu", "ephemeral-storage", "limits.cpu", "limits.ephemeral-storage",
      "limits.memory", "memory", "persistentvolumeclaims", "pods", "replicationcontrollers",
      "requests.cpu", "requests.ephemeral-storage", "requests.memory", "requests.storage",
      "resourcequotas", "secrets", "services", "services.loadbalancers", "services.nodeports",
      "storage",
    ]
    return names.contains(name) || name.hasPrefix("requests.hugepages-")
  }
}
