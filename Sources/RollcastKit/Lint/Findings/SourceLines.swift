import YAMLSource

/// The lines of an input, for showing them.
struct SourceLines {
  private let source: SourceText
  private let starts: [Int]
  /// Whether the text holds a comment that switches rules off.
  let mayDisable: Bool

  init(_ source: SourceText) {
    self.source = source
    var starts = [0]
    for (place, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(place + 1)
    }
    self.starts = starts
    mayDisable = Self.contains(source.bytes, "rollcast:disable=")
  }

  /// A line without its break.
  ///
  /// - Parameter number: counted from 1.
  func text(of number: Int) -> String {
    guard starts.indices.contains(number - 1) else { return "" }
    let end = number < starts.count ? starts[number] - 1 : source.bytes.count
    let bytes = source.bytes[starts[number - 1]..<max(end, starts[number - 1])]
    return String(
      decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  private static func contains(_ bytes: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
    return (0...bytes.count - count).contains { place in
      bytes[place] == wanted[0] && bytes[place..<place + count].elementsEqual(wanted)
    }
  }
}
