import YAMLSource

/// Fields that lie at the top of a pod's spec. The controller reads the template into a type in which
/// `hostNetwork` and its like have another place, so that it never sees them.
///
/// Source: Kubernetes 1.34, pkg/apis/core/validation, ValidatePodSpec.
extension RolloutValidator {
  mutating func checkPodSpec(_ spec: Place) {
    let volumes = checkVolumes(spec)
    let gracePeriod = int(spec, "terminationGracePeriodSeconds") ?? 30
    checkContainers(spec, volumes: volumes, gracePeriod: gracePeriod)
    checkInitContainers(spec, volumes: volumes, gracePeriod: gracePeriod)
    oneOf(spec, "restartPolicy", ["Always", "OnFailure", "Never"])
    oneOf(spec, "dnsPolicy", ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"])
    checkLabels(stringMap(spec, "nodeSelector") ?? [], spec["nodeSelector"])
    checkPodSecurityContext(spec)
    checkAffinity(spec)
    checkDNSConfig(spec)
    checkGates(spec)
    checkTopologySpread(spec)
    checkPodNames(spec)
    if let deadline = int(spec, "activeDeadlineSeconds") {
      within(spec, "activeDeadlineSeconds", deadline, 1...Int(Int32.max))
    }
    checkTolerations(spec)
    for alias in list(spec, "hostAliases") ?? [] {
      for (name, text) in zip(alias["hostnames"].items, strings(alias, "hostnames") ?? []) {
        invalid(name, text, NameForm.dnsSubdomain(text))
      }
    }
    oneOf(spec, "preemptionPolicy", ["PreemptLowerPriority", "Never"])
  }

  /// A text that has to be one of some; a missing one has its default.
  mutating func oneOf(_ place: Place, _ key: StaticString, _ supported: [String]) {
    let value = string(place, key)
    if value.isEmpty || supported.contains(value) { return }
    notSupported(place[key], value, supported)
  }

  private mutating func checkPodNames(_ spec: Place) {
    let subdomains: [StaticString] = [
      "serviceAccountName", "nodeName", "priorityClassName", "runtimeClassName",
    ]
    for key in subdomains where spec.has(key) {
      let name = string(spec, key)
      if !name.isEmpty { check(spec, key, name, NameForm.dnsSubdomain) }
    }
    for key in ["hostname", "subdomain"] as [StaticString] where spec.has(key) {
      let name = string(spec, key)
      if !name.isEmpty { check(spec, key, name, NameForm.dnsLabel) }
    }
  }

  private mutating func checkGates(_ spec: Place) {
    for gate in list(spec, "readinessGates") ?? [] {
      let type = string(gate, "conditionType")
      check(gate, "conditionType", type, NameForm.qualifiedName)
    }
    var names: [String] = []
    for gate in list(spec, "schedulingGates") ?? [] {
      let name = string(gate, "name")
      invalid(gate, name, NameForm.qualifiedName(name))
      if names.contains(name) { duplicate(gate, name) }
      names.append(name)
    }
  }

  /// Source: the same file, validatePodDNSConfig.
  private mutating func checkDNSConfig(_ spec: Place) {
    let config = mapping(spec, "dnsConfig")
    let servers = config.flatMap { strings($0, "nameservers") } ?? []
    if string(spec, "dnsPolicy") == "None" {
      guard let config else {
        return required(
          spec["dnsConfig"], "must provide `dnsConfig` when `dnsPolicy` is None")
      }
      if servers.isEmpty {
        return required(
          config["nameservers"],
          "must provide at least one DNS nameserver when `dnsPolicy` is None")
      }
    }
    guard let config else { return }
    if servers.count > 3 {
      invalid(
        config["nameservers"], .strings(servers), "must not have more than 3 nameservers")
    }
    let searches = strings(config, "searches") ?? []
    if searches.count > 32 {
      invalid(config["searches"], .strings(searches), "must not have more than 32 search paths")
    }
    for (place, text) in zip(config["searches"].items, searches) {
      let search = text.hasSuffix(".") ? String(text.dropLast()) : text
      invalid(place, search, NameForm.dnsSubdomain(search))
    }
    for option in list(config, "options") ?? [] where string(option, "name").isEmpty {
      required(option, "must not be empty")
    }
  }
}
