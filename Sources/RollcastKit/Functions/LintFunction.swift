import YAMLSource

/// `kind: Lint`: what the controller would refuse about the items, or do that hardly anybody wants.
struct LintFunction: Sendable {
  private let version: ControllerVersion
  private let rollouts: [RolloutName]
  private let disabled: DisabledRules
  private let allowedMissing: AllowedMissing
  private let namespace: String
  private let isStrict: Bool

  private static let fields = [
    "controllerVersion", "rollout", "disable", "allowMissing", "namespace", "strict",
  ]

  /// - Parameter key: the key of the config that holds the arguments, which may be missing.
  /// - Throws: ``InputError`` for what the command line would not take.
  init(_ config: Field, key: String) throws(InputError) {
    let spec = try config.mapping(key)
    try spec?.refuseUnknown(Self.fields)
    version = try spec?.controllerVersion() ?? .standard
    rollouts = try spec?.arguments("rollout", "[NAMESPACE/]NAME") { RolloutName($0) } ?? []
    disabled = DisabledRules(
      try spec?.arguments("disable", "a rule, such as RC001") { LintRule.called($0) } ?? [])
    allowedMissing = AllowedMissing(
      try spec?.arguments("allowMissing", "all, KIND or KIND/NAME") { $0 } ?? [])
    namespace = try spec?["namespace"]?.argument("a namespace") { $0 } ?? "default"
    isStrict = try spec?["strict"]?.argument("true or false") { Bool($0) } ?? false
  }

  /// Findings with their severity, which is error for all where that is asked for.
  ///
  /// - Throws: ``InputError`` for an item that cannot be read.
  func findings(
    in source: SourceText
  ) throws(InputError) -> [(severity: FunctionResult.Severity, finding: Finding)] {
    let stream = try ManifestStream([source], namespace: namespace)
    _ = try stream.rollouts(named: rollouts)
    let lint = Lint(
      stream, version: version, allowedMissing: allowedMissing, disabled: disabled)
    return lint.findings(of: rollouts).map { finding in
      (finding.severity == .error || isStrict ? .error : .warning, finding)
    }
  }
}
