/// How a controller behaves: which of the differences between versions it has.
public struct ControllerBehaviour: Hashable, Sendable {
  private var bits: UInt32 = 0

  /// The behaviour of a version.
  public init(_ version: ControllerVersion) {
    for difference in ControllerDifference.allCases where difference.since <= version {
      toggle(difference)
    }
  }

  func has(_ difference: ControllerDifference) -> Bool { bits & difference.bit != 0 }

  mutating func toggle(_ difference: ControllerDifference) { bits ^= difference.bit }

  /// The differences that only one of two behaviours has.
  func differences(to other: ControllerBehaviour) -> [ControllerDifference] {
    ControllerDifference.allCases.filter { has($0) != other.has($0) }
  }
}

extension ControllerDifference {
  fileprivate var bit: UInt32 { 1 << UInt32(rawValue) }
}
