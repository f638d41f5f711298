import YAMLSource

/// Probes and lifecycle hooks.
///
/// Source: Kubernetes 1.34, pkg/apis/core/validation, validateProbe, validateHandler and
/// validateLifecycle.
extension RolloutValidator {
  mutating func checkProbes(_ container: Place, gracePeriod: Int) {
    for key in ["livenessProbe", "readinessProbe", "startupProbe"] as [StaticString] {
      guard let probe = mapping(container, key) else { continue }
      checkProbe(probe, gracePeriod: gracePeriod)
      if key.hasSameBytes(as: "readinessProbe") {
        if let seconds = int(probe, "terminationGracePeriodSeconds") {
          invalid(
            probe["terminationGracePeriodSeconds"], .int(seconds),
            "must not be set for readinessProbes")
        }
      } else if let threshold = int(probe, "successThreshold"), threshold != 0, threshold != 1 {
        invalid(probe["successThreshold"], .int(threshold), "must be 1")
      }
    }
  }

  private mutating func checkProbe(_ probe: Place, gracePeriod: Int) {
    checkHandler(
      probe, ["exec", "httpGet", "tcpSocket", "grpc"], gracePeriod: gracePeriod)
    let numbers: [StaticString] = [
      "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold",
      "failureThreshold",
    ]
    for key in numbers {
      if let number = int(probe, key) { nonNegative(probe, key, number) }
    }
    if let seconds = int(probe, "terminationGracePeriodSeconds"), seconds <= 0 {
      invalid(
        probe["terminationGracePeriodSeconds"], .int(seconds), "must be greater than 0")
    }
  }

  mutating func checkLifecycle(_ container: Place, gracePeriod: Int) {
    guard let lifecycle = mapping(container, "lifecycle") else { return }
    for key in ["postStart", "preStop"] as [StaticString] {
      guard let hook = mapping(lifecycle, key) else { continue }
      checkHandler(hook, ["exec", "httpGet", "tcpSocket", "sleep"], gracePeriod: gracePeriod)
    }
  }

  private mutating func checkHandler(
    _ place: Place, _ kinds: [StaticString], gracePeriod: Int
  ) {
    let given = kinds.filter(place.has)
    guard let first = given.first else {
      return required(place, "must specify a handler type")
    }
    if let handler = mapping(place, first) {
      switch "\(first)" {
      case "exec":
        if handler["command"].items.isEmpty { required(handler["command"]) }
      case "httpGet": checkHTTPGet(handler)
      case "sleep": checkSleep(handler, gracePeriod: gracePeriod)
      default: checkPort(handler)
      }
    }
    for other in given.dropFirst() {
      forbidden(place[other], "may not specify more than 1 handler type")
    }
  }

  private mutating func checkHTTPGet(_ action: Place) {
    checkPort(action)
    oneOf(action, "scheme", ["HTTP", "HTTPS"])
    for header in list(action, "httpHeaders") ?? [] {
      let name = string(header, "name")
      invalid(
        header["name"].written(as: action["httpHeaders"]), name, NameForm.headerName(name))
    }
  }

  /// A port by number or by name.
  ///
  /// Source: the same file, ValidatePortNumOrName.
  private mutating func checkPort(_ action: Place) {
    switch intOrString(action, "port") ?? .int(0) {
    case .int(let number): within(action, "port", number, 1...65535)
    case .string(let name): check(action, "port", name, NameForm.portName)
    }
  }

  /// Source: the same file, validateSleepAction.
  private mutating func checkSleep(_ action: Place, gracePeriod: Int) {
    let seconds = int(action, "seconds") ?? 0
    if seconds > 0 && seconds <= gracePeriod { return }
    let hint =
      version >= .v19
      ? ". Enable AllowPodLifecycleSleepActionZeroValue feature gate for zero sleep." : ""
    invalid(
      action, .int(seconds),
      "must be greater than 0 and less than terminationGracePeriodSeconds (\(gracePeriod))\(hint)")
  }
}

extension StaticString {
  fileprivate func hasSameBytes(as other: StaticString) -> Bool {
    utf8CodeUnitCount == other.utf8CodeUnitCount
      && UnsafeRawBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
        .elementsEqual(UnsafeRawBufferPointer(start: other.utf8Start, count: utf8CodeUnitCount))
  }
}
