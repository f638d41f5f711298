/// Writes nodes that are new, or that have to be written out where an alias stood.
struct ValueWriter {
  let style: DocumentStyle

  /// A node on one line, in flow style where it is a collection.
  func flow(_ node: EditedNode, like model: StyleModel = .none) -> String {
    let (comma, colon) = style.isSpaced ? (", ", ": ") : (",", ":")
    let model = model.model(of: node)
    if node.isMapping {
      let entries = node.entries.map {
        key($0.key, isFlow: true) + colon + flow($0.value, like: model.value(of: $0.key))
      }
      return "{" + entries.joined(separator: comma) + "}"
    }
    if node.isSequence {
      return "[" + node.items.map { flow($0, like: model.items) }.joined(separator: comma) + "]"
    }
    return scalar(node, isFlow: true, like: model)
  }

  /// A node in flow style; in JSON that has each element on its own line, so is what comes in.
  ///
  /// - Parameter indentation: the columns that the line of its opening bracket is indented.
  func flow(_ node: EditedNode, indentation: Int, like model: StyleModel = .none) -> String {
    guard style.isBrokenJSON, !isOneWord(node) else { return flow(node, like: model) }
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
  /// - Parameters:
  ///   - column: the column of the key.
  ///   - model: what stands behind the same key beside it.
  func afterKey(_ node: EditedNode, column: Int, like model: StyleModel = .none) -> String {
    if isInline(node, like: model) { return " " + inline(node, like: model) }
    let model = model.model(of: node)
    if node.isMapping {
      let inner = column + style.indent
      return newLine(inner) + blockMapping(node, column: inner, like: model)
    }
    let inner = column + style.sequenceIndent
    return newLine(inner) + blockSequence(node, column: inner, like: model)
  }

  /// What stands behind a dash, in block style.
  ///
  /// - Parameters:
  ///   - column: the column of the item's content.
  ///   - model: the other items.
  func afterDash(_ node: EditedNode, column: Int, like model: StyleModel = .none) -> String {
    if isInline(node, like: model) { return inline(node, like: model) }
    let model = model.model(of: node)
    return node.isMapping
      ? blockMapping(node, column: column, like: model)
      : blockSequence(node, column: column, like: model)
  }

  func key(_ key: String, isFlow: Bool) -> String {
    ScalarWriter.text(.string(key), context: .init(isFlow: isFlow, isJSON: style.isJSON))
  }

  func newLine(_ column: Int) -> String {
    style.lineBreak + String(repeating: " ", count: column)
  }

  private func blockMapping(_ node: EditedNode, column: Int, like model: StyleModel) -> String {
    node.entries.map {
      key($0.key, isFlow: false) + ":"
        + afterKey($0.value, column: column, like: model.value(of: $0.key))
    }
    .joined(separator: newLine(column))
  }

  private func blockSequence(_ node: EditedNode, column: Int, like model: StyleModel) -> String {
    node.items.map { "- " + afterDash($0, column: column + 2, like: model.items) }
      .joined(separator: newLine(column))
  }

  private func inline(_ node: EditedNode, like model: StyleModel) -> String {
    node.isMapping || node.isSequence
      ? flow(node, like: model) : scalar(node, isFlow: false, like: model)
  }

  /// A scalar that stands in the source keeps the text that it has there, where that still holds.
  private func scalar(_ node: EditedNode, isFlow: Bool, like model: StyleModel) -> String {
    let value = node.scalar ?? .null
    let original = node.origin?.resolved
    let written = original.flatMap { $0.kind == .scalar ? $0.style : nil } ?? model.scalarStyle
    return ScalarWriter.text(
      value, style: written, context: .init(isFlow: isFlow, isJSON: style.isJSON))
  }

  /// Whether a node takes one line in block style: a scalar, or a collection that is empty or that
  /// is written so where it comes from or beside it.
  func isInline(_ node: EditedNode, like model: StyleModel = .none) -> Bool {
    isOneWord(node) || model.model(of: node).isFlow(node)
  }

  private func isOneWord(_ node: EditedNode) -> Bool {
    !node.isMapping && !node.isSequence || node.isMapping && node.entries.isEmpty
      || node.isSequence && node.items.isEmpty
  }
}
