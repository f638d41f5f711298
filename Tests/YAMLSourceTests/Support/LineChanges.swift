/// The lines that go and come between two texts, blank ones and comments not counted.
struct LineChanges {
  let gone: Int
  let new: Int
  let hasSameComments: Bool

  init(from before: String, to after: String) {
    let split = { (text: String) in
      text.unicodeScalars.split { ["\n", "\r", "\u{85}", "\u{2028}"].contains($0) }.map {
        String($0)
      }
    }
    let (old, new) = (split(before), split(after))
    let difference = new.difference(from: old)
    let isContent = { (line: String) in
      let text = line.drop { $0 == " " || $0 == "\r" }
      return !text.isEmpty && text.first != "#"
    }
    var gone = 0
    var come = 0
    for change in difference {
      switch change {
      case .remove(_, let line, _): gone += isContent(line) ? 1 : 0
      case .insert(_, let line, _): come += isContent(line) ? 1 : 0
      }
    }
    self.gone = gone
    self.new = come
    hasSameComments = Self.comments(old) == Self.comments(new)
  }

  private static func comments(_ lines: [String]) -> [Substring] {
    lines.compactMap { line in
      line.firstRange(of: " # ").map { line[$0.lowerBound...] }
        ?? (line.hasPrefix("#") ? line[...] : nil)
    }
  }
}
