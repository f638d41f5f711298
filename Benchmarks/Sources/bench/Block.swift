/// Commands that do the same or show what it costs at least, each beside the first one.
struct Block {
  /// One row.
  struct Row {
    let name: String
    let command: [String]
    let runs: Int
    /// Whether a count of instructions, which takes fifty times as long, is worth its time.
    var countsInstructions = false
    /// What one run does, for a rate.
    var work: (amount: Double, unit: String)?
  }

  let title: String
  let rows: [Row]
}
