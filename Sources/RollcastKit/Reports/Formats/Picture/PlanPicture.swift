/// The picture of one Rollout's update.
struct PlanPicture {
  let plan: RolloutPlan
  let layout: PictureLayout
  /// The managed routes that are in force at any state, in the order in which they come up.
  let routes: [RouteInForce]
  private let subtitle: String
  private let facts: String
  private let number: Int

  /// - Parameters:
  ///   - number: tells the pictures of one document apart.
  ///   - hasHeading: whether the Rollout's name and facts stand above.
  init(_ plan: RolloutPlan, number: Int, hasHeading: Bool = true) {
    self.plan = plan
    self.number = number
    var routes: [RouteInForce] = []
    for route in plan.update.flatMap(\.routes) where !routes.contains(route) {
      routes.append(route)
    }
    self.routes = routes
    subtitle = "\(plan.strategy.rawValue) \(plan.revisions(arrow: "→"))"
    facts = plan.facts.joined(separator: " · ")
    layout = PictureLayout(
      stateCount: plan.update.count, laneCount: routes.count,
      headingWidth: hasHeading
        ? max(
          TerminalText.columns(of: plan.title) * 9,
          max(TerminalText.columns(of: subtitle), TerminalText.columns(of: facts)) * 6) : nil)
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
    if layout.headingWidth == nil { return .group([]) }
    return .group([
      label(plan.title, x: 16, y: 26, "title"), label(subtitle, x: 16, y: 45, "note"),
      label(facts, x: 16, y: 60, "note"),
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
                layout.fitted(text, to: layout.columnWidth - 6), x: layout.center(index),
                y: layout.podBottom + 33 + 14 * line, "middle note")
            })
      })
  }

  /// What a step does on two lines, `setWeight: 5` and `setCanaryScale{replicas: 1}` alike.
  private static func lines(_ action: String) -> [String] {
    guard let end = action.firstIndex(where: { ":{".contains($0) }) else { return [action] }
    let rest = action[action.index(after: end)...].drop { $0 == " " }
    return [String(action[..<end]), String(action[end] == "{" ? rest.dropLast() : rest)]
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
