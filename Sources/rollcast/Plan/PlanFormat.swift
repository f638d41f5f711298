import ArgumentParser
import RollcastKit

/// The forms of a plan.
enum PlanFormat: String, CaseIterable, ExpressibleByArgument {
  case table, wide, json, yaml, markdown, svg, html

  /// Whether the objects' texts are printed.
  var needsTexts: Bool { self == .markdown || self == .html }

  /// The plan in this form.
  ///
  /// - Parameter style: what can be shown where the plan goes.
  func text(of plan: Plan, style: TextStyle) -> [UInt8] {
    switch self {
    case .table: PlanTable.text(of: plan, style: style)
    case .wide: PlanTable.text(of: plan, isWide: true, style: style)
    case .json: PlanJSON.text(of: plan)
    case .yaml: PlanYAML.text(of: plan)
    case .markdown: PlanMarkdown.text(of: plan)
    case .svg: PlanSVG.text(of: plan)
    case .html: PlanHTML.text(of: plan)
    }
  }
}
