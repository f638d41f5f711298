/// What the forms of names are made of.
extension NameForm {
  static let dash = UInt8(ascii: "-")

  static func tooLong(_ text: String, _ limit: Int) -> [String] {
    text.utf8.count > limit ? ["must be no more than \(limit) characters"] : []
  }

  /// Source: Kubernetes 1.34, apimachinery, pkg/util/validation, RegexError.
  static func mismatch(_ message: String, _ pattern: String, _ examples: String...) -> String {
    let list = examples.map { "'\($0)', " }.joined(separator: " or ")
    return "\(message) (e.g. \(list)regex used for validation is '\(pattern)')"
  }

  static func isDNSLabel(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, ASCII.isLowerAlphanumeric(first),
      ASCII.isLowerAlphanumeric(last)
    else { return false }
    return bytes.allSatisfy { ASCII.isLowerAlphanumeric($0) || $0 == dash }
  }

  /// DNS labels with dots between them.
  static func isDNSSubdomain(_ bytes: Substring.UTF8View) -> Bool {
    var rest = bytes
    while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      guard isDNSLabel(rest[..<dot]) else { return false }
      rest = rest[rest.index(after: dot)...]
    }
    return isDNSLabel(rest)
  }

  /// Letters, digits, dashes, underscores and dots between two letters or digits.
  static func isInner(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, ASCII.isAlphanumeric(first),
      ASCII.isAlphanumeric(last)
    else { return false }
    return bytes.allSatisfy(isKeyByte)
  }

  /// Whether it is a name of at most 63 characters, with or without a subdomain before it.
  static func isQualified(_ text: String.UTF8View) -> Bool {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else {
      return text.count <= 63 && isInner(text)
    }
    let (prefix, name) = (text[..<slash], text[text.index(after: slash)...])
    return name.count <= 63 && isInner(name) && prefix.count <= 253 && isDNSSubdomain(prefix)
  }

  static func isKeyByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == dash || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }

  static func parentFolder(_ text: String) -> [String] {
    switch text {
    case ".": ["must not be '.'"]
    case "..": ["must not be '..'"]
    case _ where text.hasPrefix(".."): ["must not start with '..'"]
    default: []
    }
  }
}
