import RollcastKit
import Testing
import YAMLSource

@Suite struct ManifestStreamTests {
  static let rollout = """
    apiVersion: argoproj.io/v1alpha1
    kind: Rollout
    metadata: {name: web, namespace: prod}

    """
  static let service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n"

  @Test func findsObjectsInDocumentsAndLists() throws {
    let list = """
      apiVersion: v1
      kind: List
      items:
      - apiVersion: v1
        kind: ServiceList
        items:
        - metadata: {name: inner}
      - {apiVersion: v1, kind: Service, metadata: {name: outer}}

      """
    let stream = try manifests(Self.rollout + "---\n" + list)
    #expect(
      stream.manifests.map(\.identity.description)
        == ["Rollout prod/web", "Service default/inner", "Service default/outer"])
    #expect(stream.rollouts.map(\.name) == ["web"])
  }

  @Test func looksObjectsUpInTheDefaultNamespace() throws {
    let stream = try manifests(Self.service)
    let found = try stream.object(
      group: "", kind: "Service", namespace: "default", name: "web")
    #expect(found?.location.line == 1)
    #expect(
      try stream.object(group: "", kind: "Service", namespace: "prod", name: "web") == nil)
    #expect(
      try stream.object(
        group: "apps", kind: "Service", namespace: "default", name: "web") == nil)
  }

  @Test func aLookUpOfADuplicateNamesBothPlaces() throws {
    let stream = try manifests(Self.service, "\n" + Self.service)
    let error = #expect(throws: InputError.self) {
      try stream.object(group: "", kind: "Service", namespace: "default", name: "web")
    }
    #expect(
      error?.description
        == "1.yaml:2:1: error: Service default/web is defined twice: here and at 0.yaml:1:1")
  }

  @Test func doesNotReadWhatNoRolloutConcerns() throws {
    let foreign = "kind: ConfigMap\ndata: [broken\n"
    #expect(try manifests(foreign).manifests.isEmpty)
    #expect(throws: InputError.self) {
      try manifests("kind: Service\ndata: [broken\n")
    }
  }

  @Test(arguments: [
    // Column 0 of a quoted scalar is no key.
    "data: \"\nkind: ConfigMap\n\"\nkind: Service\n",
    "{\"kind\": \"Service\",\n\"x\": [}\n",
    "\"kind\": Service\nx: [\n",
    "kind: 'Service'\nx: [\n",
    "  kind: Service\n  x: [\n",
  ])
  func readsWhereTheKindIsInDoubt(text: String) throws {
    let readable = "apiVersion: v1\nmetadata: {name: a}\n"
    if text.hasSuffix("[\n") || text.hasSuffix("[}\n") {
      #expect(throws: InputError.self) { try manifests(text) }
    } else {
      #expect(try manifests(readable + text).manifests.map(\.kind) == ["Service"])
    }
  }

  @Test func readsWorkloadsOnlyWhereARolloutNamesOne() throws {
    let deployment = "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
    #expect(try manifests(Self.rollout + deployment).manifests.count == 1)
    let reference = "spec: {workloadRef: {kind: Deployment, name: web}}\n"
    #expect(
      try manifests(Self.rollout + reference + deployment).manifests.map(\.kind)
        == ["Rollout", "Deployment"])
  }

  @Test func theTemplatesScopeLeavesCompanionsAlone() throws {
    let stream = try manifests(
      Self.rollout + "---\nkind: Service\nx: [broken\n", scope: .templates)
    #expect(stream.manifests.map(\.kind) == ["Rollout"])
  }

  @Test func choosesRolloutsByName() throws {
    let stream = try manifests(Self.rollout)
    #expect(try stream.rollouts(named: [RolloutName("prod/web")!]).count == 1)
    #expect(try stream.rollouts(named: [RolloutName("web")!]).count == 1)
    let error = #expect(throws: InputError.self) {
      try stream.rollouts(named: [RolloutName("api")!])
    }
    #expect(error?.description == "error: no Rollout api in the input; it has prod/web")
  }
}
