/// Text in Markdown that means nothing but itself.
enum MarkdownText {
  /// A text as a code span, in which neither markup nor mentions count; empty for an empty text.
  static func code(_ text: String) -> String {
    let text = TerminalText.safe(text)
    if text.isEmpty { return "" }
    let fence = String(repeating: "`", count: longestRun(in: text) + 1)
    let edge = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + edge + text + edge + fence
  }

  /// Lines as a block of code.
  static func fence(_ lines: [String], language: String) -> String {
    let longest = lines.reduce(0) { max($0, longestRun(in: $1)) }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + language] + lines + [fence]).joined(separator: "\n") + "\n"
  }

  /// A part that unfolds below its title.
  static func folded(_ title: Markup, _ content: String) -> String {
    let summary = String(
      decoding: MarkupWriter.text(of: .tag("summary", [:], [title])), as: UTF8.self)
    let line = summary.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "<details>\(line)\n\n\(content)\n</details>\n"
  }

  private static func longestRun(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
