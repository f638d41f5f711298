import YAMLSource

extension Node {
  /// What a tree says of a node and of those below it, for comparing two readings of a text.
  var shape: [String] {
    let own = "\(kind) \(style) \(span) \(contentSpan) \(kind == .scalar ? text : "")"
    return [own] + children.flatMap(\.shape)
  }
}

/// The nodes of a text that is one document.
func shape(of bytes: [UInt8]) throws -> [String] {
  let source = try SourceText(name: "document", copying: bytes)
  return try Document(source, range: source.bytes.indices).root?.shape ?? []
}

/// The same by libyaml, which is what reads a document with a comment that is no ASCII. The comment
/// changes nothing more, unless a block scalar takes it in or the value of an explicit key stands at
/// the end.
func shapeByLibyaml(of bytes: [UInt8]) throws -> [String] {
  try shape(of: bytes + Array("\n# é".utf8))
}
