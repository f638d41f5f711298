import RollcastKit
import Testing
import YAMLSource

/// Rules for manifests that are made by chance.
@Suite struct IgnoreDifferencesRandomTests {
  @Test(arguments: 0..<150)
  func withoutWhatIsIgnoredEveryStateIsGits(seed: Int) throws {
    var random = RandomManifests(seed: seed)
    let (text, steps) = random.manifests()
    let stream = try ManifestStream([SourceText(name: "app.yaml", copying: text.utf8)])
    let version = ControllerVersion.allCases[seed % 3]
    guard let rules = try? IgnoreRules(stream, version) else {
      #expect(throws: InputError.self) {
        try IgnoreDifferences(of: stream.rollouts, in: stream, version: version)
      }
      return
    }
    let forecast = Forecast(
      stream: stream, stable: StableRevisions(hashes: [(nil, "abc")]), version: version)
    let names =
      (0..<steps).flatMap { [StateName.step($0), .aborted(step: $0)] } + [.initial, .promoted]
    for name in names {
      let rendering = try forecast.rendering(of: stream.rollouts, at: name)
      // Routes that multiply are in no state that anybody waits for.
      if rendering.warnings.contains(where: { $0.message.contains("multiplies routes") }) {
        continue
      }
      for (identity, node) in rendering.edits {
        let paths = rules.paths(identity.kind, identity.name)
        let git = Value(try #require(try stream.object(identity)).root)
        #expect(
          paths.remainder(of: node.value) == paths.remainder(of: git),
          "\(identity) at \(name): \(paths.map(\.text))\n\(text)")
      }
    }
  }
}

/// Rollouts with VirtualServices and DestinationRules of all sorts, also odd ones.
private struct RandomManifests {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func manifests() -> (text: String, steps: Int) {
    let steps = (0..<1 + below(5)).map { _ in step() }
    let managed = below(3) > 0 ? "managedRoutes: [{name: h}, {name: m}], " : ""
    let names: [String?] = [[nil], ["a"], ["a"], ["a", "b"]][below(4)]
    let list = names.compactMap { $0 }.joined(separator: ", ")
    let listed = list.isEmpty ? "" : ", routes: [\(list)]"
    let rule = below(2) > 0
    let ruleText = ", destinationRule: {name: web, canarySubsetName: new, stableSubsetName: old}"
    let services = rule && below(2) > 0 ? "" : "canaryService: canary, stableService: stable, "
    let rollout = """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: web}
      spec:
        replicas: \(below(4) > 0 ? 5 : 0)
        strategy:
          canary: {\(services)dynamicStableScale: \(below(4) == 0), steps: [\(steps.joined(separator: ", "))],
            trafficRouting: {\(managed)istio: {virtualService: {name: web\(listed)}\(rule ? ruleText : "")}}}
        selector: {matchLabels: {app: web}}
        template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'web:1'}]}}

      """
    return (
      [
        rollout, service("canary"), service("stable"), routes(names, isSubset: rule),
        destinationRule(),
      ]
      .joined(separator: "---\n"), steps.count
    )
  }

  private mutating func step() -> String {
    let header = "setHeaderRoute: {name: h"
    switch below(9) {
    case 0, 1, 2: return "{setWeight: \([0, 5, 50, 100][below(4)])}"
    case 3: return "{\(header), match: [{headerName: x, headerValue: {exact: v}}]}}"
    case 4: return "{\(header)}}"
    case 5: return "{setMirrorRoute: {name: m, match: [{method: {exact: GET}}], percentage: 5}}"
    case 6: return "{setMirrorRoute: {name: m}}"
    case 7: return "{setCanaryScale: {weight: 40}}"
    default: return "{pause: {}}"
    }
  }

  private mutating func service(_ name: String) -> String {
    let selector = [
      "selector: {app: web}", "", "selector: {app: web, rollouts-pod-template-hash: old}",
    ]
    return "apiVersion: v1\nkind: Service\nmetadata: {name: \(name)}\n"
      + "spec: {\(selector[below(3)])}\n"
  }

  /// Routes `names`, which the controller can do its work on, and some others around them.
  private mutating func routes(_ names: [String?], isSubset: Bool) -> String {
    let sides =
      isSubset
      ? ["{host: web, subset: new}", "{host: web, subset: old}"]
      : ["{host: canary}", "{host: stable}"]
    var routes = names.map { name -> String in
      var destinations = sides.map { "{destination: \($0), weight: \([0, 30, 50, 100][below(4)])}" }
      if below(3) == 0 { destinations.insert(destination(), at: below(3)) }
      if below(2) == 0 { destinations.reverse() }
      return route(name, destinations)
    }
    for _ in 0..<below(3) {
      let name = ["a", "b", "c", "h", "m", nil][below(6)]
      routes.insert(route(name, [destination(), destination()]), at: below(routes.count + 1))
    }
    return "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: web}\n"
      + "spec:\n  hosts: [web]\n  http:\n" + routes.joined()
  }

  private func route(_ name: String?, _ destinations: [String]) -> String {
    "  - {\(name.map { "name: \($0), " } ?? "")route: [\(destinations.joined(separator: ", "))]}\n"
  }

  private mutating func destination() -> String {
    let host = ["canary", "stable", "canary", "stable", "legacy", "web"][below(6)]
    let subset = ["", "", ", subset: new", ", subset: old", ", subset: other"][below(5)]
    let weight = ["", ", weight: 0", ", weight: 20", ", weight: 100"][below(4)]
    return "{destination: {host: \(host)\(subset)}\(weight)}"
  }

  private mutating func destinationRule() -> String {
    let labels = ["", ", labels: {app: web}", ", labels: {rollouts-pod-template-hash: old}"]
    let subsets = ["new", "old", "other"].map { "{name: \($0)\(labels[below(3)])}" }
    return "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: web}\n"
      + "spec: {host: web, subsets: [\(subsets.joined(separator: ", "))]}\n"
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
