/// A line of `git ls-tree -z`: `MODE TYPE ID<tab>PATH`.
struct GitTreeEntry {
  /// What a tree holds.
  enum Kind: Hashable, Sendable {
    case file, folder, link
    /// The commit of another repository.
    case submodule
  }

  let kind: Kind
  let id: String
  /// Below the tree that was listed.
  let path: String

  init?(_ line: ArraySlice<UInt8>) {
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
    let fields = line[..<tab].split(separator: UInt8(ascii: " "))
    guard fields.count == 3 else { return nil }
    switch String(decoding: fields[0], as: UTF8.self) {
    case "120000": kind = .link
    case "160000": kind = .submodule
    case "040000": kind = .folder
    default: kind = .file
    }
    id = String(decoding: fields[2], as: UTF8.self)
    path = String(decoding: line[(tab + 1)...], as: UTF8.self)
  }
}
