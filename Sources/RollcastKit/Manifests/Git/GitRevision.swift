/// A revision of a Git repository as the user names it.
public struct GitRevision: Sendable, CustomStringConvertible {
  private let text: String
  private let option: String
  private let instead: String

  /// - Parameters:
  ///   - text: anything that git takes for a commit, or `merge-base:` and such a revision, which
  ///     means the commit where the current branch has left it.
  ///   - option: the option that names it, for messages.
  ///   - instead: what the user can do where no revision can be read, for messages.
  public init(_ text: String, option: String, instead: String) {
    self.text = text
    self.option = option
    self.instead = instead
  }

  private static let mergeBase = "merge-base:"

  /// The name that git knows.
  var name: String { isMergeBase ? String(text.dropFirst(Self.mergeBase.count)) : text }
  var isMergeBase: Bool { text.hasPrefix(Self.mergeBase) }

  public var description: String { text }

  /// An error about the revision.
  func error(_ message: String) -> InputError { InputError("\(option) \(text): \(message)") }

  /// An error that another way than a revision helps out of.
  func impossible(_ message: String) -> InputError { error("\(message); \(instead)") }
}
