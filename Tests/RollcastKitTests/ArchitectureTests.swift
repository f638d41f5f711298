import Testing

/// What CONTRIBUTING.md says of the code, held against the sources.
@Suite struct ArchitectureTests {
  /// Modules of the platform, which the picture leaves out.
  private static let platform: Set = ["Darwin", "Dispatch", "Glibc", "Musl", "System"]
  /// Folders that may touch files, processes and the environment.
  private static let effects = [
    "RollcastKit/Concurrency", "RollcastKit/Configuration", "RollcastKit/Manifests/Git",
    "RollcastKit/Manifests/Loading", "RollcastKit/Manifests/Writing", "generate-schemas",
    "rollcast",
  ]
  /// Files that take nothing but memory and bytes from C.
  private static let memoryOnly = [
    "RollcastKit/Manifests/Stream/ObjectKind.swift",
    "RollcastKit/PodTemplateHash/Encoding/StaticString+Bytes.swift",
    "YAMLSource/Text/LineCounter.swift", "YAMLSource/Tree/Tree+Lookup.swift",
  ]

  @Test func thePictureShowsTheRealImports() throws {
    let text = String(decoding: Fixtures.bytes("../CONTRIBUTING.md"), as: UTF8.self)
    let picture = try #require(
      text.split(separator: "```mermaid\n").last?.split(separator: "```").first)
    let drawn = picture.split(separator: "\n").filter { $0.contains("-->") }
      .map { $0.split(separator: " ").joined(separator: " ") }
    var real: Set<String> = []
    for path in Self.files(in: "") {
      let module = path.split(separator: "/")[0]
      for name in Self.imports(of: path).subtracting(Self.platform) {
        real.insert("\(module) --> \(name)")
      }
    }
    #expect(Set(drawn) == real)
    #expect(drawn.count == real.count)
  }

  @Test func effectsStayInTheirFolders() {
    let outside: Set = [
      "Darwin", "Dispatch", "Glibc", "Musl", "System", "SystemPackage", "Subprocess",
    ]
    for path in Self.files(in: "") where !Self.imports(of: path).isDisjoint(with: outside) {
      #expect(
        Self.memoryOnly.contains(path) || Self.effects.contains { path.hasPrefix("\($0)/") },
        "\(path) reaches out of the program")
    }
  }

  @Test func nothingBringsFoundation() {
    for path in Self.files(in: "") {
      #expect(!Self.imports(of: path).contains("Foundation"), "\(path)")
    }
  }

  /// The Swift files of a folder below `Sources`, from there.
  private static func files(in folder: String) -> [String] {
    let here = "../Sources/\(folder)"
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    return Fixtures.files(here, suffix: ".swift").map { prefix + $0 }
      + Fixtures.folders(here).flatMap { files(in: prefix + $0) }
  }

  private static func imports(of path: String) -> Set<String> {
    let text = String(decoding: Fixtures.bytes("../Sources/\(path)"), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    return Set(
      lines.compactMap { words in
        guard let place = words.firstIndex(of: "import"), place <= 1 else { return nil }
        return words.dropFirst(place + 1).first.map(String.init)
      })
  }
}
