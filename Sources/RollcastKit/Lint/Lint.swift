import YAMLSource

/// Finds what the controller would refuse, and what it would do that hardly anybody wants.
public struct Lint: Sendable {
  /// The manifests that are looked at.
  public let stream: ManifestStream
  /// The controller whose words and rules count.
  public let version: ControllerVersion
  /// Which objects that a Rollout names need not be in the input.
  public let allowedMissing: AllowedMissing
  /// Rules that are switched off.
  public let disabled: DisabledRules
  /// Schemas beside those that are built in.
  public let schemas: [ObjectSchema]

  /// Puts a run together; ``findings(of:)`` looks.
  public init(
    _ stream: ManifestStream, version: ControllerVersion,
    allowedMissing: AllowedMissing = AllowedMissing(), disabled: DisabledRules = DisabledRules(),
    schemas: [ObjectSchema] = []
  ) {
    self.stream = stream
    self.version = version
    self.allowedMissing = allowedMissing
    self.disabled = disabled
    self.schemas = schemas
  }

  /// All findings, in the order of the input.
  ///
  /// - Parameter names: only Rollouts of these names; all objects where there are none.
  public func findings(of names: [RolloutName] = []) -> [Finding] {
    let rollouts = stream.rollouts.filter { rollout in
      names.isEmpty || names.contains { $0.matches(rollout.identity) }
    }
    var findings: [Finding] = []
    for rollout in rollouts { findings += self.findings(of: rollout) }
    if names.isEmpty { findings += findingsOfAll(rollouts) }
    return arranged(findings)
  }

  private func findings(of rollout: Manifest) -> [Finding] {
    let refused = RolloutRefusals(
      of: rollout, version: version, objects: stream, allowedMissing: allowedMissing,
      defaultNamespace: stream.namespace
    ).all()
    var findings = Finding.all(refused, of: rollout)
    guard let read = try? LintedRollout(rollout, stream: stream, version: version) else {
      return findings
    }
    for check in LintRule.checks { findings += check(read) }
    return findings
  }

  private func findingsOfAll(_ rollouts: [Manifest]) -> [Finding] {
    let read = rollouts.compactMap {
      try? LintedRollout($0, stream: stream, version: version)
    }
    return SharedObjects.findings(read) + DefinedTwice.findings(stream) + schemaFindings()
  }

  private func schemaFindings() -> [Finding] {
    let checker = SchemaChecker(stream, version: version, added: schemas)
    return stream.manifests.flatMap { checker.findings(of: $0) }
  }

  /// In the order of the text, without what is switched off and without repetitions: what a
  /// refusal says of a field is not said again by the schema.
  private func arranged(_ findings: [Finding]) -> [Finding] {
    let places = Dictionary(
      stream.sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = withoutRepetitions(findings)
    let sorted = kept.enumerated().sorted { left, right in
      let key = { (item: (offset: Int, element: Finding)) in
        let place = item.element.location
        return (places[place.file] ?? .max, place.line, place.column, item.offset)
      }
      return key(left) < key(right)
    }.map(\.element)
    return disabled.filtered(sorted, stream: stream)
  }

  private func withoutRepetitions(_ findings: [Finding]) -> [Finding] {
    var said: [String: Int] = [:]
    var kept: [Finding] = []
    for finding in findings {
      let words = finding.rule.isSchema ? "schema" : finding.rule.code + finding.message
      let key = "\(finding.object) \(finding.location) \(finding.path) \(words)"
      guard let place = said[key] else {
        said[key] = kept.count
        kept.append(finding)
        continue
      }
      // The schema knows what a refusal does not: that quotes would do.
      if kept[place].fix == nil, finding.fix != nil {
        kept[place].fix = finding.fix
        kept[place].rule = finding.rule
      }
    }
    return kept
  }
}
