import YAMLSource

/// Writes ignore rules as commented YAML, line by line.
struct IgnoreReportText {
  private(set) var bytes: [UInt8] = []

  /// A line at an indentation.
  mutating func line(_ indent: Int, _ text: String) {
    bytes += repeatElement(UInt8(ascii: " "), count: indent)
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Comment lines at an indentation.
  mutating func comment(_ indent: Int, _ lines: String...) {
    for text in lines { line(indent, "# \(text)") }
  }

  /// The lines that say which object a rule is about, the first one as a list item.
  mutating func target(_ indent: Int, _ entries: [Value.Entry]) {
    for (place, entry) in entries.enumerated() {
      guard case .scalar(.string(let text)) = entry.value else { continue }
      line(indent, "\(place == 0 ? "- " : "  ")\(entry.key): \(Self.scalar(text))")
    }
  }

  /// Patterns below one another, each reason said once for those that follow.
  mutating func list(_ indent: Int, _ items: [(text: String, reason: String)]) {
    var reason = ""
    for item in items {
      if item.reason != reason { comment(indent, item.reason) }
      reason = item.reason
      line(indent, "- \(Self.scalar(item.text))")
    }
  }

  /// A string as a YAML scalar: plain where it cannot be taken for anything else.
  static func scalar(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-./~".utf8.contains(byte)
    }
    let first = text.utf8.first.map { $0 | 0x20 } ?? 0
    let isWord = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) || text.hasPrefix("/")
    if isPlain && isWord && !typed.contains(text.lowercased()) { return text }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "''") + "'"
  }

  private static let typed = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}
