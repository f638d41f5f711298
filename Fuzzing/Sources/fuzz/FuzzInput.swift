import YAMLSource

/// The bytes of one run, with ways to draw decisions and texts from them.
struct FuzzInput {
  private(set) var bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Takes a number below `bound` from the end, so that the text before it stays readable.
  mutating func draw(below bound: Int) -> Int {
    guard bound > 1, let byte = bytes.popLast() else { return 0 }
    return Int(byte) % bound
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is a byte order mark, which within a text moves libyaml's columns by one.
  var hasMark: Bool { text.unicodeScalars.contains("\u{FEFF}") }

  /// The bytes as an input; `nil` where they are ill-formed UTF-16.
  var source: SourceText? { try? SourceText(name: "input", copying: bytes) }
}

/// Ends the run as a finding where something does not hold.
func check(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fatalError(message()) }
}
