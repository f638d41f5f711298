import YAMLSource

/// Source: Kubernetes 1.34, pkg/apis/core/validation, validateContainers, validateInitContainers and
/// validateContainerCommon.
extension RolloutValidator {
  typealias Volumes = [(name: String, volume: Place)]

  mutating func checkContainers(_ spec: Place, volumes: Volumes, gracePeriod: Int) {
    let containers = list(spec, "containers") ?? []
    if containers.isEmpty { return required(spec["containers"]) }
    var names: [String] = []
    for container in containers {
      checkContainer(container, volumes: volumes)
      let name = string(container, "name")
      if names.contains(name) { duplicate(container["name"], name) }
      names.append(name)
      checkLifecycle(container, gracePeriod: gracePeriod)
      checkProbes(container, gracePeriod: gracePeriod)
      if container.has("restartPolicy") {
        forbidden(container["restartPolicy"], "may not be set for non-init containers")
      }
    }
    checkHostPorts(containers)
  }

  mutating func checkInitContainers(_ spec: Place, volumes: Volumes, gracePeriod: Int) {
    guard let containers = list(spec, "initContainers") else { return }
    var names = spec["containers"].items.map { $0.value("name")?.string ?? "" }
    for container in containers {
      checkContainer(container, volumes: volumes)
      let policy = string(container, "restartPolicy")
      if !policy.isEmpty && policy != "Always" {
        notSupported(container["restartPolicy"], policy, ["Always"])
      }
      let name = string(container, "name")
      if names.contains(name) { duplicate(container["name"], name) }
      if !name.isEmpty { names.append(name) }
      // Init containers run one by one, so only their own ports can collide.
      checkHostPorts([container])
      if policy == "Always" {
        checkLifecycle(container, gracePeriod: gracePeriod)
        checkProbes(container, gracePeriod: gracePeriod)
        continue
      }
      let sidecarOnly: [StaticString] = [
        "lifecycle", "livenessProbe", "readinessProbe", "startupProbe",
      ]
      for key in sidecarOnly where container.has(key) {
        forbidden(
          container[key], "may not be set for init containers without restartPolicy=Always")
      }
    }
  }

  private mutating func checkContainer(_ container: Place, volumes: Volumes) {
    let name = needed(container, "name")
    if !name.isEmpty { check(container, "name", name, NameForm.dnsLabel) }
    needed(container, "image")
    oneOf(container, "terminationMessagePolicy", ["File", "FallbackToLogsOnError"])
    checkPorts(container)
    checkEnvironment(container)
    checkEnvironmentSources(container)
    checkMounts(container, volumes)
    checkDevices(container, volumes)
    oneOf(container, "imagePullPolicy", ["Always", "IfNotPresent", "Never"])
    checkResources(container)
    checkSecurityContext(container)
  }

  /// Source: the same file, validateContainerPorts.
  private mutating func checkPorts(_ container: Place) {
    var names: [String] = []
    for port in list(container, "ports") ?? [] {
      let name = string(port, "name")
      if !name.isEmpty, case let problems = NameForm.portName(name) {
        invalid(port["name"], name, problems)
        if problems.isEmpty {
          if names.contains(name) { duplicate(port["name"], name) }
          names.append(name)
        }
      }
      if let number = int(port, "containerPort"), number != 0 {
        within(port, "containerPort", number, 1...65535)
      } else {
        required(port["containerPort"])
      }
      if let number = int(port, "hostPort"), number != 0 {
        within(port, "hostPort", number, 1...65535)
      }
      oneOf(port, "protocol", ["SCTP", "TCP", "UDP"])
    }
  }

  /// Source: the same file, AccumulateUniqueHostPorts.
  private mutating func checkHostPorts(_ containers: [Place]) {
    var taken: [String] = []
    for container in containers {
      for port in container["ports"].items {
        guard let number = port.value("hostPort")?.int, number != 0 else { continue }
        let transport = port.value("protocol")?.string ?? "TCP"
        let address = "\(transport)/\(port.value("hostIP")?.string ?? "")/\(number)"
        if taken.contains(address) { duplicate(port["hostPort"], address) }
        taken.append(address)
      }
    }
  }
}
