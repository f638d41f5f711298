import RollcastKit
import Testing
import YAMLSource

/// The bytes that are hashed.
@Suite struct PodTemplateInputTests {
  static func input(
    _ text: String, owner: PodTemplateHash.Owner = .rollout, version: ControllerVersion = .v19
  ) throws -> String {
    let document = try SourceText(name: "t.yaml", copying: Array(text.utf8))
    let template = try #require(try Document.all(in: document).first?.root)
    return String(
      decoding: try PodTemplateHash.input(of: template, owner: owner, version: version),
      as: UTF8.self)
  }

  @Test(arguments: [
    (ControllerVersion.v18, #"{"metadata":{"creationTimestamp":null},"spec":{"containers":null}}"#),
    (.v19, #"{"metadata":{},"spec":{"containers":null}}"#),
    (.v110, #"{"metadata":{},"spec":{"containers":null}}"#),
  ])
  func ofAnEmptyTemplate(version: ControllerVersion, expected: String) throws {
    #expect(try Self.input("{}", version: version) == expected)
  }

  @Test(arguments: [
    (
      "{metadata: {name: x, labels: {b: '1', a: '2'}, annotations: {}}, spec: {unknown: 1}}",
      #"{"metadata":{"labels":{"a":"2","b":"1"}},"spec":{"containers":null}}"#
    ),
    (
      "{spec: {hostNetwork: false, terminationGracePeriodSeconds: 0, containers: []}}",
      #"{"metadata":{},"spec":{"containers":[],"terminationGracePeriodSeconds":0}}"#
    ),
    (
      "{spec: {containers: [{ports: [{containerPort: 80}], name: c, livenessProbe: {httpGet: {port: 8.}}}]}}",
      #"{"metadata":{},"spec":{"containers":[{"name":"c","ports":[{"containerPort":80,"protocol":"TCP"}],"#
        + #""resources":{},"livenessProbe":{"httpGet":{"port":8}}}]}}"#
    ),
    (
      "{metadata: {labels: {on: x, 1: w, .5: z}}}",
      #"{"metadata":{"labels":{"0.5":"z","1":"w","true":"x"}},"spec":{"containers":null}}"#
    ),
    (
      "{metadata: {labels: &l {a: '1', b: '1'}, annotations: {<<: *l, b: '2'}}}",
      #"{"metadata":{"labels":{"a":"1","b":"1"},"annotations":{"a":"1","b":"2"}},"spec":{"containers":null}}"#
    ),
  ])
  func followGo(text: String, expected: String) throws {
    #expect(try Self.input(text) == expected)
  }

  @Test(arguments: [
    (#""<&>""#, #"\u003c\u0026\u003e"#), (#""\"\\/""#, #"\"\\/"#),
    (#""\n\r\t\b\f""#, #"\n\r\t\b\f"#), (#""\x00\x01\x1f\x7f""#, "\\u0000\\u0001\\u001f\u{7f}"),
    (#""\u2028é\u2029日😀""#, #"\u2028é\u2029日😀"#),
  ])
  func escapeAsGoDoes(scalar: String, expected: String) throws {
    let input = try Self.input("{metadata: {labels: {a: \(scalar)}}}")
    #expect(input.contains("{\"a\":\"\(expected)\"}"))
  }

  @Test(arguments: [
    ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"),
    ("2026-01-01T00:30:00.5+01:00", "2025-12-31T23:30:00Z"),
    ("2024-02-28T23:30:00-01:00", "2024-02-29T00:30:00Z"),
  ])
  func writeTimesInUTC(text: String, expected: String) throws {
    let input = try Self.input("{metadata: {creationTimestamp: '\(text)'}}", owner: .workload)
    #expect(input.contains("\"creationTimestamp\":\"\(expected)\""))
  }

  @Test(arguments: [
    (ControllerVersion.v18, #"{"metadata":{"creationTimestamp":null},"#),
    (.v19, #"{"metadata":{},"#),
  ])
  func takeTheZeroTimeForNone(version: ControllerVersion, expected: String) throws {
    let text = "{metadata: {creationTimestamp: '0001-01-01T00:00:00Z'}}"
    let input = try Self.input(text, owner: .workload, version: version)
    #expect(input.hasPrefix(expected))
  }

  @Test(arguments: [
    ("{spec: {containers: []}}", #""containers":null"#),
    ("{spec: {volumes: [{name: v, projected: {sources: []}}]}}", #""projected":{"sources":null,"#),
  ])
  func loseEmptyListsInAWorkload(text: String, expected: String) throws {
    #expect(try Self.input(text, owner: .workload).contains(expected))
  }

  @Test(arguments: PodTemplateHash.Owner.all)
  func holdZeroValuesForNullsWhereNoSchemaRefusesThem(owner: PodTemplateHash.Owner) throws {
    let text = "{spec: {volumes: [{name: v, rbd: {monitors: [a, ~]}}]}}"
    #expect(try Self.input(text, owner: owner).contains(#""monitors":["a",""]"#))
  }

  @Test(arguments: [
    ("nginx", "Always"), ("nginx:latest", "Always"), ("nginx:1", "IfNotPresent"),
    ("r.io:5000/a/b", "Always"), ("r.io:5000/a/b:1", "IfNotPresent"), ("Nginx", "IfNotPresent"),
    ("localhost/a__b", "Always"), ("a___b", "IfNotPresent"), ("a--b", "Always"),
    ("a@sha256:\(String(repeating: "0", count: 64))", "IfNotPresent"), ("''", "IfNotPresent"),
    (String(repeating: "a", count: 64), "IfNotPresent"),
  ])
  func pullByTagInAWorkload(image: String, expected: String) throws {
    let input = try Self.input("{spec: {containers: [{image: \(image)}]}}", owner: .workload)
    #expect(input.contains("\"imagePullPolicy\":\"\(expected)\""))
  }

  @Test func collisionCountsChangeTheHash() throws {
    let document = try SourceText(name: "t", copying: Array("{}".utf8))
    let template = try #require(try Document.all(in: document).first?.root)
    let hashes = try [nil, 0, 1].map {
      try PodTemplateHash(of: template, collisionCount: $0, version: .v19).description
    }
    #expect(Set(hashes).count == 3)
  }

  @Test(arguments: PodTemplateHash.Owner.all)
  func storedTemplatesHoldWhatIsHashed(owner: PodTemplateHash.Owner) throws {
    let text = "{spec: {containers: [{name: '1', image: i, resources: {limits: {cpu: 1000m}}}]}}"
    let document = try SourceText(name: "t", copying: Array(text.utf8))
    let template = try #require(try Document.all(in: document).first?.root)
    let stored = try PodTemplateHash.storedTemplate(of: template, owner: owner, version: .v19)
    guard case .mapping(let entries) = stored, case .mapping(let spec)? = entries.last?.value,
      case .sequence(let containers)? = spec.first?.value,
      case .mapping(let container)? = containers.first
    else { throw InputError("not a template") }
    #expect(entries.map(\.key) == ["metadata", "spec"])
    #expect(container[0] == Value.Entry("name", "1"))
    #expect(
      container.contains(Value.Entry("resources", ["limits": ["cpu": "1"]])))
    #expect(container.contains { $0.key == "imagePullPolicy" } == (owner == .workload))
  }

  @Test func theLastOfRepeatedKeysCounts() throws {
    #expect(
      try Self.input("{spec: {hostname: a, subdomain: s, hostname: b, subdomain: ~}}")
        == #"{"metadata":{},"spec":{"containers":null,"hostname":"b"}}"#)
    #expect(
      try Self.input("{spec: {<<: {hostname: a, nodeName: m}, hostname: b}}")
        == #"{"metadata":{},"spec":{"containers":null,"nodeName":"m","hostname":"b"}}"#)
  }
}

extension PodTemplateHash.Owner {
  static let all = [PodTemplateHash.Owner.rollout, .workload]
}
