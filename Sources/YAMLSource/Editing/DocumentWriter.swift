/// Writes documents that have no place in the source.
public enum DocumentWriter {
  /// A value as a YAML document of its own, without a marker, ending with a line break.
  public static func text(of value: Value) -> [UInt8] {
    text(of: value, DocumentStyle())
  }

  /// A value as a document of its own, without a marker, ending with a line break.
  ///
  /// - Parameters:
  ///   - value: the document's content.
  ///   - root: the root of a document whose layout (line break, indentation) is taken over.
  public static func text(of value: Value, like root: Node) -> [UInt8] {
    text(of: value, DocumentStyle(of: root))
  }

  private static func text(of value: Value, _ style: DocumentStyle) -> [UInt8] {
    let writer = ValueWriter(style: style)
    let node = EditedNode(value)
    let text = style.isJSON ? writer.flow(node) : writer.afterDash(node, column: 0)
    return Array((text + style.lineBreak).utf8)
  }
}
