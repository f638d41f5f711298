/// The text that a flow collection is put together from.
struct FlowBody {
  let layout: FlowLayout
  private let lines: SourceLines
  /// What stands before an element that is not the first.
  private let head: [UInt8]
  /// The line break and indentation of an element on a line of its own.
  private let lineHead: [UInt8]
  private var text: [UInt8] = []
  private var hasElement = false
  /// The comment behind the last element, which goes behind the comma that may follow.
  private var pendingTail: [UInt8] = []

  init(layout: FlowLayout, lines: SourceLines, style: DocumentStyle) {
    self.layout = layout
    self.lines = lines
    let bytes = lines.bytes
    let last = layout.elements.last.map { Array(bytes[$0.head]) } ?? []
    let indentation = last.lastIndex(where: Self.isBreak).map { Array(last[($0 + 1)...]) }
    let broken =
      Array(style.lineBreak.utf8)
      + (indentation
        ?? [UInt8](
          repeating: 0x20, count: lines.indentation(layout.inner.lowerBound) + style.indent))
    lineHead = broken
    if indentation != nil {
      head = broken
    } else if layout.elements.count > 1 {
      head = last.allSatisfy(SourceLines.isBlank) ? last : [0x20]
    } else {
      head = style.isSpaced ? [0x20] : []
    }
  }

  /// An element of the source, with what was edited in it.
  mutating func append(_ index: Int, _ rendered: [UInt8]) {
    let element = layout.elements[index]
    var before = Array(lines.bytes[element.head])
    if before.allSatisfy(SourceLines.isBlank) {
      before = hasElement ? (index == 0 ? head : before) : firstHead
    } else if index == 0, hasElement, !before.contains(where: Self.isBreak) {
      before = head
    }
    add(before, rendered + lines.bytes[element.beforeComma])
    pendingTail = Array(lines.bytes[element.tail])
  }

  mutating func append(new element: String) {
    add(hasElement ? head : firstHead, Array(element.utf8))
  }

  /// The columns that a new element is indented.
  var indentation: Int { lineHead.reversed().prefix { $0 == UInt8(ascii: " ") }.count }

  /// What stands before the first element, a comment that belongs to it left out.
  private var firstHead: [UInt8] {
    guard let first = layout.elements.first else { return [] }
    let head = lines.bytes[first.head]
    return head.contains(UInt8(ascii: "#")) ? lineHead : Array(head)
  }

  private mutating func add(_ before: [UInt8], _ element: [UInt8]) {
    if hasElement { text.append(UInt8(ascii: ",")) }
    text += pendingTail
    let needsBreak = !pendingTail.isEmpty && !before.contains(where: Self.isBreak)
    pendingTail = []
    text += (needsBreak ? lineHead : before) + element
    hasElement = true
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  func edit() -> TextEdit {
    var text = text
    if hasElement {
      if layout.elements.last?.hasComma == true {
        text.append(UInt8(ascii: ","))
      } else if pendingTail.first == UInt8(ascii: "#") {
        // Behind a comma that has gone a comment needs no blank.
        text.append(UInt8(ascii: " "))
      }
      text += pendingTail
      let rest = lines.bytes[layout.rest]
      if !pendingTail.isEmpty, !rest.contains(where: Self.isBreak) { text += lineHead }
      text += rest
    } else {
      let rest = Array(lines.bytes[layout.rest])
      text = rest.contains(UInt8(ascii: "#")) ? rest : []
    }
    return TextEdit(layout.inner, text).trimmed(in: lines.bytes)
  }
}
