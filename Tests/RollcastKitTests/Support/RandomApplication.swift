import RollcastKit
import YAMLSource

/// A Rollout made by chance with the objects that it names, always one that the controller accepts.
struct RandomApplication {
  /// How traffic is told apart.
  enum Split: CaseIterable {
    case services, subsets, pingPong, pods
  }

  let split: Split
  let usesRouter: Bool
  let steps: [String]
  let text: String
  /// A document of the text that no Rollout refers to.
  static let bystander = """
    # stays as it is
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: other}   # with web's hosts
    spec:
      http: [{name: primary, route: [{destination: {host: web-stable}, weight: 3}]}]

    """

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    split = Split.allCases.randomElement(using: &random)!
    usesRouter = split != .pods
    let replicas = [0, 1, 2, 3, 7, 10, 100].randomElement(using: &random)!
    steps = Self.steps(usesRouter: usesRouter, replicas, &random)
    let strategy = Self.strategy(split, steps: steps, replicas, &random)
    text = """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: web}
      spec:
        replicas: \(replicas)
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: "web:1"}]}
        strategy:
          canary:
      \(strategy.map { "      \($0)\n" }.joined())---
      \(Self.bystander)---
      \(Self.objects(split, &random))
      """
  }

  /// A Rollout without replicas gets no canary pods of its own: the Services would follow them, and
  /// a first installation has none.
  private static func steps(
    usesRouter: Bool, _ replicas: Int, _ random: inout SeededRandom
  ) -> [String] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      switch Int.random(in: 0..<(usesRouter ? 7 : 3), using: &random) {
      case 0: return "pause: {}"
      case 1, 2: return "setWeight: \(Int.random(in: 0...100, using: &random))"
      case 3: return "setCanaryScale: {weight: \(Int.random(in: 0...100, using: &random))}"
      case 4:
        return
          "setCanaryScale: {replicas: \(Int.random(in: 0...(replicas == 0 ? 0 : 9), using: &random))}"
      case 5: return "setCanaryScale: {matchTrafficWeight: true}"
      default:
        let match = ", match: [{headerName: x, headerValue: {exact: 'yes'}}]"
        return "setHeaderRoute: {name: header\(Bool.random(using: &random) ? match : "")}"
      }
    }
  }

  private static func strategy(
    _ split: Split, steps: [String], _ replicas: Int, _ random: inout SeededRandom
  ) -> [String] {
    var lines: [String] = []
    var istio = "virtualService: {name: web, routes: [primary]}"
    switch split {
    case .services: lines.append("stableService: web-stable\n      canaryService: web-canary")
    case .subsets:
      istio += ", destinationRule: {name: web, stableSubsetName: old, canarySubsetName: new}"
    case .pingPong:
      lines.append("pingPong: {pingService: web-stable, pongService: web-canary}")
    case .pods: break
    }
    if split != .pods {
      lines.append("trafficRouting: {managedRoutes: [{name: header}], istio: {\(istio)}}")
      // Not both: since controller 1.9 an abort walks back through the weights and stays where the
      // minimum keeps the canary's pods. And 1.8 never promotes where it is more than the replicas.
      if Bool.random(using: &random) {
        lines.append("dynamicStableScale: true")
      } else if replicas > 1, Bool.random(using: &random) {
        lines.append("minPodsPerReplicaSet: 2")
      }
    } else if Bool.random(using: &random) {
      lines.append("maxSurge: \(Int.random(in: 1...3, using: &random))\n      maxUnavailable: 0")
    }
    if !steps.isEmpty {
      lines.append("steps: [\(steps.map { "{\($0)}" }.joined(separator: ", "))]")
    }
    if lines.isEmpty { lines.append("maxSurge: 1") }
    return lines
  }

  private static func objects(_ split: Split, _ random: inout SeededRandom) -> String {
    let weight = Int.random(in: 0...100, using: &random)
    let (stable, canary) =
      split == .subsets
      ? ("{host: web, subset: old}", "{host: web, subset: new}")
      : ("{host: web-stable}", "{host: web-canary.shop.svc.cluster.local}")
    let primary = """
          - name: primary
            route:
            - {destination: \(stable), weight: \(100 - weight)}
            - {destination: \(canary), weight: \(weight)}
      """
    let plain = "    - {name: plain, route: [{destination: {host: web-stable}}]}"
    let routes = Bool.random(using: &random) ? [plain, primary] : [primary, plain]
    return """
      apiVersion: v1
      kind: Service
      metadata: {name: web-stable}
      spec: {selector: {app: web}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web-canary}
      spec: {selector: {app: web}}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata: {name: web}
      spec:
        host: web
        subsets:
        - {name: old}
        - {name: new, labels: {side: new}}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: web}
      spec:
        http:
      \(routes.joined(separator: "\n"))

      """
  }
}
