/// A point of a rollout that a forecast can be asked for.
public enum StateName: Hashable, Sendable, CustomStringConvertible {
  /// First installed: nothing was stable before.
  case initial
  /// Held after a step, counted from 0.
  case step(Int)
  /// Held after the last step.
  case last
  /// Blue-green: the new revision is up, traffic has not moved.
  case preview
  /// All done.
  case promoted
  /// Aborted while held after a step; with no step, from a blue-green's preview.
  case aborted(step: Int?)

  /// Reads `initial`, `0`, `last`, `preview`, `promoted`, `aborted` or `aborted:2`.
  ///
  /// - Returns: `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "initial": self = .initial
    case "last": self = .last
    case "preview": self = .preview
    case "promoted": self = .promoted
    case "aborted": self = .aborted(step: nil)
    default:
      let isAborted = text.hasPrefix("aborted:")
      let digits = isAborted ? text.dropFirst(8) : text[...]
      guard let step = Int(digits), step >= 0, digits.first != "+" else { return nil }
      self = isAborted ? .aborted(step: step) : .step(step)
    }
  }

  public var description: String {
    switch self {
    case .initial: "initial"
    case .step(let step): String(step)
    case .last: "last"
    case .preview: "preview"
    case .promoted: "promoted"
    case .aborted(nil): "aborted"
    case .aborted(let step?): "aborted:\(step)"
    }
  }
}
