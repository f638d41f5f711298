import YAMLSource

/// A number of pods, or a share of `spec.replicas`.
public enum IntOrPercent: Hashable, Sendable {
  case int(Int)
  case percent(Int)

  /// The number of pods that this comes to.
  ///
  /// - Parameters:
  ///   - replicas: `spec.replicas`.
  ///   - roundingUp: which way a fraction of a pod goes.
  func resolved(of replicas: Int, roundingUp: Bool) -> Int {
    switch self {
    case .int(let value): return value
    case .percent(let percent):
      let product = percent * replicas
      return roundingUp ? (product + 99) / 100 : product / 100
    }
  }

  init(_ field: Field) throws(InputError) {
    if let int = field.node.int {
      self = .int(int)
      return
    }
    guard let text = field.node.string, text.hasSuffix("%"), let percent = Int(text.dropLast())
    else { throw field.error("expected a number of pods or a percentage such as 25%") }
    self = .percent(percent)
  }
}
