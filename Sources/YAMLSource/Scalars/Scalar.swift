/// A scalar's value as the API server stores it, after YAML's implicit types are resolved.
public enum Scalar: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  /// An integer above `Int64.max`.
  case uint(UInt64)
  case float(Double)
  case string(String)
}
