import YAMLSource

/// Writes out what an upgrade does as JSON, for programs.
package enum UpgradeJSON {
  package static func text(of report: UpgradeReport) -> [UInt8] {
    JSONWriter.text(of: [
      "from": .string(report.from.rawValue), "to": .string(report.to.rawValue),
      "rollouts": .sequence(report.impacts.map { value(of: $0, in: report) }),
    ])
  }

  private static func value(of impact: UpgradeImpact, in report: UpgradeReport) -> Value {
    [
      "name": .string(impact.rollout.name), "namespace": .string(impact.rollout.namespace),
      "affected": .scalar(.bool(impact.isAffected)), "fromHash": .string(impact.fromHash),
      "toHash": .string(impact.toHash), "newRevision": .scalar(.bool(impact.course != nil)),
      "course": impact.course.map(value) ?? .scalar(.null),
      "changes": .sequence(impact.changes.map(value)),
      "differences": .sequence(impact.differences.map(value)),
      "refusal": text(impact.refusal), "pastRefusal": text(impact.pastRefusal),
      "advice": .sequence(impact.advice(from: report.from, to: report.to).map(Value.string)),
    ]
  }

  private static func value(of course: UpgradeCourse) -> Value {
    switch course {
    case .held: ["kind": "held"]
    case .pauses(let name, let weight, let pods):
      [
        "kind": "pauses", "at": .string(name.description),
        "canaryWeight": weight.map(Value.int) ?? .scalar(.null), "canaryPods": .int(pods),
      ]
    case .runsThrough(let seconds, let isAnalysed):
      [
        "kind": "runsThrough", "seconds": .int(seconds), "analysed": .scalar(.bool(isAnalysed)),
      ]
    }
  }

  private static func value(of change: UpgradeImpact.Change) -> Value {
    [
      "kind": .string(change.object.kind), "namespace": .string(change.object.namespace),
      "name": .string(change.object.name), "path": .string(change.field.path.description),
      "from": change.field.from ?? .scalar(.null), "to": change.field.to ?? .scalar(.null),
      "reason": .string(change.reason),
    ]
  }

  private static func value(of difference: UpgradeImpact.Difference) -> Value {
    [
      "since": .string(difference.difference.since.rawValue),
      "statement": .string(difference.difference.statement),
      "states": .sequence(difference.states.map { .string($0.description) }),
      "objects": .sequence(
        difference.objects.map { object in
          [
            "kind": .string(object.kind), "namespace": .string(object.namespace),
            "name": .string(object.name),
          ]
        }),
    ]
  }

  private static func text(_ error: InputError?) -> Value {
    error.map { .string($0.message) } ?? .scalar(.null)
  }
}
