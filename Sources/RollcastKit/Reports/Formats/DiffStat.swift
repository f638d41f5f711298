/// Counts the lines of a diff by file, as `git diff --stat` does.
package enum DiffStat {
  /// The most signs that show how many lines of a file differ.
  private static let width = 40

  /// A line for each file and one for all.
  package static func text(of files: [FileDiff], style: TextStyle = TextStyle()) -> [UInt8] {
    guard !files.isEmpty else { return [] }
    let pathWidth = files.reduce(0) { max($0, TerminalText.columns(of: $1.path)) }
    let most = files.reduce(0) { max($0, total($1)) }
    let countWidth = String(most).count
    let lines = files.map { file in
      let signs = signs(of: file, most: most)
      return " " + padded(file.path, to: pathWidth) + " | "
        + padded("", to: countWidth - String(total(file)).count) + "\(total(file)) "
        + style.colored(String(repeating: "+", count: signs.added), .green)
        + style.colored(String(repeating: "-", count: signs.removed), .red)
    }
    return Array((lines + [summary(of: files)]).map { $0 + "\n" }.joined().utf8)
  }

  /// ` 1 file changed, 6 insertions(+), 2 deletions(-)`.
  private static func summary(of files: [FileDiff]) -> String {
    let count = { (side: DiffLine.Side) in files.reduce(0) { $0 + $1.count(side) } }
    var parts = ["\(files.count) \(files.count == 1 ? "file" : "files") changed"]
    if case let added = count(.new), added > 0 {
      parts.append("\(added) \(added == 1 ? "insertion" : "insertions")(+)")
    }
    if case let removed = count(.old), removed > 0 {
      parts.append("\(removed) \(removed == 1 ? "deletion" : "deletions")(-)")
    }
    return " " + parts.joined(separator: ", ")
  }

  /// A side that has lines has a sign, however many lines other files have.
  private static func signs(of file: FileDiff, most: Int) -> (added: Int, removed: Int) {
    let scaled = { (count: Int) in
      count == 0 || most <= width ? count : max(1, count * width / most)
    }
    return (scaled(file.count(.new)), scaled(file.count(.old)))
  }

  private static func total(_ file: FileDiff) -> Int { file.count(.new) + file.count(.old) }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TerminalText.columns(of: text)))
  }
}
