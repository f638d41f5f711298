extension Node {
  /// The scalar's characters, escapes and folding done; empty for a collection.
  public var text: String {
    withText { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads the scalar's characters without copying them.
  @inlinable
  public func withText<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let record = tree.records[target]
    guard record.kind == .scalar else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return tree.withText(of: record, body)
  }

  /// The value as the API server stores it; `nil` for a sequence or a mapping.
  ///
  /// Quoted and block scalars are strings; a plain one is resolved by sigs.k8s.io/yaml's rules.
  public var scalar: Scalar? {
    let place = target
    let record = tree.records[place]
    guard record.kind == .scalar else { return nil }
    let tag = record.hasTag ? tree.tags[place] : nil
    return tree.withText(of: record) {
      ScalarResolver.resolve($0, isPlain: record.style == .plain, tag: tag)
    }
  }

  /// The string, where the value is one.
  public var string: String? {
    if case .string(let string)? = scalar { string } else { nil }
  }

  /// The integer, where the value is one or a float without a fraction (as JSON decoding has it).
  public var int: Int? {
    switch scalar {
    case .int(let value): Int(exactly: value)
    case .float(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The boolean, where the value is one.
  public var bool: Bool? {
    if case .bool(let value)? = scalar { value } else { nil }
  }

  /// Whether the value is null: written so, or nothing written.
  public var isNull: Bool {
    let record = tree.records[target]
    guard record.kind == .scalar else { return false }
    if record.hasTag { return scalar == .null }
    return record.style == .plain && tree.withText(of: record, ScalarResolver.isNull)
  }

  /// A mapping key as JSON has it: always a string, so `on:` is `true` and `1:` is `1`.
  public var keyText: String {
    switch scalar {
    case .string(let string): string
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .uint(let value): String(value)
    case .float(let value): GoNumber.text(of: Float(value))
    case .null: "null"
    case nil: ""
    }
  }

  /// Whether this key asks for a merge: a plain `<<`, or one tagged so.
  var isMergeKey: Bool {
    tree.isMergeKey(index, tree.records)
  }
}
