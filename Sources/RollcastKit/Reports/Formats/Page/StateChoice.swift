/// The choice of a Rollout's states: radio buttons, which work by keyboard, before one section for
/// each state. A browser that does not know the selectors shows all of them, and so does paper.
struct StateChoice {
  let plan: RolloutPlan
  /// Tells the Rollouts of the page apart.
  let number: Int

  var markup: Markup {
    let chosen = plan.initial == nil ? 0 : 1
    let choices = plan.states.enumerated().map { place, state in
      let id = "choice-\(number)-\(place)"
      var input: [(name: StaticString, value: String)] = [
        ("type", "radio"), ("name", "state-\(number)"), ("id", id),
      ]
      if place == chosen { input.append(("checked", "checked")) }
      return Markup.tag(
        "span", ["class": "choice"],
        [.element("input", input, []), .tag("label", ["for": id], state.title)])
    }
    let sections = plan.states.enumerated().map { place, state in
      StateSection(state, of: plan, id: "state-\(number)-\(place)").markup
    }
    return .tag(
      "div", ["class": "states"],
      [.tag("fieldset", [:], [legend] + choices)] + sections)
  }

  /// A screen reader says of which Rollout, since it may come here without the heading.
  private var legend: Markup {
    .tag("legend", [:], [.text("State"), .tag("span", ["class": "mark"], " of \(plan.title)")])
  }

  /// Shows the section whose radio button is chosen, by their places.
  ///
  /// - Parameter plan: has the Rollout with the most states.
  static func rules(for plan: Plan) -> Markup {
    let most = plan.rollouts.reduce(0) { max($0, $1.states.count) }
    return .numberedStyle(
      before: """
        @media screen { @supports selector(:has(a)) {
        .states > .state { display: none; }

        """,
      each: [
        ".states:has(.choice:nth-of-type(", ") input:checked) > .state:nth-of-type(",
        ") { display: block; }\n",
      ],
      numbers: 1...max(most, 1), after: "} }")
  }
}
