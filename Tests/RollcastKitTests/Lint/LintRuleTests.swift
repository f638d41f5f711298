import RollcastKit
import Testing

/// Every rule is shown and documented.
@Suite struct LintRuleTests {
  private static let codes = LintRule.all.map(\.code)

  @Test(arguments: codes) func findsItsFault(code: String) throws {
    let found = try LintRun.findings("rules/\(code)/fails.yaml")
    #expect(found.contains { $0.rule.code == code })
  }

  @Test(arguments: codes) func findsNothingWhereNothingIsWrong(code: String) throws {
    #expect(!Fixtures.bytes("rules/\(code)/passes.yaml").isEmpty)
    #expect(try LintRun.findings("rules/\(code)/passes.yaml").map(\.text) == [])
  }

  @Test(arguments: codes) func hasItsPage(code: String) throws {
    let rule = try #require(LintRule.called(code))
    let page = String(decoding: Fixtures.bytes("../docs/lint/\(code).md"), as: UTF8.self)
    #expect(page == rule.page, "run make rule-pages")
    #expect(rule.source.count > 10 && rule.why.count > 20)
  }

  @Test func idsAreUnique() {
    #expect(Set(Self.codes).count == LintRule.all.count)
    #expect(Set(LintRule.all.map(\.name)).count == LintRule.all.count)
    #expect(LintRule.called("rc001")?.name == "service-not-found")
    #expect(LintRule.called("RC001-service-not-found")?.code == "RC001")
    #expect(LintRule.called("RC0") == nil)
  }

  @Test func noPageIsLeftOver() {
    let pages = Fixtures.files("../docs/lint", suffix: ".md").filter { $0 != "README.md" }.map {
      String($0.dropLast(3))
    }
    #expect(pages == Self.codes.sorted())
    #expect(Fixtures.folders("rules") == Self.codes.sorted())
  }
}
