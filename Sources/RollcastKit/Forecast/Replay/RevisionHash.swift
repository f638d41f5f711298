/// The pod template hash of a revision, as far as it is known.
public enum RevisionHash: Hashable, Sendable {
  case known(String)
  /// The stable revision's hash where nobody said which revision is stable: never written anywhere.
  case unknown

  public var text: String? {
    if case .known(let text) = self { text } else { nil }
  }
}
