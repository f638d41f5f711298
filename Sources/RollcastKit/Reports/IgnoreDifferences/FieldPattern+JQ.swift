import YAMLSource

extension FieldPattern {
  /// The pattern as a jq path expression, such that Argo CD's `del(EXPRESSION)` leaves an object as
  /// it is where nothing is selected, a missing list included.
  ///
  /// Source: Argo CD 3.5, util/argo/normalizers/diff_normalizer.go, NewIgnoreNormalizer.
  var jq: String {
    var stages: [String] = []
    var stage = ""
    for element in elements {
      switch element {
      case .key(let key) where Self.isIdentifier(key): stage += ".\(key)"
      case .key(let key): stage += "\(stage.isEmpty ? "." : "")[\(JQText.string(key))]"
      case .items(let filter):
        stage = filter.jq(list: stage)
        guard filter.isPiped else { continue }
        stages.append(stage)
        stage = ""
      }
    }
    return (stages + (stage.isEmpty ? [] : [stage])).joined(separator: " | ")
  }

  private static func isIdentifier(_ key: String) -> Bool {
    guard let first = key.utf8.first, !isDigit(first) else { return false }
    return key.utf8.allSatisfy { byte in
      isDigit(byte) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension ItemFilter {
  /// Whether what follows has to go behind a pipe.
  fileprivate var isPiped: Bool {
    switch self {
    case .every, .at: false
    case .all, .first: true
    }
  }

  fileprivate func jq(list: String) -> String {
    switch self {
    case .every: "\(list)[]?"
    case .at(let index): "\(list)[\(index)]"
    case .all(let condition): "\(list)[]? | select(\(condition.jq))"
    case .first(let condition): "first(\(list)[]? | select(\(condition.jq)))"
    }
  }
}

extension ItemCondition {
  fileprivate var jq: String {
    switch self {
    case .unnamed: #"(.name // "") == """#
    case .fields(let fields): Self.jq(fields)
    case .anyMatch(let fields): "any(.match[]?; \(Self.jq(fields)))"
    }
  }

  private static func jq(_ fields: [ItemField]) -> String {
    fields.map { field in
      let path = field.path.map { ".\($0)" }.joined()
      return "\(path) == \(field.value.map(JQText.value) ?? "null")"
    }.joined(separator: " and ")
  }
}

/// Values as jq writes them.
private enum JQText {
  static func string(_ string: String) -> String { value(.string(string)) }

  static func value(_ value: Value) -> String {
    guard case .sequence(let items) = value else {
      return String(decoding: JSONWriter.text(of: value).dropLast(), as: UTF8.self)
    }
    return "[" + items.map(Self.value).joined(separator: ", ") + "]"
  }
}
