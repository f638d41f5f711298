import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Formats are functions of what they print; they know nothing of the controller.
@Suite struct FormatsTests {
  private static let sources = "../Sources/RollcastKit/Reports"

  /// The Swift files below a folder of the reports.
  private static func files(_ folder: String) -> [String] {
    let path = "\(sources)/\(folder)"
    return Fixtures.files(path).filter { $0.hasSuffix(".swift") }.map { "\(path)/\($0)" }
      + Fixtures.folders(path).flatMap { files("\(folder)/\($0)") }
  }

  @Test(arguments: ["Formats", "Markup", "Text"])
  func namesNothingOfTheController(folder: String) {
    let files = Self.files(folder)
    #expect(files.count > 1)
    for file in files {
      let text = String(decoding: Fixtures.bytes(file), as: UTF8.self)
      for type in ["RolloutForecast", "Replay", "ClusterState", "EditedNode", "ManifestStream"] {
        #expect(!text.contains(type), "\(file) names \(type)")
      }
    }
  }
}

extension Fixtures {
  /// The names of the files in a folder, sorted.
  fileprivate static func files(_ path: String) -> [String] {
    guard let directory = opendir("\(folder)/\(path)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if entry.pointee.d_type == UInt8(DT_REG) { names.append(name) }
    }
    return names.sorted()
  }
}
