/// One thing that lint looks for, with the page that explains it.
public struct LintRule: Sendable {
  /// How bad a finding is.
  public enum Severity: String, CaseIterable, Sendable {
    /// The controller or the API server refuses it, or cannot go on.
    case error
    /// It is let through, and does what hardly anybody wants.
    case warning
  }

  /// The short id, such as `RC001`.
  public let code: String
  /// The rest of the id, such as `service-not-found`.
  public let name: String
  /// How bad a finding is.
  public let severity: Severity
  /// What is found, in one sentence.
  public let what: String
  /// Why it matters.
  public let why: String
  /// YAML that has the fault.
  public let wrong: String
  /// YAML without it.
  public let right: String
  /// Where the rule comes from.
  public let source: String

  init(
    _ code: String, _ name: String, _ severity: Severity, what: String, why: String,
    wrong: String, right: String, source: String
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.what = what
    self.why = why
    self.wrong = wrong
    self.right = right
    self.source = source
  }

  /// The whole id, such as `RC001-service-not-found`.
  public var id: String { "\(code)-\(name)" }

  /// Whether a user means this rule: by id, by code or by name, in whatever case.
  public func isCalled(_ text: some StringProtocol) -> Bool {
    let text = text.lowercased()
    return text == code.lowercased() || text == name || text == id.lowercased()
  }
}
