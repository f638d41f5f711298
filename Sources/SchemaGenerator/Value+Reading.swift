import YAMLSource

extension Value {
  var isTrue: Bool { self == .scalar(.bool(true)) }

  /// Whether a CRD's node keeps fields that it does not name.
  var isOpen: Bool { self["x-kubernetes-preserve-unknown-fields"]?.isTrue == true }

  var isEmpty: Bool {
    [.scalar(.string("")), .scalar(.bool(false)), .scalar(.int(0))].contains(self)
  }

  /// The value as JSON, for the few forms that defaults have.
  var json: String? {
    switch self {
    case .scalar(.string(let string)): string.quoted
    case .scalar(.int(let number)): String(number)
    case .scalar(.bool(let bool)): bool ? "true" : "false"
    case .mapping([]): "{}"
    default: nil
    }
  }
}

extension String {
  /// The string as a literal of Swift or JSON; it holds no control characters.
  var quoted: String {
    var text = "\""
    for character in self {
      if character == "\"" || character == "\\" { text += "\\" }
      text.append(character)
    }
    return text + "\""
  }
}
