extension DocumentEditor {
  /// Puts something else in a node's place.
  mutating func replace(_ place: Node, with node: EditedNode, in slot: Slot) {
    endings[lines.lastDescendant(of: place).index] = .plain
    if !slot.isFlow { edits += lines.tabbedLines(behind: place).map(TextEdit.init(remove:)) }
    let isBlock = !slot.isFlow && !writer.isInline(node) && !writer.style.isJSON
    if place.kind != .alias, place.style == .block {
      replaceBlock(place, with: node, in: slot)
    } else if isBlock {
      replaceInline(place, withLinesOf: node, in: slot)
    } else {
      replaceInline(place, with: node, in: slot)
    }
  }

  private mutating func replaceInline(_ place: Node, with node: EditedNode, in slot: Slot) {
    let text = inlineText(node, instead: place, in: slot)
    let keepsTag = keepsTag(place, for: node, text: text)
    let start = keepsTag ? place.contentSpan.lowerBound : place.span.lowerBound
    let prefix = keepsTag ? "" : place.anchorText.map { $0 + " " } ?? ""
    if let key = slot.key, !lines.hasColon(Node.Entry(key: key, value: place)) {
      if case .flowValue = slot, lines.hasLineBreak(key.span), !lines.isExplicit(key) {
        edits.append(TextEdit(insert: "? ", at: key.span.lowerBound))
      }
      insert(missingColon(slot) + text, behind: key)
    } else {
      let needsBlank =
        start > 0 && ":-,?".utf8.contains(bytes[start - 1]) && place.span.isEmpty
        || start > place.span.lowerBound && !SourceLines.isBlank(bytes[start - 1])
          && !lines.endsLine(start - 1)
      indentBlockScalar(place, at: start, in: slot)
      replaceContent(place, from: start, by: (needsBlank ? " " : "") + prefix + text)
    }
  }

  /// Gives a key without a colon one, and a value.
  private mutating func insert(_ text: String, behind key: Node) {
    let end = key.span.upperBound
    if key.isBlockScalar {
      insertLines(String(text.drop(while: \.isNewline)), at: lines.lineAfter(end))
    } else {
      edits.append(TextEdit(insert: text + lines.blankBeforeComment(at: end), at: end))
    }
  }

  /// The header of a block scalar may stand in the column of its key or its dash, where no other
  /// scalar may.
  private mutating func indentBlockScalar(_ place: Node, at start: Int, in slot: Slot) {
    guard place.isBlockScalar, let column = slot.column, lines.isFirstOnLine(start),
      lines.column(start) <= column
    else { return }
    let blanks = String(repeating: " ", count: column + 1 - lines.column(start))
    edits.append(TextEdit(insert: blanks, at: start))
  }

  /// A block scalar ends with its last line that counts, and the comment in its header stays.
  private mutating func replaceContent(_ place: Node, from start: Int, by text: String) {
    guard place.isBlockScalar else {
      let end = max(start, place.span.upperBound)
      edits.append(TextEdit(start..<end, text + lines.blankBeforeComment(at: end)))
      return
    }
    let headerEnd = lines.lineEnd(place.contentSpan.lowerBound)
    let indicatorEnd = lines.header(of: place).upperBound
    edits.append(
      TextEdit(start..<indicatorEnd, text + lines.blankBeforeComment(at: indicatorEnd)))
    edits.append(TextEdit(remove: headerEnd..<max(headerEnd, trimmedEnd(place))))
  }

  private mutating func replaceInline(
    _ place: Node, withLinesOf node: EditedNode, in slot: Slot
  ) {
    let anchor = place.anchorText
    let end = trimmedEnd(place)
    let blank = lines.blankBeforeComment(at: end)
    switch slot {
    case .value(let key, let column) where !lines.hasColon(Node.Entry(key: key, value: place)):
      let text = writer.newLine(column) + ":" + writer.afterKey(node, column: column)
      insert(text, behind: key)
    case .value(_, let column):
      let start = slotEnd(place, slot, withProperties: false)
      edits.append(TextEdit(start..<max(start, end), (anchor.map { " " + $0 } ?? "") + blank))
      insertLines(
        String(writer.afterKey(node, column: column).drop(while: \.isNewline)),
        at: lines.lineAfter(end))
    case .item(let column):
      let isEmpty = place.span.isEmpty
      let start = place.span.lowerBound
      if let anchor {
        let text = anchor + writer.newLine(column + 2) + writer.afterDash(node, column: column + 2)
        edits.append(TextEdit(start..<end, text + blank))
      } else {
        let inner = isEmpty ? column + 2 : lines.column(start)
        let text = writer.afterDash(node, column: inner)
        edits.append(TextEdit(start..<max(start, end), (isEmpty ? " " : "") + text + blank))
      }
    case .root:
      let start = place.span.lowerBound
      let isAlone = lines.lineStart(start) == start && anchor == nil
      let text =
        (isAlone ? "" : (anchor ?? "") + writer.newLine(0)) + writer.afterDash(node, column: 0)
      edits.append(TextEdit(start..<max(start, end), text + blank))
    case .flowItem, .flowValue: break
    }
  }

