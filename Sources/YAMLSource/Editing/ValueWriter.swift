/// Writes nodes that are new, or that have to be written out where an alias stood.
struct ValueWriter {
  let style: DocumentStyle

  /// A node on one line, in flow style where it is a collection.
  func flow(_ node: EditedNode) -> String {
    let (comma, colon) = style.isSpaced ? (", ", ": ") : (",", ":")
    if node.isMapping {
      let entries = node.entries.map {
        key($0.key, isFlow: true) + colon + flow($0.value)
      }
      return "{" + entries.joined(separator: comma) + "}"
    }
    if node.isSequence {
      return "[" + node.items.map { flow($0) }.joined(separator: comma) + "]"
    }
    return scalar(node, isFlow: true)
  }

  /// A node in flow style; in JSON that has each element on its own line, so is what comes in.
  ///
  /// - Parameter indentation: the columns that the line of its opening bracket is indented.
  func flow(_ node: EditedNode, indentation: Int) -> String {
    guard style.isBrokenJSON, !isInline(node) else { return flow(node) }
    let inner = indentation + style.indent
    let elements =
      node.isMapping
      ? node.entries.map { key($0.key, isFlow: true) + ": " + flow($0.value, indentation: inner) }
      : node.items.map { flow($0, indentation: inner) }
    let (opening, closing) = node.isMapping ? ("{", "}") : ("[", "]")
    return opening + newLine(inner) + elements.joined(separator: "," + newLine(inner))
      + newLine(indentation) + closing
  }

  /// What stands behind a key and its colon, in block style: a blank and a scalar, or line breaks
  /// and the lines of a collection.
  ///
  /// - Parameter column: the column of the key.
  func afterKey(_ node: EditedNode, column: Int) -> String {
    if isEmptyCollection(node) { return " " + flow(node) }
    if node.isMapping {
      let inner = column + style.indent
      return newLine(inner) + blockMapping(node, column: inner)
    }
    if node.isSequence {
      let inner = column + style.sequenceIndent
      return newLine(inner) + blockSequence(node, column: inner)
    }
    return " " + scalar(node, isFlow: false)
  }

  /// What stands behind a dash, in block style.
  ///
  /// - Parameter column: the column of the item's content.
  func afterDash(_ node: EditedNode, column: Int) -> String {
    if isEmptyCollection(node) { return flow(node) }
    if node.isMapping { return blockMapping(node, column: column) }
    if node.isSequence { return blockSequence(node, column: column) }
    return scalar(node, isFlow: false)
  }

  func key(_ key: String, isFlow: Bool) -> String {
    ScalarWriter.text(.string(key), context: .init(isFlow: isFlow, isJSON: style.isJSON))
  }

  func newLine(_ column: Int) -> String {
    style.lineBreak + String(repeating: " ", count: column)
  }

  private func blockMapping(_ node: EditedNode, column: Int) -> String {
    node.entries.map { key($0.key, isFlow: false) + ":" + afterKey($0.value, column: column) }
      .joined(separator: newLine(column))
  }

  private func blockSequence(_ node: EditedNode, column: Int) -> String {
    node.items.map { "- " + afterDash($0, column: column + 2) }.joined(separator: newLine(column))
  }

  /// A scalar that stands in the source keeps the text that it has there, where that still holds.
  private func scalar(_ node: EditedNode, isFlow: Bool) -> String {
    let value = node.scalar ?? .null
    let original = node.origin?.resolved
    let written = original.flatMap { $0.kind == .scalar ? $0.style : nil } ?? .plain
    return ScalarWriter.text(
      value, style: written, context: .init(isFlow: isFlow, isJSON: style.isJSON))
  }

  /// Whether a node takes one line in block style: a scalar or an empty collection.
  func isInline(_ node: EditedNode) -> Bool {
    !node.isMapping && !node.isSequence || isEmptyCollection(node)
  }

  private func isEmptyCollection(_ node: EditedNode) -> Bool {
    node.isMapping && node.entries.isEmpty || node.isSequence && node.items.isEmpty
  }
}
