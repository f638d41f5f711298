import RollcastKit
import Testing

@Suite struct RolloutNameTests {
  @Test(arguments: ["", "/", "a/", "/a", "a/b/c"])
  func refusesEmptyParts(text: String) {
    #expect(RolloutName(text) == nil)
  }

  @Test(arguments: [("web", true), ("prod/web", true), ("dev/web", false), ("api", false)])
  func matchesByNameAndNamespace(text: String, matches: Bool) throws {
    let identity = ObjectIdentity(
      group: "argoproj.io", kind: "Rollout", namespace: "prod", name: "web")
    #expect(try #require(RolloutName(text)).matches(identity) == matches)
  }
}
