/// Prints blocks as tables for README, the first row of each being what the others are held against.
struct Table {
  /// A folder for what is written on the way.
  let folder: String
  let countsInstructions: Bool

  func print(_ block: Block) {
    Swift.print("\n\(block.title)\n")
    Swift.print(
      "| command | minimum, ms | median, ms | peak, MB | ratio | rate | instructions, M |")
    Swift.print("| --- | --- | --- | --- | --- | --- | --- |")
    var baseline: Double?
    for (index, row) in block.rows.enumerated() {
      guard let result = ProcessTimer.time(row.command, runs: row.runs) else {
        Swift.print("| \(row.name) | not installed, or failed | | | | | |")
        continue
      }
      if index == 0 { baseline = result.minimum }
      let cells = [
        row.name, Self.tenths(result.minimum), Self.tenths(result.median),
        Self.tenths(result.peakMegabytes), Self.ratio(result.minimum, to: baseline),
        Self.rate(row, result.minimum), instructions(row),
      ]
      Swift.print("| \(cells.joined(separator: " | ")) |")
    }
  }

  private func instructions(_ row: Block.Row) -> String {
    guard countsInstructions, row.countsInstructions else { return "" }
    return InstructionCounter.count(row.command, in: folder).map(Self.tenths) ?? ""
  }

  private static func rate(_ row: Block.Row, _ milliseconds: Double) -> String {
    guard let work = row.work else { return "" }
    let rate = work.amount / milliseconds * 1000
    return (rate < 100 ? tenths(rate) : "\(Int(rate))") + " " + work.unit
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A minimum as a multiple of the first row's; empty where that row did not run.
  private static func ratio(_ minimum: Double, to baseline: Double?) -> String {
    guard let baseline else { return "" }
    let hundredths = Int((minimum / baseline * 100).rounded())
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
