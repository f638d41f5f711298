/// Writes documents that have no place in the source.
public enum DocumentWriter {
  /// A value as a document of its own, without a marker, ending with a line break.
  ///
  /// - Parameters:
  ///   - value: the document's content.
  ///   - root: the root of a document whose layout (line break, indentation) is taken over.
  public static func text(of value: Value, like root: Node) -> [UInt8] {
    text(of: value, style: DocumentStyle(of: root))
  }

  /// A value as a document of its own in block style, ending with a line break.
  public static func text(of value: Value) -> [UInt8] {
    text(of: value, style: .plain)
  }

  private static func text(of value: Value, style: DocumentStyle) -> [UInt8] {
    let writer = ValueWriter(style: style)
    let node = EditedNode(value)
    let text = style.isJSON ? writer.flow(node) : writer.afterDash(node, column: 0)
    return Array((text + style.lineBreak).utf8)
  }
}
