/// Writes a plan as a picture: the traffic of the new revision as a staircase, its routes and the
/// pods of both revisions below.
public enum PlanSVG {
  /// A plan as one SVG document, the Rollouts one below the other.
  public static func text(of plan: Plan) -> [UInt8] {
    let rollouts = plan.detailed.isEmpty ? plan.rollouts : plan.detailed
    let pictures = rollouts.enumerated().map { PlanPicture($1, number: $0) }
    let width = pictures.reduce(0) { max($0, $1.layout.width) }
    let height = pictures.reduce(0) { $0 + $1.layout.height }
    var place = 0
    var children: [Markup] = [.style(PlanPicture.rules)]
    for picture in pictures {
      children.append(picture.markup(y: place))
      place += picture.layout.height
    }
    let document = Markup.tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": "\(width)", "height": "\(height)",
        "viewBox": "0 0 \(width) \(height)",
      ], children)
    return MarkupWriter.text(of: document) + [UInt8(ascii: "\n")]
  }
}
