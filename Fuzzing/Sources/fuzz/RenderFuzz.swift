import RollcastKit
import YAMLSource

/// Every state of every Rollout is rendered to manifests that can be read; lint and the plan's JSON
/// come to an end.
enum RenderFuzz {
  static func test(_ input: FuzzInput) {
    let stable = input.text.replacing("image: ", with: "image: stable-")
    for version in ControllerVersion.allCases {
      guard
        let forecast = try? Forecast(
          manifests: input.text, stable: stable, version: version,
          allowedMissing: AllowedMissing(["all"]))
      else { return }
      _ = Lint(forecast.stream, version: version).findings()
      guard let states = try? forecast.states else { continue }
      // Documents that are not rollcast's are not read, and may be broken.
      guard isReadable(input.text) else { continue }
      for state in states {
        check(isReadable(state.render()), "\(state.name) is broken:\n\(state.render())")
      }
    }
  }

  private static func isReadable(_ text: String) -> Bool {
    guard let source = try? SourceText(name: "text", copying: text.utf8) else { return false }
    return (try? Document.all(in: source)) != nil
  }
}
