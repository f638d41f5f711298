import YAMLSource

/// One thing that lint has to say about an object.
public struct Finding: Sendable {
  /// What was looked for.
  public internal(set) var rule: LintRule
  /// The rule's severity.
  public var severity: LintRule.Severity { rule.severity }
  /// What is wrong, without the path.
  public let message: String
  /// The field, as `spec.strategy.canary.steps[0]`; empty for the whole object.
  public let path: String
  /// Where the field stands.
  public let location: SourceLocation
  /// The object that holds the field.
  public let object: ObjectIdentity
  /// What mends it, where there is one safe answer.
  var fix: LintFix?
  /// Whether `rollcast lint --fix` mends it.
  public var isFixable: Bool { fix != nil }

  init(
    _ rule: LintRule, _ message: String, path: String, at location: SourceLocation,
    in object: ObjectIdentity, fix: LintFix? = nil
  ) {
    self.rule = rule
    self.message = message
    self.path = path
    self.location = location
    self.object = object
    self.fix = fix
  }

  /// Path and message, as people read them.
  public var text: String { path.isEmpty ? message : "\(path): \(message)" }
}

extension Finding {
  /// A finding at a field.
  init(
    _ rule: LintRule, _ message: String, at field: Field, in object: Manifest, fix: LintFix? = nil
  ) {
    self.init(
      rule, message, path: field.path.description, at: field.node.location, in: object.identity,
      fix: fix)
  }
}
