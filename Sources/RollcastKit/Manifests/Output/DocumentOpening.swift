/// How a part of a stream begins, once blank lines and comments are passed over.
enum DocumentOpening {
  /// Nothing but blank lines and comments.
  case nothing
  /// A `---` line.
  case marker
  /// A `%` line.
  case directive
  case content

  init(_ text: Slice<UnsafeRawBufferPointer>) {
    var line = text
    while let content = line.first(where: { !" \t\r\n".utf8.contains($0) }) {
      let start = line.firstIndex(of: content)!
      if content == UInt8(ascii: "#") {
        let rest = line[start...]
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
        line = rest[(end + 1)...]
        continue
      }
      self =
        switch content {
        case UInt8(ascii: "%"): .directive
        case UInt8(ascii: "-") where line[start...].starts(with: "---".utf8): .marker
        default: .content
        }
      return
    }
    self = .nothing
  }
}
