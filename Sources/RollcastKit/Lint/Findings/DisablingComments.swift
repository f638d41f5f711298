import YAMLSource

/// The comments of an input that switch rules off: `# rollcast:disable=RC001,RC002`.
struct DisablingComments {
  private static let mark = "# rollcast:disable="

  /// What rules are called that are off on a line.
  private var names: [Int: [Substring]] = [:]

  init(_ source: SourceText) {
    guard Self.end(of: Self.mark, in: source.bytes) != nil else { return }
    let lines = SourceLines(source)
    var above: [Substring] = []
    for number in 1...lines.count {
      let line = lines.text(of: number)
      let named = above + Self.names(in: line)
      if !named.isEmpty { names[number] = named }
      above = Self.isComment(line) ? named : []
    }
  }

  /// Whether a comment behind the finding's line, or alone on the lines right above it, names the
  /// rule.
  func disable(_ finding: Finding) -> Bool {
    names[finding.location.line]?.contains { finding.rule.isCalled($0) } ?? false
  }

  private static func isComment(_ line: String) -> Bool {
    line.utf8.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") } == UInt8(ascii: "#")
  }

  private static func names(in line: String) -> [Substring] {
    guard let end = end(of: mark, in: line.utf8) else { return [] }
    return line[end...].prefix { $0 != " " && $0 != "\t" && $0 != "#" }.split(separator: ",")
  }

  /// Where a text ends that stands first in others.
  private static func end<Bytes: Collection<UInt8>>(of text: String, in bytes: Bytes) -> Bytes
    .Index?
  {
    var rest = bytes[...]
    while let start = rest.firstIndex(of: text.utf8.first!) {
      rest = rest[start...]
      if rest.starts(with: text.utf8) { return rest.index(start, offsetBy: text.utf8.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
