/// What the formats for people say of a Rollout.
extension RolloutPlan {
  /// `NAMESPACE/NAME`.
  var title: String { "\(namespace)/\(name)" }

  /// Whether a router splits the traffic.
  var isRouted: Bool { states.contains { $0.canaryWeight != nil } }

  /// Whether the pod template is that of the stable revision.
  var isUpToDate: Bool { stableHash == canaryHash }

  /// From which revision to which.
  func revisions(arrow: String) -> String {
    if isUpToDate { return canaryHash }
    if update.first?.name == .initial { return canaryHash }
    return "\(stableHash ?? "?") \(arrow) \(canaryHash)"
  }

  /// What is to be known before anything else, in a few short parts.
  var facts: [String] {
    if isUpToDate { return ["nothing to roll out: the pod template is the stable revision's"] }
    if update.first?.name == .initial { return ["installed for the first time, without steps"] }
    var facts = strategy == .canary ? [Self.count(stepCount, "step")] : []
    facts.append(
      changeCount == 0
        ? "no field changes"
        : "\(Self.count(changeCount, "field")) "
          + "of \(Self.count(changedObjectCount, "object")) change\(changeCount == 1 ? "s" : "")")
    if duration.waits > 0 {
      facts.append(
        duration.waits == 1
          ? "waits once to be resumed" : "waits \(duration.waits) times to be resumed")
    }
    facts.append("at least \(DurationText.text(seconds: duration.seconds))")
    if let stuck = update.first(where: { $0.problem != nil }) {
      facts.append("never gets to \(stuck.title)")
    }
    return facts
  }

  private var changedObjectCount: Int {
    Set(update.flatMap { $0.changes.map(\.object) }).count
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
