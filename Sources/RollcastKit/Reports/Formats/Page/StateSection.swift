/// One state: how it stands, what it changes and why, and the objects with the lines that change.
struct StateSection {
  private let state: PlannedState
  private let plan: RolloutPlan
  private let id: String

  init(_ state: PlannedState, of plan: RolloutPlan, id: String) {
    self.state = state
    self.plan = plan
    self.id = id
  }

  var markup: Markup {
    .tag(
      "section", ["class": "state", "aria-labelledby": id],
      [.tag("h3", ["id": id], "\(state.title): \(state.action(in: plan))")]
        + problem + [facts, changes] + state.objects.map(object))
  }

  private var problem: [Markup] {
    guard let problem = state.problem else { return [] }
    return [.tag("p", ["class": "warning"], "The controller never gets here: \(problem)")]
  }

  private var facts: Markup {
    var facts: [(String, String)] = [
      ("Status", state.phase.rawValue + (state.message.isEmpty ? "" : ": \(state.message)"))
    ]
    if state.canaryWeight != nil {
      facts.append(
        ("Weights", "canary \(state.canaryWeightText), stable \(state.stableWeightText)"))
    }
    if state.experimentWeight > 0 {
      facts.append(("Weight of experiments", state.experimentWeightText))
    }
    let share = (state.traffic.isByPods ? "about " : "") + "\(state.traffic.percent)%"
    facts.append(("Traffic to \(plan.canaryHash)", share))
    for set in state.replicaSets {
      facts.append(
        (
          "ReplicaSet \(plan.name)-\(set.hash ?? "?")",
          "\(set.replicas) \(set.replicas == 1 ? "pod" : "pods"), \(set.role.rawValue)"
        ))
    }
    for route in state.routes { facts.append(("Route in force", route.longText)) }
    if state.pause != nil { facts.append(("Pause", state.pauseText)) }
    facts.append(("Over after at least", state.elapsedText))
    return .tag(
      "dl", [:], facts.flatMap { [.tag("dt", [:], $0), .tag("dd", [:], $1)] })
  }

  private var changes: Markup {
    if state.changes.isEmpty { return .tag("p", [:], "No field changes.") }
    var table = PageTable(
      ["object", "field", "from", "to", "reason"].map { .init(title: $0) },
      caption: "What changes, and why")
    for change in state.changes {
      let values = [
        change.object.description, change.field.path.description,
        change.field.from?.plainText ?? "none", change.field.to?.plainText ?? "none",
      ]
      table.add(values.map { .tag("code", [:], $0) } + [.text(change.reason)])
    }
    return table.markup
  }

  /// An object without a change is folded.
  private func object(_ object: PlannedObject) -> Markup {
    let lines = object.lines.map { line -> Markup in
      switch line.side {
      case .both: .tag("span", ["class": "line"], line.plainText)
      case .old:
        .tag("del", ["class": "line"], [mark("removed: "), .text(line.plainText)])
      case .new: .tag("ins", ["class": "line"], [mark("added: "), .text(line.plainText)])
      }
    }
    let text = Markup.tag("pre", [:], [.tag("code", [:], lines)])
    let name = object.identity.description + (object.isChanged ? "" : " (unchanged)")
    let content = [Markup.tag("summary", [:], name), text]
    return object.isChanged
      ? .tag("details", ["open": "open"], content) : .tag("details", [:], content)
  }

  /// What colour and sign say, for screen readers.
  private func mark(_ text: String) -> Markup { .tag("span", ["class": "mark"], text) }
}
