import YAMLSource

/// A manifest stream ready to be written: parts of the inputs as they are, and what comes between.
public struct RenderedStream: Sendable {
  /// A run of bytes.
  public struct Piece: Sendable {
    /// The input that holds the bytes, or `nil` where they stand in ``RenderedStream/added``.
    public let source: SourceText?
    /// Where the bytes stand there.
    public let range: Range<Int>
  }

  /// The runs of bytes in their order.
  public private(set) var pieces: [Piece] = []
  /// The bytes that are not in any input.
  public private(set) var added: [UInt8] = []

  init() {}

  init(_ bytes: [UInt8]) { append(bytes) }

  /// Whether there is not a byte.
  public var isEmpty: Bool { pieces.isEmpty }

  /// The last byte so far.
  var last: UInt8? {
    guard let piece = pieces.last else { return nil }
    let place = piece.range.upperBound - 1
    return piece.source.map { $0.bytes[place] } ?? added[place]
  }

  mutating func append(_ source: SourceText, _ range: Range<Int>) {
    if !range.isEmpty { pieces.append(Piece(source: source, range: range)) }
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = added.count
    added.append(contentsOf: bytes)
    pieces.append(Piece(source: nil, range: start..<added.count))
  }

  /// The same stream in the encoding of the inputs.
  func encoded(as encoding: Encoding) -> RenderedStream {
    switch encoding {
    case .utf8(byteOrderMark: false): self
    case .utf8(byteOrderMark: true): withByteOrderMark()
    case .utf16: RenderedStream(encoding.encode(bytes))
    }
  }

  private func withByteOrderMark() -> RenderedStream {
    var stream = RenderedStream([0xEF, 0xBB, 0xBF])
    let shift = stream.added.count
    stream.added.append(contentsOf: added)
    for piece in pieces {
      let range = piece.range
      let place = piece.source == nil ? range.lowerBound + shift..<range.upperBound + shift : range
      stream.pieces.append(Piece(source: piece.source, range: place))
    }
    return stream
  }

  /// All bytes in one piece of memory.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.range.count })
    for piece in pieces {
      if let source = piece.source {
        bytes.append(contentsOf: source.bytes[piece.range])
      } else {
        bytes.append(contentsOf: added[piece.range])
      }
    }
    return bytes
  }
}
