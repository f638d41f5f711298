/// Writes a diff as patch and git take it.
package struct UnifiedDiff {
  /// What stands before the paths: `a/` and `b/`, as git writes it, or nothing.
  private let prefixes: (old: String, new: String)
  private let style: TextStyle
  private var text: [UInt8] = []

  /// - Parameters:
  ///   - hasPrefix: whether the paths begin with `a/` and `b/`.
  ///   - style: whether what goes and what comes has a colour.
  package static func text(
    of files: [FileDiff], hasPrefix: Bool = true, style: TextStyle = TextStyle()
  ) -> [UInt8] {
    var diff = UnifiedDiff(
      prefixes: hasPrefix ? ("a/", "b/") : ("", ""), style: style)
    for file in files { diff.add(file) }
    return diff.text
  }

  private init(prefixes: (old: String, new: String), style: TextStyle) {
    self.prefixes = prefixes
    self.style = style
  }

  private mutating func add(_ file: FileDiff) {
    write("--- " + Self.name(file.path, prefixes.old), .bold)
    write("+++ " + Self.name(file.path, prefixes.new), .bold)
    for hunk in file.hunks { add(hunk) }
  }

  private mutating func add(_ hunk: Hunk) {
    write("@@ -\(Self.range(hunk.old)) +\(Self.range(hunk.new)) @@", .cyan)
    if !hunk.heading.isEmpty {
      text.removeLast()
      write(" " + hunk.heading)
    }
    for line in hunk.lines { add(line) }
  }

  private mutating func add(_ line: DiffLine) {
    let (mark, color) =
      switch line.side {
      case .both: (" ", TextColor?.none)
      case .old: ("-", .red)
      case .new: ("+", .green)
      }
    write(Array(mark.utf8) + line.text, color)
    if !line.isTerminated { write("\\ No newline at end of file") }
  }

  private mutating func write(_ line: String, _ color: TextColor? = nil) {
    write(Array(line.utf8), color)
  }

  /// Writes a line's bytes, which need not be UTF-8, and a line break.
  private mutating func write(_ line: [UInt8], _ color: TextColor?) {
    text += style.isColored ? color?.start.utf8.map(\.self) ?? [] : []
    text += line
    text += style.isColored && color != nil ? Array(TextColor.end.utf8) : []
    text.append(LineDiff.lineFeed)
  }

  private static func range(_ lines: Hunk.Lines) -> String {
    switch lines.count {
    case 0: "\(lines.first - 1),0"
    case 1: "\(lines.first)"
    default: "\(lines.first),\(lines.count)"
    }
  }

  /// A path as patch and git read it: relative, with a tab behind one that has blanks, in C's
  /// quotes where a byte would end the line or the name.
  private static func name(_ path: String, _ prefix: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    let name = prefix.isEmpty ? String(path) : prefix + path.drop { $0 == "/" }
    if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) {
      return quoted(name)
    }
    return name.contains(" ") ? name + "\t" : name
  }

  private static func quoted(_ name: String) -> String {
    var text: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
      case ..<0x20, 0x7F:
        let octal = String(byte, radix: 8)
        text += "\\\(String(repeating: "0", count: 3 - octal.count))\(octal)".utf8
      default: text.append(byte)
      }
    }
    return "\"\(String(decoding: text, as: UTF8.self))\""
  }
}
