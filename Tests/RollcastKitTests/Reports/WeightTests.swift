import RollcastKit
import Testing

/// Weights that are no percentages of the two sides.
@Suite struct WeightTests {
  private static func rows(steps: String, routing: String = "") throws -> [String] {
    let plan = try PlanFixture.plan(
      of: """
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: {name: web}
        spec:
          replicas: 10
          selector: {matchLabels: {app: web}}
          strategy:
            canary:
              canaryService: canary
              stableService: stable
              trafficRouting: {\(routing)}
              steps: \(steps)
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: a, image: b, ports: [{containerPort: 80}]}]}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: stable}, spec: {selector: {app: web}}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: canary}, spec: {selector: {app: web}}}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: web}
        spec:
          hosts: [web]
          http:
          - route:
            - {destination: {host: stable}, weight: 100}
            - {destination: {host: canary}, weight: 0}
        """, stableHash: "abc")
    return String(decoding: PlanMarkdown.text(of: plan), as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.map(String.init)
  }

  @Test func aRunningExperimentTakesItsShare() throws {
    let rows = try Self.rows(
      steps: """
        [{setWeight: 10}, {experiment: {templates:
        [{name: e, specRef: canary, weight: 15, service: {name: e}}]}}, {setWeight: 50}]
        """, routing: "istio: {virtualService: {name: web}}")
    #expect(rows[0].contains("| canary | pods | stable | pods | experiments |"), "\(rows)")
    #expect(rows[2].hasPrefix("| 0 | `setWeight: 10` | 10% | 1 | 90% | 10 |  |"), "\(rows)")
    #expect(rows[3].hasPrefix("| 1 | `experiment` | 10% | 1 | 75% | 10 | 15% |"), "\(rows)")
    #expect(rows[4].hasPrefix("| 2 | `setWeight: 50` | 50% | 5 | 50% | 10 |  |"), "\(rows)")
  }

  @Test func aFinerScaleIsSaid() throws {
    let rows = try Self.rows(
      steps: "[{setWeight: 5}]", routing: "maxTrafficWeight: 1000, nginx: {stableIngress: web}")
    #expect(rows[2].hasPrefix("| 0 | `setWeight: 5` | 5/1000 | 1 | 995/1000 | 10 |"), "\(rows)")
  }
}
