import Testing
import YAMLSource

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file below `fixtures/yaml`.
struct ProductionFixture: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }

  var source: SourceText {
    get throws { try SourceText(name: name, copying: bytes) }
  }

  /// What libyaml reads; `nil` where it refuses the text.
  var events: [YAMLEvents.Event]? { bytes.withUnsafeBytes { YAMLEvents.of($0) } }

  /// The files of a folder, in order.
  static func all(in folder: String) -> [ProductionFixture] {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    let path = parts.joined(separator: "/") + "/fixtures/yaml/" + folder
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var fixtures: [ProductionFixture] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasSuffix(".yaml") else { continue }
      fixtures.append(ProductionFixture(name: name, bytes: read("\(path)/\(name)")))
    }
    return fixtures.sorted { $0.name < $1.name }
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }
}
