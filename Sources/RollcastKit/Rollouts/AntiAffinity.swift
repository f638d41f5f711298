import YAMLSource

/// Keeps the pods of two revisions on different nodes.
public enum AntiAffinity: Hashable, Sendable {
  /// `preferredDuringSchedulingIgnoredDuringExecution`.
  case preferred(weight: Int)
  /// `requiredDuringSchedulingIgnoredDuringExecution`.
  case required

  init?(_ strategy: Field) throws(InputError) {
    guard let field = try strategy.mapping("antiAffinity") else { return nil }
    if let preferred = try field.mapping("preferredDuringSchedulingIgnoredDuringExecution") {
      self = .preferred(weight: try preferred.int("weight") ?? 0)
    } else if try field.mapping("requiredDuringSchedulingIgnoredDuringExecution") != nil {
      self = .required
    } else {
      return nil
    }
  }
}
