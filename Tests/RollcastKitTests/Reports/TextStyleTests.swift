import RollcastKit
import Testing

/// How plans fit the place where they are shown.
@Suite struct TextStyleTests {
  private static func lines(_ plan: Plan, _ style: TextStyle) -> [Substring] {
    String(decoding: PlanTable.text(of: plan, style: style), as: UTF8.self).split(separator: "\n")
  }

  /// Columns that are not there make the rest no narrower than needed.
  @Test(arguments: [
    "seed-subset-level", "header-route-after-scale", "seed-basic-canary", "blue-green",
  ])
  func noLineIsLongerThanTheTerminal(scenario: String) throws {
    let plan = try #require(try PlanFixture.plan(scenario))
    for width in 60...200 {
      let lines = Self.lines(plan, TextStyle(width: width)).dropFirst()
      let longest = lines.map(\.count).max() ?? 0
      #expect(longest <= width, "\(width): \(lines)")
    }
    let free = Self.lines(plan, TextStyle()).map(\.count).max() ?? 0
    #expect(Self.lines(plan, TextStyle(width: free)) == Self.lines(plan, TextStyle()))
  }

  @Test func colorsAreAllThatColorAdds() throws {
    let plan = try #require(try PlanFixture.plan("header-route-after-scale"))
    let plain = Self.lines(plan, TextStyle()).joined(separator: "\n")
    let colored = Self.lines(plan, TextStyle(isColored: true)).joined(separator: "\n")
    var bare = ""
    for part in colored.split(separator: "\u{1B}", omittingEmptySubsequences: false) {
      bare += part.hasPrefix("[") ? part.drop { $0 != "m" }.dropFirst() : part
    }
    #expect(bare == plain && colored != plain)
  }

  @Test func asciiIsAllThatOtherLocalesGet() throws {
    for scenario in ["header-and-mirror-order", "seed-basic-canary", "blue-green"] {
      let plan = try #require(try PlanFixture.plan(scenario, all: true))
      let style = TextStyle(width: 80, isUnicode: false)
      #expect(PlanTable.text(of: plan, style: style).allSatisfy { $0 < 0x80 })
      let trees = try StatusFixture.trees(scenario, at: .promoted)
      #expect(StatusText.text(of: trees, style: style).allSatisfy { $0 < 0x80 })
    }
  }

  /// Letters of two columns and marks of none stand in line with the rest.
  @Test(arguments: ["全角", "e\u{301}e\u{301}", "👩‍👩‍👧", "한글", "ab"])
  func wideCharactersKeepTheirColumns(name: String) throws {
    let plan = try PlanFixture.plan(
      of: """
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: {name: web}
        spec:
          strategy: {canary: {steps: [{plugin: {name: "\(name)"}}, {setWeight: 20}]}}
          selector: {matchLabels: {app: web}}
          template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, image: b}]}}
        """, stableHash: "abc")
    let lines = Self.lines(plan, TextStyle())
    let columns = ["全角": 4, "e\u{301}e\u{301}": 2, "👩‍👩‍👧": 2, "한글": 4, "ab": 2][name]!
    let row = try #require(lines.first { $0.contains("plugin: ") })
    let other = try #require(lines.first { $0.contains("setWeight") })
    let column = { (line: Substring) in line.prefix { !"█░".contains($0) }.count }
    #expect(column(row) + columns - name.count == column(other), "\(lines)")
  }
}
