extension PlanPicture {
  /// The staircase of the new revision's traffic, with the pauses above.
  var traffic: Markup {
    .group(
      [axis, label("traffic", x: layout.left - 8, y: layout.top - 10, "end note new")]
        + plan.update.indices.map(column) + [stairs] + shares + pauses)
  }

  private var axis: Markup {
    .group(
      [0, 50, 100].map { percent in
        let y = layout.y(percent: percent)
        return .group([
          line(x1: layout.left, y1: y, x2: layout.right, y2: y, "grid"),
          label("\(percent)%", x: layout.left - 8, y: y + 4, "end note"),
        ])
      })
  }

  private func column(_ state: Int) -> Markup {
    let x = layout.x(state)
    return line(x1: x, y1: layout.top, x2: x, y2: layout.podBottom, "dotted")
  }

  private var stairs: Markup {
    var path = "M\(layout.left) \(layout.trafficBottom)"
    for (index, state) in plan.update.enumerated() {
      path += "V\(layout.y(percent: state.traffic.percent))H\(layout.x(index + 1))"
    }
    return .group([
      .tag("path", ["class": "area", "d": path + "V\(layout.trafficBottom)Z"]),
      .tag("path", ["class": "stairs", "d": path]),
    ])
  }

  /// The numbers, above each stair; below where the stair touches the top.
  private var shares: [Markup] {
    plan.update.enumerated().map { index, state in
      let y = layout.y(percent: state.traffic.percent)
      let isHigh = state.traffic.percent > 88
      return label(
        (state.traffic.isByPods ? "~" : "") + "\(state.traffic.percent)%",
        x: layout.center(index), y: isHigh ? y + 18 : y - 7, "middle strong")
    }
  }

  private var pauses: [Markup] {
    plan.update.enumerated().filter { $1.pause != nil }.map { index, state in
      let bars = [0, 5].map { offset in
        Markup.tag(
          "rect",
          [
            "class": "pause", "x": "\(layout.x(index) + 6 + offset)", "y": "\(layout.top - 22)",
            "width": "3", "height": "9",
          ])
      }
      let text = layout.fitted(state.pauseText, to: layout.columnWidth - 20)
      return .group(bars + [label(text, x: layout.x(index) + 18, y: layout.top - 14, "note")])
    }
  }
}
