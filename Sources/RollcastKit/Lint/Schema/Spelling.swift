/// Finds the name that was meant.
enum Spelling {
  /// The name that is reached with the fewest slips, and not too many of them.
  static func nearest(to word: String, among names: [String]) -> String? {
    let limit = max(1, word.utf8.count / 3)
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(Array(word.lowercased().utf8), Array(name.lowercased().utf8))
      if distance <= limit && distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var older: [Int] = []
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var next = [i + 1]
      for (j, other) in right.enumerated() {
        var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (byte == other ? 0 : 1))
        if i > 0 && j > 0 && byte == right[j - 1] && left[i - 1] == other {
          best = min(best, older[j - 1] + 1)
        }
        next.append(best)
      }
      (older, row) = (row, next)
    }
    return row[right.count]
  }
}
