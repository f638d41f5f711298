/// How a node's text ends, as far as what follows it could change its value.
struct TextEnding {
  /// Whether the value needs the line break behind it.
  var isBlockScalar = false
  /// Whether blank lines behind it would become part of the value.
  var keepsBlankLines = false

  /// Ends with nothing that minds what follows.
  static let plain = TextEnding()
}
