import YAMLSource

/// Source: Kubernetes 1.34, pkg/apis/core/validation, validatePodSpecSecurityContext and
/// ValidateSecurityContext; the controller takes `privileged` away first.
extension RolloutValidator {
  mutating func checkPodSecurityContext(_ spec: Place) {
    guard let context = mapping(spec, "securityContext") else { return }
    checkIDs(context, ["fsGroup", "runAsUser", "runAsGroup"])
    for group in list(context, "supplementalGroups") ?? [] {
      if let id = group.node?.int { within(group, id, Self.ids) }
    }
    oneOf(context, "fsGroupChangePolicy", ["Always", "OnRootMismatch"])
    checkSeccompProfile(context)
  }

  mutating func checkSecurityContext(_ container: Place) {
    guard let context = mapping(container, "securityContext") else { return }
    checkIDs(context, ["runAsUser", "runAsGroup"])
    oneOf(context, "procMount", ["Default", "Unmasked"])
    checkSeccompProfile(context)
  }

  private static let ids = 0...Int(Int32.max)

  private mutating func checkIDs(_ context: Place, _ keys: [StaticString]) {
    for key in keys {
      if let id = int(context, key) { within(context, key, id, Self.ids) }
    }
  }

  private mutating func checkSeccompProfile(_ context: Place) {
    guard let profile = mapping(context, "seccompProfile") else { return }
    let type = string(profile, "type")
    if type.isEmpty {
      required(profile["type"], "type is required when seccompProfile is set")
    }
    oneOf(profile, "type", ["Localhost", "RuntimeDefault", "Unconfined"])
    guard type == "Localhost" else { return }
    if let path = optionalString(profile, "localhostProfile") {
      checkDescending(path, profile["localhostProfile"])
    } else {
      required(
        profile["localhostProfile"], "must be set when seccomp type is Localhost")
    }
  }
}
