import Testing
import YAMLSource

/// README's table of the Rollout's fields, held against the Rollout CRD and the fixtures.
@Suite struct SupportedFieldsTests {
  /// A line of the table: fields with the same controllers and fixtures.
  private struct Row {
    let fields: [String]
    let versions: [String]
    let fixtures: [String]

    init?(_ line: Substring) {
      let cells = line.split(separator: " | ", omittingEmptySubsequences: false)
      guard cells.count == 4, line.hasPrefix("| `") else { return nil }
      fields = Self.quoted(cells[0])
      versions = cells[1].split(separator: ", ").map(String.init)
      fixtures = Self.quoted(cells[2])
    }

    private static func quoted(_ cell: Substring) -> [String] {
      cell.split(separator: "`").filter { $0.contains { $0.isLetter } }.map(String.init)
    }
  }

  private static let rows: [Row] = {
    let text = String(decoding: Fixtures.bytes("../README.md"), as: UTF8.self)
    let part = text.split(separator: "## What is forecast")[1].split(separator: "\n## ")[0]
    return part.split(separator: "\n").compactMap { Row($0) }
  }()

  @Test(arguments: ["1.8", "1.9", "1.10"])
  func theTableNamesEveryFieldOfTheCRD(version: String) throws {
    let path = "../schemas/rollout-crd-\(version).json"
    let root = try #require(
      try Document(Fixtures.source(path), range: 0..<Fixtures.bytes(path).count).root)
    let spec = root["schema"]?["properties"]?["spec"]
    let named = Self.rows.filter { $0.versions.contains(version) }.flatMap(\.fields)
    #expect(Self.missing(in: spec, named: Set(named), at: "") == [])
    for field in named { #expect(Self.node(field, in: spec) != nil, "\(field) in \(version)") }
    for field in Self.rows.filter({ !$0.versions.contains(version) }).flatMap(\.fields) {
      #expect(Self.node(field, in: spec) == nil, "\(field) in \(version)")
    }
  }

  @Test func everyFixtureHasItsField() {
    #expect(!Self.rows.isEmpty)
    for row in Self.rows where !row.fixtures.isEmpty {
      let texts = row.fixtures.map {
        String(decoding: Fixtures.bytes("golden/\($0)/manifests.yaml"), as: UTF8.self)
      }
      for field in row.fields where field != "replicas" {
        let key = field.split(separator: ".").last!
        #expect(texts.contains { $0.contains("\(key):") }, "\(field) in \(row.fixtures)")
      }
    }
  }

  /// The fields that no row covers by itself, by a field above, or by all those below.
  private static func missing(in node: Node?, named: Set<String>, at path: String) -> [String] {
    let properties = properties(of: node)
    if named.contains(path) { return [] }
    if properties.isEmpty { return [path] }
    return properties.flatMap { entry in
      let key = entry.key.keyText
      return missing(in: entry.value, named: named, at: path.isEmpty ? key : "\(path).\(key)")
    }
  }

  private static func node(_ path: String, in spec: Node?) -> Node? {
    path.split(separator: ".").reduce(spec) { node, key in
      properties(of: node).first { $0.key.keyText == key }?.value
    }
  }

  private static func properties(of node: Node?) -> [Node.Entry] {
    let object = node?["items"] ?? node
    return object?["properties"]?.entries ?? []
  }
}
