/// What well-formed YAML has to keep to for sigs.k8s.io/yaml to make JSON of it.
///
/// Source: goyaml.v2, decode.go (mapping, merge) and resolve.go; sigs.k8s.io/yaml, yaml.go,
/// convertToJSONableObject. Each function says what is wrong, or gives `nil`.
enum DecodingRules {
  static let mergeFault = "<< takes a mapping or a sequence of mappings"

  /// A scalar beside its tag.
  static func tagFault(_ text: UnsafeRawBufferPointer, tag: String) -> String? {
    guard !ScalarResolver.accepts(text, tag: tag) else { return nil }
    let name = "!!" + tag.dropFirst(ScalarResolver.tagPrefix.count)
    return "\"\(String(decoding: text.prefix(40), as: UTF8.self))\" cannot be read as \(name)"
  }

  /// A scalar that is a value: JSON has neither infinity nor NaN.
  static func valueFault(_ text: UnsafeRawBufferPointer, isPlain: Bool, tag: String?) -> String? {
    guard text.count == 4 || text.count == 5, text[text.count - 4] == UInt8(ascii: "."),
      case .float(let value) = ScalarResolver.resolve(text, isPlain: isPlain, tag: tag),
      !value.isFinite
    else { return nil }
    return "\(String(decoding: text, as: UTF8.self)) cannot be stored: JSON has no such number"
  }

  /// A key, which has to be a string, a boolean or a number with a sign.
  static func keyFault(_ text: UnsafeRawBufferPointer, isPlain: Bool, tag: String?) -> String? {
    guard isPlain && ScalarResolver.mayBeTyped(text) || tag != nil else { return nil }
    return switch ScalarResolver.resolve(text, isPlain: isPlain, tag: tag) {
    case .null: "null cannot be a key"
    case .uint: "an integer above \(Int64.max) cannot be a key"
    case .bool, .int, .float, .string: nil
    }
  }
}
