/// The bytes of one input, held once and shared by everything that points into them.
///
/// A file is mapped, standard input is read; both look the same from here. The bytes are UTF-8
/// without a byte order mark: ``Encoding`` says what has to be put back on the way out.
public final class SourceText: @unchecked Sendable {
  /// What messages call this input: a path as the user gave it, or `<stdin>`.
  public let name: String
  /// The text as UTF-8, without a byte order mark.
  public let bytes: UnsafeRawBufferPointer
  /// How the input was encoded.
  public let encoding: Encoding
  /// Whether the memory that was adopted still holds what it did; a file that is mapped may change.
  public let isIntact: @Sendable () -> Bool
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void
  private let owned: UnsafeRawBufferPointer
  private let lines: LineCounter

  /// Takes over a memory region and gives it back through `release` at the end.
  ///
  /// - Parameters:
  ///   - name: what messages call this input.
  ///   - region: the raw input, byte order mark included; it must not change while this object lives.
  ///   - isIntact: tells whether it has stayed so, where others can change it.
  ///   - release: called once with `region`.
  /// - Throws: ``YAMLError`` where a UTF-16 input is not well formed.
  public init(
    name: String, adopting region: UnsafeRawBufferPointer,
    isIntact: @escaping @Sendable () -> Bool = { true },
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) throws(YAMLError) {
    self.name = name
    encoding = Encoding.detect(region)
    self.isIntact = isIntact
    switch encoding {
    case .utf8(let byteOrderMark):
      owned = region
      bytes = UnsafeRawBufferPointer(rebasing: region[(byteOrderMark ? 3 : 0)...])
      lines = LineCounter(bytes)
      self.release = release
    case .utf16(let bigEndian):
      defer { release(region) }
      let text = try Encoding.transcode(utf16: region, bigEndian: bigEndian)
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(text.count, 1), alignment: 8)
      copy.copyBytes(from: text)
      owned = UnsafeRawBufferPointer(copy)
      bytes = UnsafeRawBufferPointer(rebasing: owned[..<text.count])
      lines = LineCounter(bytes)
      self.release = { $0.deallocate() }
    }
  }

  /// Copies bytes that are already in memory, for example a manifest made by a test.
  public convenience init(name: String, copying text: some Collection<UInt8>) throws(YAMLError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(text.count, 1), alignment: 8)
    copy.copyBytes(from: text)
    try self.init(
      name: name, adopting: UnsafeRawBufferPointer(rebasing: copy[..<text.count]),
      release: { $0.deallocate() })
  }

  deinit { release(owned) }

  /// The place of a byte, counted for people.
  ///
  /// - Parameter offset: a byte offset into ``bytes``.
  /// - Returns: line and column from 1; the column counts Unicode scalars.
  public func location(of offset: Int) -> SourceLocation {
    let end = min(offset, bytes.count)
    let (line, lineStart, column) = lines.place(of: end)
    let isMarked = LineBreaks.isByteOrderMark(bytes, at: lineStart) && lineStart + 3 <= end
    return SourceLocation(file: name, line: line, column: isMarked ? column - 1 : column)
  }
}
