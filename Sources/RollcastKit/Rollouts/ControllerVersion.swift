/// The minor version of the Argo Rollouts controller whose behaviour is forecast.
public enum ControllerVersion: String, CaseIterable, Sendable, Comparable {
  /// 1.8, by 1.8.3.
  case v18 = "1.8"
  /// 1.9, by 1.9.1.
  case v19 = "1.9"
  /// 1.10, by 1.10.0-rc1.
  case v110 = "1.10"

  /// The version that is assumed where none is named.
  public static let standard = ControllerVersion.v19

  /// The versions that can be asked for, for messages.
  public static var known: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// Reads `1.9`, `v1.9`, `1.9.1` or `v1.10.0-rc1`; the patch level does not matter.
  ///
  /// - Returns: `nil` for a version that is not known.
  public init?(_ text: String) {
    let digits = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, let version = ControllerVersion(rawValue: "\(parts[0]).\(parts[1])")
    else { return nil }
    self = version
  }

  public static func < (left: ControllerVersion, right: ControllerVersion) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
