import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Texts that are kept under `fixtures/snapshots` as they should be.
///
/// `ROLLCAST_RECORD=1 swift test --filter Snapshot` writes them anew; read the difference before it
/// is committed.
enum Snapshot {
  /// Compares a text with the one that is kept.
  ///
  /// - Parameter path: from the repository's root.
  static func check(
    _ text: [UInt8], at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if getenv("ROLLCAST_RECORD") != nil {
      record(text, at: path)
      return
    }
    #expect(
      String(decoding: text, as: UTF8.self)
        == String(decoding: Fixtures.bytes("../\(path)"), as: UTF8.self),
      "\(path) is not current", sourceLocation: sourceLocation)
  }

  private static func record(_ text: [UInt8], at path: String) {
    guard let file = fopen("\(Fixtures.folder)/../\(path)", "wb") else {
      Issue.record("\(path) cannot be written")
      return
    }
    fwrite(text, 1, text.count, file)
    fclose(file)
  }
}
