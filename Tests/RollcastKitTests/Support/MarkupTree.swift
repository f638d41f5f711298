/// An element of a well-formed XML document, as HTML and SVG are written here.
final class MarkupTree {
  /// What stands in an element.
  enum Child {
    case element(MarkupTree)
    case text(String)
  }

  /// Where a document is not well formed.
  struct Malformed: Error {
    let message: String
    let rest: String
  }

  let name: String
  let attributes: [String: String]
  private(set) var children: [Child] = []

  private init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads a document.
  ///
  /// - Throws: ``Malformed`` where an XML parser would refuse it.
  static func document(_ bytes: [UInt8]) throws -> MarkupTree {
    var reader = MarkupReader(bytes)
    return try reader.document()
  }

  /// All elements of that name and class, in their order.
  func all(_ name: String, class names: String? = nil) -> [MarkupTree] {
    let isOwn = self.name == name && (names == nil || attributes["class"] == names)
    return (isOwn ? [self] : []) + elements.flatMap { $0.all(name, class: names) }
  }

  /// The element's children that are elements.
  var elements: [MarkupTree] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text below.
  var text: String {
    children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  fileprivate func add(_ child: Child) { children.append(child) }

  fileprivate static func make(_ name: String, _ attributes: [String: String]) -> MarkupTree {
    MarkupTree(name, attributes)
  }
}

/// Reads the part of XML that is written here: no comments, no CDATA, no processing instructions.
private struct MarkupReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws -> MarkupTree {
    _ = take("<!DOCTYPE html>")
    skipBlanks()
    let root = try element()
    skipBlanks()
    if place < bytes.count { throw malformed("something follows the root") }
    return root
  }

  private mutating func element() throws -> MarkupTree {
    try expect("<")
    let name = try self.name()
    var attributes: [String: String] = [:]
    while true {
      skipBlanks()
      if take("/>") { return .make(name, attributes) }
      if take(">") { break }
      let key = try self.name()
      try expect("=\"")
      let value = try text(until: "\"")
      try expect("\"")
      if attributes.updateValue(value, forKey: key) != nil { throw malformed("\(key) twice") }
    }
    let element = MarkupTree.make(name, attributes)
    while !take("</\(name)>") {
      if place == bytes.count { throw malformed("\(name) never ends") }
      if bytes[place] == UInt8(ascii: "<") {
        element.add(.element(try self.element()))
      } else {
        element.add(.text(try text(until: "<")))
      }
    }
    return element
  }

  private mutating func name() throws -> String {
    let name = bytes[place...].prefix { byte in
      Character(Unicode.Scalar(byte)).isLetter && byte < 0x80 || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    if name.isEmpty { throw malformed("a name is missing") }
    place = name.endIndex
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func text(until end: Unicode.Scalar) throws -> String {
    var text: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: end) {
      if bytes[place] == UInt8(ascii: "<") { throw malformed("< in a value") }
      if bytes[place] == UInt8(ascii: "&") {
        text += try reference().utf8
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func reference() throws -> String {
    let body = bytes[(place + 1)...].prefix { $0 != UInt8(ascii: ";") }
    place = body.endIndex + 1
    let name = String(decoding: body, as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    default:
      guard name.hasPrefix("#"), let number = UInt32(name.dropFirst()),
        let scalar = Unicode.Scalar(number)
      else { throw malformed("reference \(name)") }
      return String(Character(scalar))
    }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private mutating func expect(_ text: String) throws {
    if !take(text) { throw malformed("expected \(text)") }
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A { place += 1 }
  }

  private func malformed(_ message: String) -> MarkupTree.Malformed {
    MarkupTree.Malformed(
      message: message, rest: String(decoding: bytes[place...].prefix(80), as: UTF8.self))
  }
}
