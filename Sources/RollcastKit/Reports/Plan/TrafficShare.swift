/// The share of the traffic that goes to the revision that is rolled out.
public struct TrafficShare: Hashable, Sendable {
  /// 0 to 100.
  public let percent: Int
  /// Whether this is the share of pods, since nothing but their number splits the traffic.
  public let isByPods: Bool

  /// A share of 0 to 100 percent.
  public init(percent: Int, isByPods: Bool = false) {
    self.percent = percent
    self.isByPods = isByPods
  }
}
