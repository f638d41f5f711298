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

  static func isDNSSubdomain(_ text: some StringProtocol) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy(isDNSLabel)
  }

  /// Letters, digits, dashes, underscores and dots between two letters or digits.
  static func isInner(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, ASCII.isAlphanumeric(first),
      ASCII.isAlphanumeric(last)
    else { return false }
    return bytes.allSatisfy(isKeyByte)
  }

  static func isPlainName(_ text: Substring) -> Bool {
    text.utf8.count <= 63 && isInner(text.utf8)
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
