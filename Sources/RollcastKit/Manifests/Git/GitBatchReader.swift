/// Reads what `git cat-file --batch` and `--batch-check` answer.
///
/// Source: git-cat-file(1), "BATCH OUTPUT".
struct GitBatchReader {
  private var rest: ArraySlice<UInt8>

  init(_ output: [UInt8]) { rest = output[...] }

  /// The next answer of `--batch-check --follow-symlinks`.
  ///
  /// A link that leads nowhere, or out of the repository, is answered by a word, a size and, on the
  /// next line, that many bytes.
  mutating func nextPlace() -> GitRepository.Place {
    let fields = nextLine()
    if let size = Int(fields.last ?? ""), fields.count == 2 {
      rest = rest.dropFirst(size + 1)
      return .nothing
    }
    guard fields.count == 3 else { return .nothing }
    switch fields[1] {
    case "blob": return .file(id: fields[0])
    case "tree": return .folder(id: fields[0])
    default: return .nothing
    }
  }

  /// The next answer of `--batch`; `nil` where the object is missing.
  mutating func nextContents() -> ArraySlice<UInt8>? {
    let fields = nextLine()
    guard fields.count == 3, let size = Int(fields[2]), size <= rest.count else { return nil }
    defer { rest = rest.dropFirst(size + 1) }
    return rest.prefix(size)
  }

  private mutating func nextLine() -> [String] {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    rest = rest.dropFirst(line.count + 1)
    return line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }
}
