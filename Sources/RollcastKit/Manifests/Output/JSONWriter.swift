import YAMLSource

/// Writes values as JSON, with numbers as Go writes them.
public struct JSONWriter {
  private var text: [UInt8] = []
  /// Blanks for each level; `nil` for one line.
  private let indent: Int?

  private init(indent: Int?) { self.indent = indent }

  /// A value as JSON over several lines, ending with a line break.
  ///
  /// - Parameter value: what is written, keys in their order.
  /// - Parameter indent: blanks for each level.
  public static func text(of value: Value, indent: Int = 2) -> [UInt8] {
    var writer = JSONWriter(indent: indent)
    writer.write(value, level: 0)
    writer.text.append(UInt8(ascii: "\n"))
    return writer.text
  }

  /// A value as JSON on one line, without a line break.
  static func line(of value: Value) -> String {
    var writer = JSONWriter(indent: nil)
    writer.write(value, level: 0)
    return String(decoding: writer.text, as: UTF8.self)
  }

  private mutating func write(_ value: Value, level: Int) {
    switch value {
    case .scalar(let scalar): write(scalar)
    case .sequence(let items):
      writeCollection("[", "]", items, level: level) { writer, item in
        writer.write(item, level: level + 1)
      }
    case .mapping(let entries):
      writeCollection("{", "}", entries, level: level) { writer, entry in
        writer.write(string: entry.key)
        writer.text.append(contentsOf: ": ".utf8)
        writer.write(entry.value, level: level + 1)
      }
    }
  }

  private mutating func writeCollection<Element>(
    _ opener: Character, _ closer: Character, _ elements: [Element], level: Int,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    text.append(opener.asciiValue!)
    for (place, element) in elements.enumerated() {
      if place > 0 { text.append(contentsOf: (indent == nil ? ", " : ",").utf8) }
      startLine(level + 1)
      write(&self, element)
    }
    if !elements.isEmpty { startLine(level) }
    text.append(closer.asciiValue!)
  }

  private mutating func startLine(_ level: Int) {
    guard let indent else { return }
    text.append(UInt8(ascii: "\n"))
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * indent))
  }

  /// JSON has no form for infinity and NaN; they become null, as in most writers of JSON.
  private mutating func write(_ scalar: Scalar) {
    switch scalar {
    case .null: text.append(contentsOf: "null".utf8)
    case .bool(let value): text.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): text.append(contentsOf: value.description.utf8)
    case .uint(let value): text.append(contentsOf: value.description.utf8)
    case .float(let value):
      text.append(contentsOf: (value.isFinite ? GoNumber.json(value) : "null").utf8)
    case .string(let string): write(string: string)
    }
  }

  private mutating func write(string: String) {
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case UInt8(ascii: "\n"): text.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): text.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): text.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let hex = String(byte, radix: 16)
        text.append(contentsOf: "\\u00\(hex.utf8.count == 1 ? "0" : "")\(hex)".utf8)
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
