/// The pod template hash of a revision, as far as it is known.
public enum RevisionHash: Hashable, Sendable {
  /// The pod template hash.
  case known(String)
  /// The stable revision's hash where nobody said which revision is stable: never written anywhere.
  case unknown

  /// The hash; `nil` where it is not known.
  public var text: String? {
    if case .known(let text) = self { text } else { nil }
  }
}
