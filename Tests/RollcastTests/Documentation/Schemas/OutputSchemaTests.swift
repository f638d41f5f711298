import Testing
import YAMLSource

/// What commands print as JSON is what the schemas in `schemas/output` say.
@Suite struct OutputSchemaTests {
  private static let scenarios = [
    "seed-subset-level", "seed-host-level", "seed-basic-canary", "blue-green", "ping-pong",
    "header-route-after-scale", "analysis-and-pauses", "subset-extra-dropped", "workload-ref",
  ]

  @Test(
    arguments: [
      ("plan", ["plan", "-o", "json", "--all"]), ("plan", ["plan", "-o", "yaml"]),
      ("diff", ["diff", "-o", "json"]), ("diff", ["diff", "-o", "json", "--from", "initial"]),
      ("diff-json-patch", ["diff", "-o", "json-patch"]),
      ("diff-json-patch", ["diff", "-o", "json-patch", "--explain"]),
      ("render", ["render", "-o", "json", "--at", "promoted"]),
    ], scenarios)
  func updates(form: (schema: String, arguments: [String]), scenario: String) throws {
    let folder = "\(Repository.path)/fixtures/golden/\(scenario)"
    let run = try Run(
      form.arguments + ["--stable", "\(folder)/stable.yaml", "\(folder)/manifests.yaml"])
    #expect(run.status < 2, "\(run.errors)")
    try expect(run.output, form.schema)
  }

  @Test(
    arguments: [
      ("plan", ["plan", "-o", "json", "--all"]), ("hash", ["hash", "-o", "json"]),
      ("hash", ["hash", "-o", "json", "--show-input"]), ("lint", ["lint", "-o", "json"]),
      ("ignore-differences", ["ignore-differences", "-o", "json"]),
      ("ignore-differences", ["ignore-differences", "-o", "json", "--for", "flux"]),
      ("upgrade-impact", ["upgrade-impact", "-o", "json", "--from", "1.8", "--to", "1.9"]),
      ("upgrade-impact", ["upgrade-impact", "-o", "json", "--from", "1.9", "--to", "1.10"]),
    ], scenarios)
  func manifests(form: (schema: String, arguments: [String]), scenario: String) throws {
    let run = try Run(
      form.arguments + ["\(Repository.path)/fixtures/golden/\(scenario)/manifests.yaml"])
    #expect(run.status < 2, "\(run.errors)")
    try expect(run.output, form.schema)
  }

  @Test(arguments: Repository.names(in: "fixtures/rules")) func findings(rule: String) throws {
    let run = try Run("lint", "-o", "json", "\(Repository.path)/fixtures/rules/\(rule)/fails.yaml")
    try expect(run.output, "lint")
  }

  @Test func changedRollouts() throws {
    let rollout = try Repository.text("fixtures/tutorial/02-basic-canary/checkout.yaml")
    let repository = try GitFolder(["old.yaml": rollout])
    try repository.folder.write([
      "old.yaml": rollout.replacing(":1.0", with: ":2.0"),
      "new.yaml": rollout.replacing("name: checkout\n  n", with: "name: new\n  n"),
    ])
    let run = try Run("changed", "--base", "HEAD", "-o", "json", ".", in: repository.path)
    try expect(run.output, "changed")
    #expect(run.output.contains("\"baseHash\": null") && run.output.contains("\"baseHash\": \""))
  }

  /// A schema that nothing is held against would say anything.
  @Test func everySchemaIsTried() {
    let tried = [
      "plan", "diff", "diff-json-patch", "render", "hash", "lint", "ignore-differences",
      "upgrade-impact", "changed",
    ]
    let files = Repository.names(in: "schemas/output").filter { $0.hasSuffix(".schema.json") }
    #expect(files == tried.map { "\($0).schema.json" }.sorted())
  }

  private func expect(_ output: String, _ schema: String) throws {
    let schema = JSONSchema(try value(try Repository.text("schemas/output/\(schema).schema.json")))
    #expect(schema.violations(of: try value(output)) == [])
  }
}

/// The check itself finds what is wrong.
@Suite struct JSONSchemaTests {
  private static let schema = #"""
    {"type": "object", "required": ["a"], "additionalProperties": false, "properties": {
      "a": {"type": ["integer", "null"], "minimum": 1}, "b": {"$ref": "#/$defs/word"},
      "c": {"type": "array", "items": {"oneOf": [{"const": 1}, {"enum": [true, "x"]}]}}},
      "$defs": {"word": {"type": "string", "pattern": "^[a-z]+$"}}}
    """#

  @Test(arguments: [
    (#"{"a": 1, "b": "word", "c": [1, true, "x"]}"#, 0), (#"{"a": 2}"#, 0),
    (#"{"b": "word"}"#, 1), (#"{"a": 0}"#, 1), (#"{"a": "1"}"#, 1), (#"{"a": null}"#, 0),
    (#"{"a": 1, "b": "W"}"#, 1),
    (#"{"a": 1, "c": [2]}"#, 1), (#"{"a": 1, "c": {}}"#, 1), (#"{"a": 1, "d": 1}"#, 1),
  ]) func violationsAreCounted(text: String, count: Int) throws {
    let schema = JSONSchema(try value(Self.schema))
    #expect(schema.violations(of: try value(text)).count == count)
  }
}

private func value(_ text: String) throws -> Value {
  let source = try SourceText(name: "text", copying: text.utf8)
  return Value(try #require(try Document.all(in: source).first?.root))
}
