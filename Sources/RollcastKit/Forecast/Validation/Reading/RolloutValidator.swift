import YAMLSource

/// Gathers what is refused about a Rollout; its extensions hold the rules, one subject a file.
struct RolloutValidator {
  /// Nobody reads more; a list may have a million faulty items.
  private static let mostRefusals = 1_000

  /// The Rollout's mapping.
  let root: Node
  let version: ControllerVersion
  private(set) var refusals: [Refusal] = []
  private var subject = Refusal.Subject.spec

  init(_ root: Node, version: ControllerVersion) {
    self.root = root
    self.version = version
  }

  /// Runs rules that are about one subject.
  mutating func about<Result>(
    _ subject: Refusal.Subject, _ rules: (inout RolloutValidator) -> Result
  ) -> Result {
    let outer = self.subject
    self.subject = subject
    defer { self.subject = outer }
    return rules(&self)
  }

  mutating func refuse(
    _ place: Place, _ reason: String, path: String? = nil,
    by refuser: Refusal.Refuser = .controller, isNotFound: Bool = false
  ) {
    guard refusals.count < Self.mostRefusals else { return }
    let isLast = refusals.count == Self.mostRefusals - 1
    refusals.append(
      Refusal(
        path: path ?? place.path, reason: isLast ? "\(reason) (more is left out)" : reason,
        location: place.nearest.location,
        subject: refuser == .apiServer ? .schema : subject, refuser: refuser,
        isNotFound: isNotFound))
  }
}
