import Testing
import YAMLSource

/// One text for each production of YAML 1.1, named by the section of its specification.
@Suite struct ProductionTests {
  @Test func thereIsOneForEachProduction() {
    #expect(ProductionFixture.all(in: "read").count > 130)
    #expect(ProductionFixture.all(in: "refused").count > 30)
    #expect(ProductionFixture.all(in: "refused-by-kubernetes").count > 7)
  }

  @Test(arguments: ProductionFixture.all(in: "read"))
  func isReadAsLibyamlReadsIt(fixture: ProductionFixture) throws {
    let source = try fixture.source
    let events = try #require(fixture.events)
    var found: [YAMLEvents.Event] = []
    for document in try Document.all(in: source) {
      guard let root = document.root else { continue }
      found += YAMLEvents.of(root)
    }
    #expect(found == events)
  }

  /// libyaml reads these, sigs.k8s.io/yaml refuses to make JSON of them.
  @Test(arguments: ProductionFixture.all(in: "refused-by-kubernetes"))
  func isRefusedAsKubernetesDoes(fixture: ProductionFixture) throws {
    #expect(fixture.events != nil)
    let error = try #require(throws: YAMLError.self) {
      _ = try Document.all(in: try fixture.source)
    }
    #expect(error.location != nil)
  }

  @Test(arguments: ProductionFixture.all(in: "refused"))
  func isRefusedAsLibyamlDoes(fixture: ProductionFixture) throws {
    #expect(fixture.events == nil)
    let error = try #require(throws: YAMLError.self) {
      _ = try Document.all(in: try fixture.source)
    }
    #expect(error.location != nil)
  }
}
