/// Writes a plan as one page that needs nothing beside it: no network and no script.
public enum PlanHTML {
  /// A plan as an HTML document: where there are several Rollouts a summary first, then each with
  /// its picture, its table and a choice of its states.
  public static func text(of plan: Plan) -> [UInt8] {
    let sections = plan.detailed.enumerated().map { RolloutPage($1, number: $0).markup }
    let title =
      plan.rollouts.count == 1 ? "Plan of \(plan.rollouts[0].title)" : "Plan of Rollouts"
    let head = Markup.tag(
      "head", [:],
      [
        .tag("meta", ["charset": "utf-8"]),
        .tag(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        .tag("title", [:], title), .style(PlanPicture.rules), .style(PageRules.page),
        StateChoice.rules(for: plan),
      ])
    let summary = plan.rollouts.count > 1 ? [PageSummary.markup(of: plan)] : []
    let body = Markup.tag("body", [:], [.tag("main", [:], summary + sections)])
    let document = Markup.tag("html", ["lang": "en"], [head, body])
    return Array("<!DOCTYPE html>\n".utf8) + MarkupWriter.text(of: document)
      + [UInt8(ascii: "\n")]
  }
}
