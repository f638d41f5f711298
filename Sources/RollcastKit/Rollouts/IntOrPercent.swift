import YAMLSource

/// A number of pods, or a share of `spec.replicas`.
public enum IntOrPercent: Hashable, Sendable {
  /// A number of pods.
  case int(Int)
  /// Percent of `spec.replicas`.
  case percent(Int)
  /// A text that is no number; the controller takes it without a word.
  case unreadable

  /// The number of pods that this comes to; `nil` where it cannot be read.
  ///
  /// - Parameters:
  ///   - replicas: `spec.replicas`.
  ///   - roundingUp: which way a fraction of a pod goes.
  func resolved(of replicas: Int, roundingUp: Bool) -> Int? {
    switch self {
    case .int(let value): return value
    case .percent(let percent):
      let product = percent * replicas
      return roundingUp ? (product + 99) / 100 : product / 100
    case .unreadable: return nil
    }
  }

  /// Any text is a percentage, with or without its sign.
  ///
  /// Source: Kubernetes 1.34, apimachinery, pkg/util/intstr, GetValueFromIntOrPercent.
  init(_ field: Field) throws(InputError) {
    if let int = try field.int() {
      self = .int(int)
      return
    }
    guard let text = field.node.string else { throw field.mismatch("integer or string") }
    guard let percent = Int(text.filter { $0 != "%" }) else {
      self = .unreadable
      return
    }
    guard Int32(exactly: percent) != nil else {
      throw field.error("\(text) is too large for a percentage")
    }
    self = .percent(percent)
  }
}
