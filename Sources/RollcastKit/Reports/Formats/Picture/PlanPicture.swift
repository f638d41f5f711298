/// The picture of one Rollout's update.
struct PlanPicture {
  let plan: RolloutPlan
  let layout: PictureLayout
  /// The managed routes that are in force at any state, in the order in which they come up.
  let routes: [RouteInForce]
  /// Tells the pictures of one document apart.
  private let number: Int

  init(_ plan: RolloutPlan, number: Int) {
    self.plan = plan
    self.number = number
    var routes: [RouteInForce] = []
    for route in plan.update.flatMap(\.routes) where !routes.contains(route) {
      routes.append(route)
    }
    self.routes = routes
    layout = PictureLayout(stateCount: plan.update.count, laneCount: routes.count)
  }

  /// The picture as an `svg` element.
  ///
  /// - Parameter y: where it stands in the picture that holds it.
  func markup(y: Int = 0) -> Markup {
    let (title, description) = ("rollcast-title-\(number)", "rollcast-description-\(number)")
    return .tag(
      "svg",
      [
        "class": "rollcast-plan", "role": "img", "aria-labelledby": "\(title) \(description)",
        "y": "\(y)", "width": "\(layout.width)", "height": "\(layout.height)",
        "viewBox": "0 0 \(layout.width) \(layout.height)",
      ],
      [
        .tag("title", ["id": title], "Plan of Rollout \(plan.title)"),
        .tag("desc", ["id": description], self.description),
        .tag(
          "rect",
          [
            "class": "paper", "width": "\(layout.width)", "height": "\(layout.height)", "rx": "8",
          ]),
        heading, traffic, lanes, pods, stateNames,
      ])
  }

  /// The picture in words.
  private var description: String {
    let states = plan.update.map { state in
      let share = (state.traffic.isByPods ? "about " : "") + "\(state.traffic.percent)%"
      return "\(state.title): \(share) of the traffic, \(newPods(state)) new and "
        + "\(oldPods(state)) old pods"
    }
    return "What goes to revision \(plan.canaryHash). " + states.joined(separator: "; ") + "."
  }

  private var heading: Markup {
    .group([
      label(plan.title, x: 16, y: 26, "title"),
      label(
        "\(plan.strategy.rawValue) \(plan.revisions(arrow: "→")) · "
          + plan.facts.joined(separator: " · "), x: 16, y: 45, "note"),
    ])
  }

  private var stateNames: Markup {
    .group(
      plan.update.enumerated().map { index, state in
        let lines = Self.lines(state.action(in: plan))
        return .tag(
          "g", [:],
          [
            .tag("title", [:], "\(state.title): \(state.action(in: plan))"),
            label(
              state.name.description, x: layout.center(index), y: layout.podBottom + 18,
              "middle strong"),
          ]
            + lines.enumerated().map { line, text in
              label(
                layout.fitted(text), x: layout.center(index),
                y: layout.podBottom + 33 + 14 * line, "middle note")
            })
      })
  }

  /// What a step does on two lines.
  private static func lines(_ action: String) -> [String] {
    action.split(separator: ": ", maxSplits: 1).map(String.init)
  }

  func newPods(_ state: PlannedState) -> Int {
    state.replicaSets.reduce(0) { $0 + ($1.hash == plan.canaryHash ? $1.replicas : 0) }
  }

  func oldPods(_ state: PlannedState) -> Int {
    state.replicaSets.reduce(0) { $0 + ($1.hash == plan.canaryHash ? 0 : $1.replicas) }
  }

  func label(_ text: String, x: Int, y: Int, _ names: String) -> Markup {
    .tag("text", ["x": "\(x)", "y": "\(y)", "class": names], text)
  }

  func line(x1: Int, y1: Int, x2: Int, y2: Int, _ name: String) -> Markup {
    .tag(
      "line",
      ["class": name, "x1": "\(x1)", "y1": "\(y1)", "x2": "\(x2)", "y2": "\(y2)"])
  }
}
