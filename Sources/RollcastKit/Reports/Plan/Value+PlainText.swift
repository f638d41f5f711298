import YAMLSource

extension Value {
  /// A scalar as people read it, anything else as JSON on one line.
  var plainText: String { string ?? JSONWriter.line(of: self) }
}
