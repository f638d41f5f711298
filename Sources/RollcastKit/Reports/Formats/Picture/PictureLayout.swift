/// Where the parts of a picture stand, in pixels.
struct PictureLayout {
  let stateCount: Int
  let laneCount: Int
  /// What the lines above need; `nil` where there are none.
  let headingWidth: Int?

  let left = 58
  let trafficHeight = 150
  let podHeight = 64
  let laneHeight = 20

  var top: Int { headingWidth == nil ? 36 : 98 }
  /// The columns of a few states fill the width of a page; those of many are narrow.
  var columnWidth: Int { min(150, max(stateCount > 16 ? 64 : 104, 760 / max(stateCount, 1))) }
  var right: Int { left + columnWidth * stateCount }
  var width: Int { max(right + 22, (headingWidth ?? 0) + 32) }
  var trafficBottom: Int { top + trafficHeight }
  var lanesTop: Int { trafficBottom + 12 }
  var podTop: Int { lanesTop + laneCount * laneHeight + 30 }
  var podBottom: Int { podTop + podHeight }
  var height: Int { podBottom + 64 }

  /// The left edge of a state's column; of the one behind the last for its right edge.
  func x(_ state: Int) -> Int { left + state * columnWidth }

  func center(_ state: Int) -> Int { x(state) + columnWidth / 2 }

  /// The height of a share of the traffic.
  func y(percent: Int) -> Int { trafficBottom - percent * trafficHeight / 100 }

  /// A text that fits into so many pixels, at some seven for each of its columns.
  func fitted(_ text: String, to width: Int) -> String {
    TerminalText.truncated(text, to: width / 7, ellipsis: "…")
  }
}
