import RollcastKit
import Testing
import YAMLSource

/// What is said of the objects that a Rollout names.
@Suite struct ReferenceRefusalTests {
  private static let analysis = "spec.strategy.canary.steps[0].analysis.templates"
  private static let template =
    "kind: AnalysisTemplate\napiVersion: argoproj.io/v1alpha1\nmetadata: {name: t}\n"

  /// An AnalysisTemplate's spec, what the step gives it, and what is said.
  @Test(arguments: [
    ("metrics: [{name: a}, {name: b, interval: 1m, count: 3}]", "", [String]()),
    (
      "metrics: [{name: a}, {name: a}]", "",
      ["Invalid value: \"templateNames: [t]\": two metrics have the same name 'a'"]
    ),
    (
      "args: [{name: host}]\n  metrics: [{name: a}]", "",
      ["Invalid value: \"templateNames: [t]\": args.host was not resolved"]
    ),
    ("args: [{name: host}]\n  metrics: [{name: a}]", "args: [{name: host, value: x}]", []),
    ("args: [{name: host, value: ''}]\n  metrics: [{name: a}]", "", []),
    (
      "args: [{name: k, valueFrom: {secretKeyRef: {name: s, key: k}}}]\n"
        + "  metrics: [{name: a, provider: {web: {url: 'http://{{ args.k }}/{{args.k}}'}}}]", "", []
    ),
    (
      "metrics: [{name: a, provider: {web: {url: 'http://{{args.host}}'}}}]", "",
      ["Invalid value: \"t\": AnalysisTemplate t: failed to resolve {{args.host}}"]
    ),
    (
      "metrics: [{name: a, interval: 1m}]", "",
      [
        "Invalid value: \"t\": AnalysisTemplate t has metric a which runs indefinitely. Invalid "
          + "value for count: <nil>"
      ]
    ),
    (
      "args: [{name: times}]\n  metrics: [{name: a, interval: 1m, count: '{{args.times}}'}]",
      "args: [{name: times, value: '5'}]",
      [
        "Invalid value: \"t\": AnalysisTemplate t has metric a which runs indefinitely. Invalid "
          + "value for count: dummy-value"
      ]
    ),
    (
      "args: [{name: times, value: '5'}]\n  metrics: [{name: a, interval: 1m, count: '{{args.times}}'}]",
      "", []
    ),
    (
      "dryRun: [{metricName: a}]\n  metrics: [{name: a}]", "dryRun: [{metricName: a}]",
      [
        "Invalid value: \"templateNames: [t]\": two Dry-Run metric rules have the same name 'a'"
      ]
    ),
  ])
  func analysisTemplates(spec: String, step: String, said: [String]) throws {
    let more = step.isEmpty ? "" : ", \(step)"
    let rollout = RolloutText(
      strategy: "canary: {steps: [{analysis: {templates: [{templateName: t}]\(more)}}]}",
      others: Self.template + "spec:\n  \(spec)\n")
    let found = try rollout.said()
    #expect(found == said.map { "\(Self.analysis): \($0)" })
  }

