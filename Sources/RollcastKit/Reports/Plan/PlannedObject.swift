import YAMLSource

/// The text of an object at a state and at the one before.
public struct PlannedObject: Hashable, Sendable {
  /// Which object this is.
  public let identity: ObjectIdentity
  /// Its lines of the input at the state before; empty where there was none.
  public let before: String
  /// Its lines at this state.
  public let after: String

  /// Whether the state changes it.
  public var isChanged: Bool { before != after }

  /// The lines of both texts, those that only one of them has marked.
  package var lines: [DiffLine] {
    let (old, new) = (Array(before.utf8), Array(after.utf8))
    var lines: [DiffLine] = []
    var place = 0
    for change in changes(from: old, to: new) {
      lines += Self.lines(.both, old[place..<change.old.lowerBound])
      lines += Self.lines(.old, old[change.old]) + Self.lines(.new, new[change.new])
      place = change.old.upperBound
    }
    return lines + Self.lines(.both, old[place...])
  }

  /// The lines that differ, with a few of those around them.
  package var hunks: [Hunk] {
    let (old, new) = (Array(before.utf8), Array(after.utf8))
    return HunkBuilder.hunks(of: changes(from: old, to: new), from: old, to: new)
  }

  private func changes(from old: [UInt8], to new: [UInt8]) -> [LineChange] {
    LineDiff.changes(
      from: old, to: new, TextDelta([TextEdit(0..<old.count, new)], count: old.count))
  }

  private static func lines(_ side: DiffLine.Side, _ text: ArraySlice<UInt8>) -> [DiffLine] {
    var lines: [DiffLine] = []
    var rest = text
    while !rest.isEmpty {
      let end = rest.firstIndex(of: LineDiff.lineFeed).map { $0 + 1 } ?? rest.endIndex
      lines.append(DiffLine(side, rest[..<end]))
      rest = rest[end...]
    }
    return lines
  }
}

extension DiffLine {
  /// The line as people read it, without what ends it.
  var plainText: String {
    String(decoding: text.last == UInt8(ascii: "\r") ? text.dropLast() : text, as: UTF8.self)
  }
}
