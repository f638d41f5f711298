/// What a controller upgrade does to Rollouts, ready to be printed in any form.
package struct UpgradeReport: Sendable {
  package let from: ControllerVersion
  package let to: ControllerVersion
  /// The Rollouts in the order of the input.
  package let impacts: [UpgradeImpact]

  package init(from: ControllerVersion, to: ControllerVersion, impacts: [UpgradeImpact]) {
    self.from = from
    self.to = to
    self.impacts = impacts
  }

  /// Whether the upgrade is to be felt by any Rollout.
  package var isAffected: Bool { impacts.contains(where: \.isAffected) }

  /// The result in one sentence.
  var summary: String {
    let affected = impacts.count(where: \.isAffected)
    let started = impacts.count { $0.course != nil }
    let all = impacts.count == 1 ? "1 Rollout" : "\(impacts.count) Rollouts"
    let upgrade = "from controller \(from.rawValue) to \(to.rawValue)"
    if affected == 0 { return "\(upgrade): none of \(all) is affected" }
    return "\(upgrade): \(affected) of \(all) affected, \(started) with a new revision"
  }

  /// Why revisions change although nobody changes a manifest.
  ///
  /// Source: Argo Rollouts issue 4696.
  var hashNote: String? {
    guard impacts.contains(where: { $0.course != nil }) else { return nil }
    let old = min(from, to)
    let new = max(from, to)
    return "controllers \(old.rawValue) and \(new.rawValue) hash the same pod template to "
      + "different values: they link other versions of Kubernetes, which write it in other bytes"
  }
}
