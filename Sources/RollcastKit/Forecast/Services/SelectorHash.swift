/// The pod template hash in a Service's selector or a subset's labels.
enum SelectorHash: Hashable, Sendable {
  case missing
  /// As the manifest has it.
  case written(String)
  /// A revision's hash.
  case revision(RevisionHash)

  init(_ text: String?) { self = text.map(Self.written) ?? .missing }

  func isSame(as hash: RevisionHash) -> Bool {
    switch self {
    case .missing: false
    case .written(let text): hash.text == text
    case .revision(let revision): revision == hash
    }
  }
}
