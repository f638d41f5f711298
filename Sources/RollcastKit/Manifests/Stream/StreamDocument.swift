import YAMLSource

/// A document of the inputs: parsed where a Rollout may concern it, else only its bytes.
struct StreamDocument: Sendable {
  let source: SourceText
  /// The document's bytes, markers included.
  let range: Range<Int>
  /// The root node of a parsed document.
  var root: Node?

  init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The root node of any document, parsed now where it was not before.
  func parsed() throws(InputError) -> Node? {
    if let root { return root }
    do throws(YAMLError) {
      return try Document(source, range: range).root
    } catch {
      throw InputError(error)
    }
  }
}
