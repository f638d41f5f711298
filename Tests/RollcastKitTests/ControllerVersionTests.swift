import RollcastKit
import Testing

@Suite struct ControllerVersionTests {
  @Test(arguments: [
    ("1.8", ControllerVersion.v18), ("v1.9", .v19), ("1.9.1", .v19), ("v1.10.0-rc1", .v110),
  ])
  func readsWhatReleasesAreCalled(text: String, version: ControllerVersion) {
    #expect(ControllerVersion(text) == version)
  }

  @Test(arguments: ["", "1", "1.7", "1.11", "2.0", "latest", "1.9x"])
  func refusesWhatIsNotKnown(text: String) {
    #expect(ControllerVersion(text) == nil)
  }
}