  @Test func nestedAndClusterWideTemplates() throws {
    let rollout = RolloutText(
      strategy: "canary: {analysis: {templates: [{templateName: t}, "
        + "{templateName: c, clusterScope: true}]}}",
      others: Self.template
        + "spec: {metrics: [{name: a, interval: 1m}], templates: [{templateName: t}, "
        + "{templateName: inner}]}\n---\nkind: ClusterAnalysisTemplate\n"
        + "apiVersion: argoproj.io/v1alpha1\nmetadata: {name: c}\nspec: {metrics: [{name: a}]}\n")
    let refusals = try rollout.refusals()
    #expect(
      refusals.map(\.description) == [
        "spec.templates: Invalid value: \"inner\": AnalysisTemplate 'inner' not found"
      ])
    #expect(refusals.map(\.isNotFound) == [true])
  }

  @Test func twoTemplatesOfABackgroundAnalysis() throws {
    let second = Self.template.replacing("name: t", with: "name: u")
    let rollout = RolloutText(
      strategy: "canary: {analysis: {templates: [{templateName: t}, {templateName: u}]}}",
      others: Self.template + "spec: {metrics: [{name: a}]}\n---\n" + second
        + "spec: {metrics: [{name: a}]}\n")
    #expect(
      try rollout.said() == [
        "spec.strategy.canary.analysis.templates: Invalid value: \"templateNames: [t u]\": two "
          + "metrics have the same name 'a'"
      ])
  }

  private static let istio =
    "canary: {stableService: s, canaryService: c, trafficRouting: {istio: {"
  private static let services =
    "kind: Service\napiVersion: v1\nmetadata: {name: s}\n---\n"
    + "kind: Service\napiVersion: v1\nmetadata: {name: c}\n---\n"

  @Test(arguments: [
    (
      "virtualServices: [{name: a}, {name: b.other}]", "",
      [
        "virtualServices.name: Invalid value: \"b\": virtualservices.networking.istio.io \"b\" not "
          + "found",
        "virtualServices.name: Invalid value: \"a\": Unable to get any of the HTTP, TCP or TLS "
          + "routes for the Istio VirtualService",
      ]
    ),
    (
      "virtualService: {name: a, tcpRoutes: [{port: 1}]}", "tcp: [{match: [{port: 2}]}]",
      [
        "virtualService.name: Invalid value: \"a\": Istio VirtualService has invalid TCP routes. "
          + "Error: No matching TCP routes found in the defined Virtual Service."
      ]
    ),
    (
      "virtualService: {name: a}", "http: [{route: [{weight: ten}]}]",
      [
        "virtualService.name: Invalid value: \"a\": Unable to get HTTP routes for Istio VirtualService"
      ]
    ),
    (
      "virtualServices: [], virtualService: {name: a}",
      "http: [{route: [{destination: {host: s.ns}}, {destination: {host: c}}]}]", []
    ),
    (
      "virtualService: {name: a}, destinationRule: {name: d, canarySubsetName: x, "
        + "stableSubsetName: z}",
      "http: [{route: [{destination: {host: s, subset: x}}]}]",
      [
        "virtualService.name: Invalid value: \"a\": Istio VirtualService has invalid HTTP routes. "
          + "Error: Stable DestinationRule subset 'z' not found in route",
        "destinationRule.name: Invalid value: \"d\": destinationrules.networking.istio.io \"d\" not "
          + "found",
      ]
    ),
  ])
  func virtualServices(fields: String, routes: String, said: [String]) throws {
    let rollout = RolloutText(
      strategy: "\(Self.istio)\(fields)}}}",
      others: Self.services
        + "kind: VirtualService\napiVersion: networking.istio.io/v1\nmetadata: {name: a}\n"
        + "spec: {\(routes)}\n")
    let path = "spec.strategy.canary.trafficRouting.istio"
    let found = try rollout.said()
    #expect(found == said.map { "\(path).\($0)" })
  }

  @Test(arguments: [
    (
      "workloadRef: {apiVersion: apps/v1, kind: StatefulSet, name: w}",
      [
        "spec.workloadRef: Invalid value: {\"apiVersion\":\"apps/v1\",\"kind\":\"StatefulSet\","
          + "\"name\":\"w\"}: workload of type apps/StatefulSet is not supported"
      ]
    ),
    (
      "workloadRef: {apiVersion: apps/v1, kind: Deployment, name: x}",
      [
        "spec.workloadRef: Invalid value: {\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\","
          + "\"name\":\"x\"}: deployments.apps \"default/x\" not found"
      ]
    ),
    ("workloadRef: {apiVersion: apps/v1, kind: Deployment, name: w}", []),
    (
      "selector: {matchLabels: {app: other}}\n"
        + "workloadRef: {apiVersion: apps/v1, kind: Deployment, name: w}",
      [
        "spec.template.metadata.labels: Invalid value: {\"app\":\"web\"}: `selector` does not match "
          + "template `labels`"
      ]
    ),
  ])
  func workloads(spec: String, said: [String]) throws {
    let rollout = RolloutText(
      pod: "{}", metadata: "{}", spec: spec,
      others: "kind: Deployment\napiVersion: apps/v1\nmetadata: {name: w}\nspec:\n"
        + "  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n"
        + "    spec: {containers: [{name: web, image: web}]}\n")
    #expect(try rollout.said() == said)
  }

  /// What is kept elsewhere is not missed.
  @Test func missingObjectsThatAreAllowed() throws {
    let text = RolloutText(strategy: "blueGreen: {activeService: a}").text
    let lookup = try DocumentLookup(SourceText(name: "a.yaml", copying: Array(text.utf8)))
    for (rules, count) in [([], 1), (["Service"], 0), (["service/a"], 0), (["Service/b"], 1)] {
      let refusals = RolloutRefusals(
        of: lookup.rollout, version: .v19, objects: lookup, allowedMissing: AllowedMissing(rules))
      #expect(refusals.all().count == count, "\(rules)")
    }
  }
}
