/// Lines that differ, with those around them.
package struct Hunk: Sendable {
  /// Lines of one text, counted from 1.
  package struct Lines: Hashable, Sendable {
    package let first: Int
    package let count: Int

    /// Whether a line is one of these.
    func contains(_ line: Int) -> Bool { first..<first + count ~= line }
  }

  package let old: Lines
  package let new: Lines
  package let lines: [DiffLine]
  /// The objects that the lines belong to.
  package internal(set) var objects: [ObjectIdentity] = []
  /// Why the lines differ, where that is asked for; each reason once.
  package internal(set) var reasons: [String] = []

  /// How many lines only one of the texts has.
  package func count(_ side: DiffLine.Side) -> Int { lines.count { $0.side == side } }

  /// The old text's lines at which something differs; where lines only come in, the one before.
  var changedLines: [Int] {
    var changed: [Int] = []
    var number = old.first
    for line in lines {
      switch line.side {
      case .both: number += 1
      case .old:
        changed.append(number)
        number += 1
      case .new: changed.append(number - 1)
      }
    }
    return changed
  }
}

extension Hunk {
  /// Which objects the lines belong to and why they differ, on one line; empty where not known.
  var heading: String {
    let names = objects.map { identity in
      String(
        String.UnicodeScalarView(identity.description.unicodeScalars.filter { $0.value >= 0x20 }))
    }.joined(separator: ", ")
    return ([names] + (reasons.isEmpty ? [] : [reasons.joined(separator: "; ")]))
      .joined(separator: ": ")
  }
}
