extension LintRule {
  /// Every rule, by its code.
  public static let all: [LintRule] = references + schema + refusals + behaviour

  /// What is looked for in a Rollout beside what is refused.
  static let checks: [@Sendable (LintedRollout) -> [Finding]] = [
    SubsetRules.findings, ElsewhereRules.findings, StepRules.findings, RouteStepRules.findings,
    DestinationRules.findings, RouteRules.findings, WeightRules.findings,
    StateRules.findings,
  ]

  /// The rule of that id, code or name.
  public static func called(_ text: some StringProtocol) -> LintRule? {
    all.first { $0.isCalled(text) }
  }

  /// Whether it is about what the API server's schemas say.
  var isSchema: Bool { Self.schema.contains { $0.code == code } }
}
