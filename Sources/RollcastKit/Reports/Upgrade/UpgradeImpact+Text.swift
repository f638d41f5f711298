/// What the formats for people say of a Rollout under an upgrade.
extension UpgradeImpact {
  /// `NAMESPACE/NAME`.
  var title: String { "\(rollout.namespace)/\(rollout.name)" }

  func revisions(arrow: String) -> String {
    fromHash == toHash ? fromHash : "\(fromHash) \(arrow) \(toHash)"
  }

  /// What happens, in a few words.
  var outcome: String {
    if refusal != nil { return "refused" }
    if let course { return course.text }
    if isAffected { return "no new revision, behaves otherwise" }
    return "nothing"
  }

  /// What happens besides a new revision, a sentence each.
  func facts(from: ControllerVersion, to: ControllerVersion) -> [String] {
    var facts: [String] = []
    if let refusal { facts.append("controller \(to.rawValue) refuses it: \(refusal.message)") }
    if let pastRefusal {
      facts.append("controller \(from.rawValue) refuses it: \(pastRefusal.message)")
    }
    for difference in differences {
      let states = difference.states.map(\.description).joined(separator: ", ")
      let objects = difference.objects.map(\.description).joined(separator: ", ")
      let since = difference.difference.since
      let opening = to >= since ? "since \(since.rawValue)" : "no longer in \(to.rawValue)"
      facts.append(
        "\(opening): \(difference.difference.statement) "
          + "(at \(states)\(objects.isEmpty ? "" : ": \(objects)"))")
    }
    return facts
  }

  /// What to do about it, a sentence each.
  func advice(from: ControllerVersion, to: ControllerVersion) -> [String] {
    let target = "\(rollout.name) -n \(rollout.namespace)"
    var advice: [String] = []
    switch course {
    case .pauses:
      advice.append(
        "once the controller is upgraded: kubectl argo rollouts promote \(target) --full")
    case .runsThrough:
      advice.append("before the upgrade, to hold it: kubectl argo rollouts pause \(target)")
      advice.append("afterwards, one Rollout at a time: kubectl argo rollouts promote \(target)")
    case .held: advice.append("afterwards: kubectl argo rollouts promote \(target)")
    case nil: break
    }
    if let refusal {
      let place = refusal.location.map { " at \($0)" } ?? ""
      advice.append("mend the manifest\(place) before the upgrade")
    }
    if !differences.isEmpty {
      advice.append(
        "compare the output of rollcast plan under --controller-version \(from.rawValue) and "
          + to.rawValue)
    }
    return advice
  }
}

extension UpgradeCourse {
  var text: String {
    switch self {
    case .held: "held by spec.paused"
    case .pauses(let name, let weight, let pods):
      "waits at \(Self.place(name)) with "
        + (weight.map { "\($0)% of the traffic" } ?? (pods == 1 ? "1 new pod" : "\(pods) new pods"))
    case .runsThrough(let seconds, let isAnalysed):
      "runs through to promotion "
        + (isAnalysed ? "unless an analysis stops it" : "unattended")
        + (seconds > 0 ? ", in \(DurationText.text(seconds: seconds)) or more" : "")
    }
  }

  private static func place(_ name: StateName) -> String {
    if case .step(let index) = name { return "step \(index)" }
    return name.description
  }
}
