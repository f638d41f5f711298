/// A value that comes into a manifest anew: what a controller would send as JSON.
public enum Value: Hashable, Sendable {
  /// A scalar.
  case scalar(Scalar)
  /// Items in their order.
  case sequence([Value])
  /// Entries in their order.
  case mapping([Entry])

  /// A key and its value; a mapping keeps the order it is given.
  public struct Entry: Hashable, Sendable {
    /// The key, not yet quoted.
    public let key: String
    /// What stands under the key.
    public let value: Value

    /// An entry.
    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// A string, quoted on the way out where it must be.
  public static func string(_ string: String) -> Value { .scalar(.string(string)) }
  /// An integer.
  public static func int(_ value: Int) -> Value { .scalar(.int(Int64(value))) }

  /// The value of a node, aliases and merge keys followed.
  public init(_ node: Node) {
    switch node.resolved.kind {
    case .mapping:
      self = .mapping(node.entries.map { Entry($0.key.keyText, Value($0.value)) })
    case .sequence:
      self = .sequence(node.items.map(Value.init))
    case .scalar, .alias:
      self = .scalar(node.scalar ?? .null)
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .scalar(.bool(value)) }
  public init(arrayLiteral elements: Value...) { self = .sequence(elements) }
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .mapping(elements.map { Entry($0.0, $0.1) })
  }
}