  private mutating func replaceBlock(_ place: Node, with node: EditedNode, in slot: Slot) {
    let layout =
      place.kind == .mapping
      ? BlockLayout(mapping: place, in: lines) : BlockLayout(sequence: place, in: lines)
    var body = BlockBody(layout: layout, lines: lines, lineBreak: writer.style.lineBreak)
    let losesTag = node.scalar != nil && place.record.hasTag
    if losesTag { removeTag(of: place) }
    guard case .value(_, let column) = slot, !layout.isMidLine else {
      body.append(new: writer.afterDash(node, column: layout.column))
      edits.append(body.edit(limit: limit, firstComment: lines.firstComment(in: place)))
      return
    }
    let text = writer.afterKey(node, column: column)
    if writer.isInline(node) {
      edits.append(
        TextEdit(
          insert: text,
          at: slotEnd(place, slot, withProperties: !(losesTag && isTagAlone(of: place)))))
    } else {
      body.append(lines: text.drop(while: \.isNewline))
    }
    edits.append(body.edit(limit: limit, firstComment: nil))
  }

  /// Takes a collection's tag away, which would give a scalar a meaning; an anchor stays.
  private mutating func removeTag(of place: Node) {
    let anchor = place.anchorText
    let start = place.span.lowerBound
    if isTagAlone(of: place) {
      // The break behind the line may go with the collection, so it is the one before that goes here.
      let line = lines.skipBreakBack(lines.lineStart(start))..<lines.lineEnd(start)
      let end = propertiesEnd(place)
      let hasComment = bytes[end..<line.upperBound].contains(UInt8(ascii: "#"))
      edits.append(TextEdit(remove: hasComment ? start..<end : line))
      return
    }
    edits.append(
      TextEdit(
        (anchor == nil ? lines.skipBlanksBack(start) : start)..<propertiesEnd(place), anchor ?? ""))
  }

  /// Whether a collection's tag stands on a line of its own, below its key.
  private func isTagAlone(of place: Node) -> Bool {
    place.record.hasTag && place.anchorText == nil && lines.isFirstOnLine(place.span.lowerBound)
  }

  /// Inserts whole lines at the start of a line or at the end of the text.
  private mutating func insertLines(_ text: String, at offset: Int) {
    let lineBreak = writer.style.lineBreak
    let isAtEnd = offset == bytes.count && lines.endsInsideLine
    edits.append(TextEdit(insert: isAtEnd ? lineBreak + text : text + lineBreak, at: offset))
  }

  private func inlineText(_ node: EditedNode, instead place: Node, in slot: Slot) -> String {
    guard let scalar = node.scalar else {
      return writer.flow(node, indentation: lines.indentation(place.span.lowerBound))
    }
    let style = place.kind == .scalar ? place.style : .plain
    return ScalarWriter.text(
      scalar, style: style, context: .init(isFlow: slot.isFlow, isJSON: writer.style.isJSON))
  }

  private func missingColon(_ slot: Slot) -> String {
    if case .value(_, let column) = slot { return writer.newLine(column) + ": " }
    // Directly behind a tag the colon would be the tag's.
    return slot.key?.contentSpan.isEmpty == true ? " : " : ": "
  }

  /// Whether the tag before a scalar leaves the new text its meaning.
  private func keepsTag(_ place: Node, for node: EditedNode, text: String) -> Bool {
    guard place.record.hasTag else { return true }
    guard let scalar = node.scalar, place.kind == .scalar else { return false }
    let tag = place.tree.tags[place.index]
    if case .string(let string) = scalar {
      var string = string
      return tag == ScalarResolver.stringTag
        || tag.map { !$0.hasPrefix("tag:yaml.org,2002:") } ?? true
        ? string.withUTF8 {
          ScalarResolver.resolve(UnsafeRawBufferPointer($0), isPlain: false, tag: tag) == scalar
        } : false
    }
    var plain = text
    return plain.withUTF8 {
      let text = UnsafeRawBufferPointer($0)
      return tag.map { ScalarResolver.accepts(text, tag: $0) } ?? true
        && ScalarResolver.resolve(text, isPlain: true, tag: tag) == scalar
    }
  }

  /// Behind a key's colon, or behind the anchor and tag that follow it.
  func slotEnd(_ place: Node, _ slot: Slot, withProperties: Bool = true) -> Int {
    if withProperties, place.kind != .alias, place.record.hasAnchor || place.record.hasTag {
      return propertiesEnd(place)
    }
    guard let key = slot.key else { return place.span.lowerBound }
    return lines.colon(of: Node.Entry(key: key, value: place)) ?? key.span.upperBound
  }

  private func propertiesEnd(_ place: Node) -> Int {
    var offset = place.span.lowerBound
    var end = offset
    while offset < place.contentSpan.lowerBound || offset == place.span.lowerBound {
      guard offset < bytes.count, "&!".utf8.contains(bytes[offset]) else { break }
      offset = LineBreaks.endOfProperty(bytes, from: offset, to: bytes.count)
      end = offset
      while offset < bytes.count, SourceLines.isBlank(bytes[offset]) { offset += 1 }
    }
    return end
  }

  /// The end of a node's content without the blank lines behind a block scalar.
  private func trimmedEnd(_ place: Node) -> Int {
    guard place.isBlockScalar else { return place.span.upperBound }
    return lines.skipEmptyBack(
      from: place.span.upperBound, to: place.contentSpan.lowerBound)
  }
}
