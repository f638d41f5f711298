import YAMLSource

/// Source: Kubernetes 1.34, pkg/apis/core/validation, ValidateEnv and ValidateEnvFrom.
extension RolloutValidator {
  mutating func checkEnvironment(_ container: Place) {
    for variable in list(container, "env") ?? [] {
      let name = needed(variable, "name")
      if !name.isEmpty { check(variable, "name", name, NameForm.environmentVariable) }
      checkSource(of: variable)
    }
  }

  /// Source: the same file, validateEnvVarValueFrom.
  private mutating func checkSource(of variable: Place) {
    guard let source = mapping(variable, "valueFrom") else { return }
    if let field = mapping(source, "fieldRef") {
      checkFieldReference(
        field,
        [
          "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName",
          "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP",
          "status.podIPs",
        ])
    }
    if let resource = mapping(source, "resourceFieldRef") {
      checkResourceReference(resource, inVolume: false)
    }
    for kind in ["configMapKeyRef", "secretKeyRef"] as [StaticString] {
      if let reference = mapping(source, kind) { checkKeyReference(reference) }
    }
    let kinds: [StaticString] = [
      "fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef",
    ]
    let count = kinds.count(where: source.has)
    if count == 0 {
      invalid(
        source, .string(""),
        "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or "
          + "`secretKeyRef`")
    } else if !string(variable, "value").isEmpty {
      invalid(source, .string(""), "may not be specified when `value` is not empty")
    } else if count > 1 {
      invalid(source, .string(""), "may not have more than one field specified at a time")
    }
  }

  private mutating func checkKeyReference(_ reference: Place) {
    let name = string(reference, "name")
    check(reference, "name", name, NameForm.dnsSubdomain)
    let key = needed(reference, "key")
    if !key.isEmpty { check(reference, "key", key, NameForm.configMapKey) }
  }

  mutating func checkEnvironmentSources(_ container: Place) {
    let place = container["envFrom"]
    for source in list(container, "envFrom") ?? [] {
      let prefix = string(source, "prefix")
      if !prefix.isEmpty {
        check(source, "prefix", prefix, NameForm.environmentVariable)
      }
      let kinds: [StaticString] = ["configMapRef", "secretRef"]
      for kind in kinds {
        guard let reference = mapping(source, kind) else { continue }
        let name = needed(reference, "name")
        if !name.isEmpty { check(reference, "name", name, NameForm.dnsSubdomainPrefix) }
      }
      // The controller names no item of the list.
      let here = source.written(as: place)
      let count = kinds.count(where: source.has)
      if count == 0 {
        invalid(here, .string(""), "must specify one of: `configMapRef` or `secretRef`")
      } else if count > 1 {
        invalid(here, .string(""), "may not have more than one field specified at a time")
      }
    }
  }
}
