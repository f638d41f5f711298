import RollcastKit
import Testing
import YAMLSource

/// The rules that are printed for manifests, read back.
struct IgnoreRules {
  struct Target {
    let kind: String
    let name: String
    let paths: [JQPath]
  }

  let targets: [Target]

  init(_ stream: ManifestStream, _ version: ControllerVersion = .standard) throws {
    let differences = try IgnoreDifferences(of: stream.rollouts, in: stream, version: version)
    let text = differences.json(for: .argocd)
    let source = try SourceText(name: "rules.json", copying: text)
    let root = try #require(try Document(source, range: 0..<text.count).root)
    targets = try (root["spec"]?["ignoreDifferences"]?.items ?? []).map { rule in
      Target(
        kind: rule["kind"]?.string ?? "", name: rule["name"]?.string ?? "",
        paths: try (rule["jqPathExpressions"]?.items ?? []).map { try JQPath($0.text) })
    }
  }

  /// The rules of an object; none where none is about it.
  func paths(_ kind: String, _ name: String) -> [JQPath] {
    targets.first { $0.kind == kind && $0.name == name }?.paths ?? []
  }

  /// The texts of an object's rules.
  func texts(_ kind: String, _ name: String) -> [String] { paths(kind, name).map(\.text) }
}

extension [JQPath] {
  /// What is left of an object once everything is removed that is ignored.
  func remainder(of object: Value) -> Value {
    object.removing(flatMap { $0.paths(in: object) }).comparable
  }
}
