/// A parsed document: its nodes in one array, and the text they point into.
@usableFromInline final class Tree: Sendable {
  @usableFromInline let source: SourceText
  @usableFromInline let records: [Record]
  /// Values of scalars whose text differs from their value (escapes, folded lines).
  @usableFromInline let decoded: [UInt8]
  /// Tags by record index; hardly any document has one.
  @usableFromInline let tags: [Int: String]
  /// The nodes of the document are all behind this offset: where the document's text begins.
  @usableFromInline let isJSON: Bool

  init(source: SourceText, records: [Record], decoded: [UInt8], tags: [Int: String], isJSON: Bool) {
    self.source = source
    self.records = records
    self.decoded = decoded
    self.tags = tags
    self.isJSON = isJSON
  }
}
