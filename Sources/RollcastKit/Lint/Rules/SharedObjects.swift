/// Objects that two Rollouts use.
enum SharedObjects {
  static func findings(_ rollouts: [LintedRollout]) -> [Finding] {
    var services: [ObjectIdentity: String] = [:]
    var virtualServices: [ObjectIdentity: String] = [:]
    var findings: [Finding] = []
    for linted in rollouts {
      for reference in linted.services {
        let identity = ObjectIdentity(
          group: "", kind: "Service", namespace: linted.manifest.namespace, name: reference.name)
        guard let other = services.updateIfNew(identity, linted.manifest.name) else { continue }
        findings.append(
          linted.finding(
            .serviceShared, "Service \(reference.name) is used by Rollout \(other), too",
            at: reference))
      }
      for named in linted.virtualServices {
        let reference = named.wanted.reference
        guard let other = virtualServices.updateIfNew(named.identity, linted.rolloutName)
        else { continue }
        findings.append(
          linted.finding(
            .virtualServiceShared,
            "VirtualService \(named.identity.name) is used by Rollout \(other), too", at: reference)
        )
      }
    }
    return findings
  }
}

extension LintedRollout {
  fileprivate var rolloutName: String { "\(manifest.namespace)/\(manifest.name)" }
}

extension [ObjectIdentity: String] {
  /// Remembers who uses an object first.
  ///
  /// - Returns: who did before, where that is somebody else.
  fileprivate mutating func updateIfNew(_ key: ObjectIdentity, _ user: String) -> String? {
    guard let other = self[key] else {
      self[key] = user
      return nil
    }
    return other == user ? nil : other
  }
}
