/// Writes markup so that HTML and XML parsers read the same.
struct MarkupWriter {
  private var bytes: [UInt8] = []

  /// The UTF-8 of a piece of markup.
  static func text(of markup: Markup) -> [UInt8] {
    var writer = MarkupWriter()
    writer.write(markup)
    return writer.bytes
  }

  private mutating func write(_ markup: Markup) {
    switch markup {
    case .text(let text): write(escaping: text)
    case .group(let children): for child in children { write(child) }
    case .style(let rules):
      append("<style>")
      append(rules)
      append("</style>")
    case .numberedStyle(let before, let parts, let numbers, let after):
      append("<style>")
      append(before)
      for number in numbers {
        for (place, part) in parts.enumerated() {
          if place > 0 { bytes.append(contentsOf: number.description.utf8) }
          append(part)
        }
      }
      append(after)
      append("</style>")
    case .element(let name, let attributes, let children):
      append("<")
      append(name)
      for attribute in attributes { write(attribute.name, attribute.value) }
      if children.isEmpty && Self.isVoid(name) {
        append("/>")
      } else {
        append(">")
        for child in children { write(child) }
        append("</")
        append(name)
        append(">")
      }
    }
  }

  private mutating func write(_ name: StaticString, _ value: String) {
    append(" ")
    append(name)
    append("=\"")
    write(escaping: value)
    append("\"")
  }

  /// Characters that XML does not allow become U+FFFD; a carriage return would come back as a line
  /// break.
  private mutating func write(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      case "'": append("&#39;")
      case "\r": append("&#13;")
      case "\t", "\n": bytes.append(UInt8(scalar.value))
      case _
      where scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value || scalar.value & 0xFFFE == 0xFFFE:
        append("\u{FFFD}")
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Elements without an end tag in HTML; shapes in SVG end themselves as well.
  private static let void: [StaticString] = ["meta", "input", "rect", "path", "line"]

  private static func isVoid(_ name: StaticString) -> Bool {
    void.contains { $0.isEqual(to: name) }
  }
}
