/// A parsed document: its nodes in one piece of memory, and the text they point into.
///
/// Both are held as bare memory, since an array or the text's object would be retained and released
/// at every step of every reader, on all cores at once.
@usableFromInline final class Tree: @unchecked Sendable {
  @usableFromInline let source: SourceText
  /// The bytes of ``source``.
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline let records: UnsafeBufferPointer<Record>
  /// Values of scalars whose text differs from their value (escapes, folded lines).
  @usableFromInline let decoded: UnsafeRawBufferPointer
  /// Tags by record index; hardly any document has one.
  @usableFromInline let tags: [Int: String]
  /// Whether the document was read as JSON.
  @usableFromInline let isJSON: Bool

  init(source: SourceText, records: [Record], decoded: [UInt8], tags: [Int: String], isJSON: Bool) {
    self.source = source
    bytes = source.bytes
    let recordMemory = UnsafeMutableBufferPointer<Record>.allocate(capacity: records.count)
    _ = recordMemory.initialize(from: records)
    self.records = UnsafeBufferPointer(recordMemory)
    let decodedMemory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: decoded.count, alignment: 1)
    decodedMemory.copyBytes(from: decoded)
    self.decoded = UnsafeRawBufferPointer(decodedMemory)
    self.tags = tags
    self.isJSON = isJSON
  }

  /// The record that an alias stands for, or the record itself.
  @inlinable func resolved(_ node: Int) -> Int {
    records[node].kind == .alias ? Int(records[node].link) : node
  }

  /// Reads a scalar's characters without copying them.
  @inlinable func withText<Result>(
    of record: Record, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let range = Int(record.link)..<Int(record.link) + Int(record.length)
    return body(UnsafeRawBufferPointer(rebasing: (record.isDecoded ? decoded : bytes)[range]))
  }

  deinit {
    records.deallocate()
    decoded.deallocate()
  }
}
