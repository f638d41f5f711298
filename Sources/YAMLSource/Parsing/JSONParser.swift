/// Parses a document that is strict JSON into the same tree of nodes that YAML gives.
///
/// libyaml refuses some JSON (surrogate escapes, long keys) and reads it slower; whatever this
/// reader does not take is tried as YAML.
struct JSONParser {
  private enum Failure: Error {
    case notJSON
    case limit(YAMLError)
  }

  private let bytes: UnsafeRawBufferPointer
  private let end: Int
  private var place: Int
  private var builder: TreeBuilder

  /// Parses the document in a range of the source.
  ///
  /// - Returns: its root, or `nil` where it is not JSON.
  /// - Throws: ``YAMLError`` where a limit is passed.
  static func parse(
    _ source: SourceText, range: Range<Int>, limits: ParsingLimits
  ) throws(YAMLError) -> Node? {
    var parser = JSONParser(source, range: range, limits: limits)
    do throws(Failure) {
      try parser.readDocument()
    } catch {
      switch error {
      case .notJSON: return nil
      case .limit(let problem): throw problem
      }
    }
    return Node(tree: parser.builder.tree(isJSON: true), index: 0)
  }

  private init(_ source: SourceText, range: Range<Int>, limits: ParsingLimits) {
    bytes = source.bytes
    place = range.lowerBound
    end = range.upperBound
    builder = TreeBuilder(source: source, limits: limits, size: range.count)
  }

  private mutating func readDocument() throws(Failure) {
    skipMarker()
    skipBlanks()
    guard peek() == UInt8(ascii: "{") else { throw .notJSON }
    try readValue()
    skipBlanks()
    guard place == end else { throw .notJSON }
  }

  /// A stream of JSON documents may have YAML's markers between them.
  private mutating func skipMarker() {
    if place + 3 <= end, bytes[place..<place + 3].elementsEqual("---".utf8) { place += 3 }
  }

  private mutating func readValue() throws(Failure) {
    skipBlanks()
    switch peek() {
    case UInt8(ascii: "{"): try readObject()
    case UInt8(ascii: "["): try readArray()
    case UInt8(ascii: "\""): try readString()
    default: try readLiteral()
    }
  }

  private mutating func readObject() throws(Failure) {
    try open(.mapping)
    skipBlanks()
    if !take("}") {
      repeat {
        skipBlanks()
        guard peek() == UInt8(ascii: "\"") else { throw .notJSON }
        try readString()
        skipBlanks()
        guard take(":") else { throw .notJSON }
        try readValue()
        skipBlanks()
      } while take(",")
      guard take("}") else { throw .notJSON }
    }
    builder.close(at: place)
  }

  private mutating func readArray() throws(Failure) {
    try open(.sequence)
    skipBlanks()
    if !take("]") {
      repeat {
        try readValue()
        skipBlanks()
      } while take(",")
      guard take("]") else { throw .notJSON }
    }
    builder.close(at: place)
  }

  private mutating func open(_ kind: Node.Kind) throws(Failure) {
    do {
      try builder.openCollection(kind, style: .flow, start: place, content: place)
    } catch {
      throw .limit(error)
    }
    place += 1
  }

  private mutating func readString() throws(Failure) {
    let start = place
    place += 1
    var hasEscapes = false
    var isASCII = true
    while true {
      guard place < end, bytes[place] >= 0x20 else { throw .notJSON }
      if bytes[place] == UInt8(ascii: "\"") { break }
      if bytes[place] == UInt8(ascii: "\\") {
        hasEscapes = true
        place += 1
      }
      if place < end, bytes[place] >= 0x80 { isASCII = false }
      place += 1
    }
    place += 1
    let inner = UnsafeRawBufferPointer(rebasing: bytes[start + 1..<place - 1])
    guard isASCII || String(validating: inner, as: UTF8.self) != nil else { throw .notJSON }
    if hasEscapes {
      guard let value = JSONString.unescape(inner) else { throw .notJSON }
      try value.withUnsafeBytes { value in
        Result { () throws(Failure) in
          try addScalar(start..<place, style: .doubleQuoted, value: value)
        }
      }.get()
    } else {
      try addScalar(start..<place, style: .doubleQuoted, value: inner)
    }
  }

  private mutating func readLiteral() throws(Failure) {
    let start = place
    while place < end, !" \t\r\n,:]}[{\"".utf8.contains(bytes[place]) { place += 1 }
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<place])
    guard JSONString.isLiteral(text) else { throw .notJSON }
    try addScalar(start..<place, style: .plain, value: text)
  }

  private mutating func addScalar(
    _ span: Range<Int>, style: Node.Style, value: UnsafeRawBufferPointer
  ) throws(Failure) {
    do {
      try builder.addScalar(
        span: span, content: span.lowerBound, style: style, value: value)
    } catch {
      throw .limit(error)
    }
  }

  private func peek() -> UInt8? { place < end ? bytes[place] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < end, " \t\r\n".utf8.contains(bytes[place]) { place += 1 }
  }
}
