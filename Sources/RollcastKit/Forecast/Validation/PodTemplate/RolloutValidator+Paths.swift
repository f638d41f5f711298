/// Paths of files.
///
/// Source: Kubernetes 1.34, pkg/apis/core/validation.
extension RolloutValidator {
  /// A path that is relative and never leads upwards (validateLocalDescendingPath).
  mutating func checkDescending(_ path: String, _ place: Place) {
    if path.hasPrefix("/") { invalid(place, .string(path), "must be a relative path") }
    checkNoBacksteps(path, place)
  }

  /// validatePathNoBacksteps.
  mutating func checkNoBacksteps(_ path: String, _ place: Place) {
    if Self.hasBacksteps(path) { invalid(place, .string(path), "must not contain '..'") }
  }

  static func hasBacksteps(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  /// A path whose first part is not for the kubelet's own use (ValidateLocalNonReservedPath).
  mutating func checkNotReserved(_ path: String, _ place: Place) {
    checkDescending(path, place)
    if path.hasPrefix("..") && !path.hasPrefix("../") {
      invalid(place, .string(path), "must not start with '..'")
    }
  }

  mutating func checkMode(_ place: Place, _ key: StaticString) {
    guard let mode = int(place, key), !(0...0o777).contains(mode) else { return }
    invalid(
      place[key], .int(mode), "must be a number between 0 and 0777 (octal), both inclusive")
  }
}
