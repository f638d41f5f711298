/// The name of a container image, as far as the pull policy depends on it.
///
/// Source: Kubernetes 1.34, pkg/util/parsers/parsers.go, and the grammar of
/// github.com/distribution/reference.
struct ImageReference {
  let tag: Substring?
  let hasDigest: Bool

  /// - Returns: `nil` where the text is no image name.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    hasDigest = parts.count == 2
    if hasDigest && !Self.isDigest(parts[1]) { return nil }
    var components = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    let last = components.removeLast().split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    tag = last.count == 2 ? last[1] : nil
    if let tag, !Self.isTag(tag) { return nil }
    if let domain = components.first, Self.isDomain(domain) { components.removeFirst() }
    guard (components + [last[0]]).allSatisfy(Self.isPathComponent) else { return nil }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    text.contains(".") || text.contains(":") || text == "localhost"
      || text.contains { $0.isUppercase }
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Letters and digits with `.`, `_`, `__` or dashes between them.
  private static func isPathComponent(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, isLower(first), isLower(last)
    else { return false }
    let separators = text.utf8.split(whereSeparator: isLower)
    return separators.allSatisfy { run in
      run.elementsEqual(".".utf8) || run.elementsEqual("_".utf8) || run.elementsEqual("__".utf8)
        || run.allSatisfy { $0 == UInt8(ascii: "-") }
    }
  }

  private static func isTag(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 128 else { return false }
    let isWord = { (byte: UInt8) in
      isLower(byte) || byte == UInt8(ascii: "_")
        || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    }
    return isWord(first)
      && text.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  private static func isDigest(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1)
    return parts.count == 2 && parts[1].utf8.count >= 32
      && parts[1].allSatisfy { $0.isHexDigit && $0.isASCII }
  }
}
