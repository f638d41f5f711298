import YAMLSource

/// Writes a plan as YAML, for programs.
public enum PlanYAML {
  /// What ``PlanJSON`` writes, as YAML.
  public static func text(of plan: Plan) -> [UInt8] {
    DocumentWriter.text(of: PlanJSON.value(of: plan))
  }
}
