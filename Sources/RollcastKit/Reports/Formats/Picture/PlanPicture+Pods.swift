extension PlanPicture {
  /// The pods of the new and of the old revision, side by side.
  var pods: Markup {
    let most = plan.update.reduce(1) { max($0, newPods($1), oldPods($1)) }
    let bars = plan.update.enumerated().map { index, state in
      let center = layout.center(index)
      return Markup.group([
        bar(newPods(state), of: most, x: center - 26, "new"),
        bar(oldPods(state), of: most, x: center + 4, "old"),
      ])
    }
    return .group(
      [
        label("pods", x: layout.left - 8, y: layout.podBottom - 2, "end note"),
        line(
          x1: layout.left, y1: layout.podBottom, x2: layout.right, y2: layout.podBottom, "grid"),
      ] + legend + bars)
  }

  private func bar(_ count: Int, of most: Int, x: Int, _ name: String) -> Markup {
    let height = count * layout.podHeight / most
    let rectangle = Markup.tag(
      "rect",
      [
        "class": name, "x": "\(x)", "y": "\(layout.podBottom - height)", "width": "22",
        "height": "\(height)", "rx": "2",
      ])
    return .group([
      rectangle,
      label("\(count)", x: x + 11, y: layout.podBottom - height - 4, "middle note"),
    ])
  }

  /// Stands left of the pods, where the axis has no numbers.
  private var legend: [Markup] {
    [("new", 30), ("old", 16)].map { name, above in
      label(name, x: layout.left - 8, y: layout.podBottom - above, "end note \(name)")
    }
  }

  /// A lane for each managed route, as long as it is in force.
  var lanes: Markup {
    .group(
      routes.enumerated().flatMap { lane, route in
        stretches(of: route).map { stretch in
          let y = layout.lanesTop + lane * layout.laneHeight
          let width = layout.x(stretch.upperBound) - layout.x(stretch.lowerBound)
          return .tag(
            "g", [:],
            [
              .tag("title", [:], route.longText),
              .tag(
                "rect",
                [
                  "class": "lane", "x": "\(layout.x(stretch.lowerBound))", "y": "\(y)",
                  "width": "\(width)", "height": "\(layout.laneHeight - 4)", "rx": "3",
                ]),
              label(
                layout.fitted(route.text, to: width - 12),
                x: layout.x(stretch.lowerBound) + 6, y: y + 12, "note"),
            ])
        }
      })
  }

  /// The runs of states at which a route is in force.
  private func stretches(of route: RouteInForce) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for (index, state) in plan.update.enumerated() where state.routes.contains(route) {
      if let last = stretches.last, last.upperBound == index {
        stretches[stretches.count - 1] = last.lowerBound..<index + 1
      } else {
        stretches.append(index..<index + 1)
      }
    }
    return stretches
  }
}
