import RollcastKit
import Testing

/// Rules about destinations look at TLS and TCP routes, too.
@Suite struct RouteListTests {
  @Test(arguments: ["tls", "tcp"])
  func weightsAndHosts(list: String) throws {
    let match = list == "tls" ? "- match: [{port: 443, sniHosts: [shop]}]\n    " : "- "
    let findings = try LintRun.findings(
      text: """
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, image: "web:1"}]}
          strategy:
            canary:
              stableService: web
              canaryService: web-canary
              trafficRouting: {istio: {virtualService: {name: web}}}
              steps: [{setWeight: 20}, {pause: {}}]
        ---
        {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: web-canary}, spec: {selector: {app: web}}}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: web}
        spec:
          hosts: [shop]
          \(list):
          \(match)route:
            - {destination: {host: web}, weight: 70}
            - {destination: {host: web-canary}, weight: 0}
            - {destination: {host: web-old}, weight: 30}

        """)
    #expect(
      findings.map { "\($0.rule.code) \($0.path)" } == [
        "RC057 spec.\(list)[0].route[0].weight", "RC051 spec.\(list)[0].route[2]",
        "RC062 spec.\(list)[0].route[2].destination.host",
      ])
  }
}
