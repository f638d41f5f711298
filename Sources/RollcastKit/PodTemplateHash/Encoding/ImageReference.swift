/// The name of a container image, as far as the default of `imagePullPolicy` depends on it.
///
/// Source: Kubernetes, pkg/util/parsers, ParseImageName; distribution/reference, whose grammar
/// decides which names are names at all.
enum ImageReference {
  /// Whether an image is asked for by `latest`, written or understood. What is no valid name is not.
  static func asksForLatest(_ image: String) -> Bool {
    var name = Array(image.utf8)[...]
    var hasDigest = false
    if let at = name.firstIndex(of: UInt8(ascii: "@")) {
      guard isDigest(name[(at + 1)...]) else { return false }
      hasDigest = true
      name = name[..<at]
    }
    var tag: ArraySlice<UInt8>?
    let slash = name.lastIndex(of: UInt8(ascii: "/")) ?? name.startIndex - 1
    if let colon = name[(slash + 1)...].firstIndex(of: UInt8(ascii: ":")) {
      tag = name[(colon + 1)...]
      name = name[..<colon]
    }
    guard isName(name), !isIdentifier(name) || tag != nil || hasDigest else { return false }
    guard let tag else { return !hasDigest }
    return tag.elementsEqual("latest".utf8)
  }

  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    var components = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
    if components.count > 1, let first = components.first, isDomain(first) {
      guard isValidDomain(first) else { return false }
      components.removeFirst()
    }
    return components.allSatisfy(isPathComponent)
  }

  /// Whether the part before the first slash names a registry rather than a folder.
  private static func isDomain(_ part: ArraySlice<UInt8>) -> Bool {
    part.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || isUpper($0) }
      || part.elementsEqual("localhost".utf8)
  }

  private static func isValidDomain(_ domain: ArraySlice<UInt8>) -> Bool {
    var host = domain
    if host.first == UInt8(ascii: "["), let end = host.firstIndex(of: UInt8(ascii: "]")) {
      let address = host[(host.startIndex + 1)..<end]
      let port = host[(end + 1)...]
      return !address.isEmpty && address.allSatisfy { isHex($0) || $0 == UInt8(ascii: ":") }
        && (port.isEmpty || port.first == UInt8(ascii: ":") && isNumber(port.dropFirst()))
    }
    if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
      guard isNumber(host[(colon + 1)...]) else { return false }
      host = host[..<colon]
    }
    return host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.first != UInt8(ascii: "-") && $0.last != UInt8(ascii: "-")
        && $0.allSatisfy { isLower($0) || isUpper($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// Lower-case words with one of `.`, `_`, `__` or any number of `-` between them.
  private static func isPathComponent(_ part: ArraySlice<UInt8>) -> Bool {
    var separator: [UInt8] = []
    guard let last = part.last, isLower(last) || isDigit(last) else { return false }
    guard let first = part.first, isLower(first) || isDigit(first) else { return false }
    for byte in part {
      if isLower(byte) || isDigit(byte) {
        let isAllowed =
          separator.count <= 1 || separator.elementsEqual("__".utf8)
          || separator.allSatisfy { $0 == UInt8(ascii: "-") }
        guard isAllowed else { return false }
        separator = []
      } else if "._-".utf8.contains(byte) {
        separator.append(byte)
      } else {
        return false
      }
    }
    return true
  }

  private static func isDigest(_ digest: ArraySlice<UInt8>) -> Bool {
    for (algorithm, length) in [("sha256:", 64), ("sha384:", 96), ("sha512:", 128)]
    where digest.starts(with: algorithm.utf8) {
      let hash = digest.dropFirst(7)
      return hash.count == length && hash.allSatisfy { isHex($0) && !isUpper($0) }
    }
    return false
  }

  /// Whether a name is 64 hexadecimal digits, which is kept for image identifiers.
  private static func isIdentifier(_ name: ArraySlice<UInt8>) -> Bool {
    name.count == 64 && name.allSatisfy { isHex($0) && !isUpper($0) }
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy(isDigit)
  }

  private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66
  }
}
