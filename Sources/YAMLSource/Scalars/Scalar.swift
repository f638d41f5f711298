/// A scalar's value as the API server stores it, after YAML's implicit types are resolved.
public enum Scalar: Hashable, Sendable {
  /// No value.
  case null
  /// `true` or `false`, also as YAML 1.1 spells them.
  case bool(Bool)
  /// An integer up to `Int64.max`.
  case int(Int64)
  /// An integer above `Int64.max`.
  case uint(UInt64)
  /// A number with a fraction or an exponent.
  case float(Double)
  /// Text.
  case string(String)
}
