import RollcastKit
import Testing
import YAMLSource

/// The controller's own demands of the Rollout's spec, beyond what the golden manifests show.
@Suite struct StrategyRefusalTests {
  /// Lines below `spec.strategy.canary`, and what is said of them.
  private static let canaries: [(yaml: String, said: [String])] = [
    (
      "trafficRouting: {nginx: {stableIngress: web}}",
      [
        "spec.strategy.stableService: Invalid value: \"\": Canary service and Stable service must "
          + "to be set to use Traffic Routing",
        "spec.strategy.canaryService: Invalid value: \"\": Canary service and Stable service must "
          + "to be set to use Traffic Routing",
      ]
    ),
    (
      "pingPong: {pingService: a, pongService: b}\ntrafficRouting: {smi: {}}\n"
        + "stableService: c\ncanaryService: d",
      [
        "spec.strategy.trafficRouting.alb: Invalid value: null: Ping-pong feature works with the "
          + "ALB and Istio traffic routers only"
      ]
    ),
    (
      "pingPong: {pingService: a, pongService: b}\n"
        + "trafficRouting: {alb: {ingress: i, servicePort: 80}}",
      [
        "spec.strategy.trafficRouting.alb.rootService: Invalid value: \"\": Root service field is "
          + "required for the configuration with ALB and ping-pong feature enabled"
      ]
    ),
    (
      "trafficRouting: {alb: {ingress: i, servicePort: 80}, managedRoutes: [{name: h}]}\n"
        + "stableService: a\ncanaryService: b\n"
        + "steps: [{setHeaderRoute: {name: h, match: [{headerName: x, headerValue: {regex: a}}]}}]",
      [
        "spec.strategy.steps[0].setHeaderRoute.match[0]: Invalid value: {\"regex\":\"a\"}: "
          + "SetHeaderRoute match value invalid. ALB supports 'exact' value only"
      ]
    ),
    (
      "steps: [{setMirrorRoute: {name: m, percentage: 5, match: [{method: {exact: GET}, "
        + "headers: {x: {regex: <a>}}}]}}]",
      [
        "spec.strategy.steps[0].setMirrorRoute: Invalid value: {\"name\":\"m\",\"match\":[{"
          + "\"method\":{\"exact\":\"GET\"},\"headers\":{\"x\":{\"regex\":\"\\u003ca\\u003e\"}}}],"
          + "\"percentage\":5}: SetMirrorRoute requires TrafficRouting, supports Istio only"
      ]
    ),
    (
      "trafficRouting: {plugins: {a/b: {}}}\nsteps: [{experiment: {templates: [{name: a, "
        + "specRef: stable, weight: 5}]}}]", []
    ),
    (
      "trafficRouting: {traefik: {weightedTraefikServiceName: t}}\nstableService: a\n"
        + "canaryService: b\nsteps: [{experiment: {templates: [{name: a, specRef: stable, "
        + "weight: 5}]}}]",
      [
        "spec.strategy.steps[0].experiment.templates[0].weight: Invalid value: 5: Experiment "
          + "template weight is only available for TrafficRouting with SMI, ALB, Istio and Plugins "
          + "at this time"
      ]
    ),
    (
      "trafficRouting: {plugins: {a/b: {}}, maxTrafficWeight: 1000}\n"
        + "steps: [{setWeight: 1000}, {setWeight: 1001}]",
      [
        "spec.strategy.steps[1].setWeight: Invalid value: 1001: SetWeight needs to be between 0 "
          + "and 1000"
      ]
    ),
    (
      "steps: [{pause: {duration: 1h30m}}, {pause: {duration: '90'}}, {pause: {}}, "
        + "{pause: {duration: 5x}}]",
      [
        "spec.strategy.steps[3].pause.duration: Invalid value: -1: Duration needs to be greater "
          + "than 0"
      ]
    ),
    ("maxSurge: 0\nmaxUnavailable: 1%", []), ("maxSurge: 0", []),
    (
      "maxSurge: 0%\nmaxUnavailable: '0'",
      [
        "spec.strategy.maxSurge: Invalid value: \"0%\": MaxSurge and MaxUnavailable both can not "
          + "be zero"
      ]
    ),
    (
      "trafficRouting: {ambassador: {mappings: []}}\nstableService: a\ncanaryService: b",
      [
        "spec.strategy.canary.trafficRouting.ambassador.mappings: Invalid value: null: must "
          + "provide at least one mapping"
      ]
    ),
    (
      "trafficRouting: {nginx: {}}\nstableService: a\ncanaryService: b",
      [
        "spec.strategy.canary.trafficRouting.nginx: Internal error: Either StableIngress or "
          + "StableIngresses must be configured. Neither are configured."
      ]
    ),
    (
      "steps: [{analysis: {templates: [], args: [{name: a, valueFrom: {fieldRef: {fieldPath: "
        + "metadata.generation}}}]}}]",
      [
        "spec.strategy.steps[0].analyses: Invalid value: [{\"name\":\"a\",\"valueFrom\":{"
          + "\"fieldRef\":{\"fieldPath\":\"metadata.generation\"}}}]: Analyses arguments must refer "
          + "to valid object metadata supported by downwardAPI"
      ]
    ),
    (
      "steps: [{analysis: {templates: [], args: [{name: a, valueFrom: {fieldRef: {fieldPath: "
        + "\"metadata.labels['app']\"}}}, {name: b, valueFrom: {fieldRef: {fieldPath: "
        + "status.canary.weights}}}]}}]", []
    ),
    (
      "steps: [{setWeight: 5, setCanaryScale: {replicas: 1}}]\ntrafficRouting: {plugins: {a: {}}}",
      []
    ),
  ]

  @Test(arguments: canaries)
  func canariesAreRefused(yaml: String, said: [String]) throws {
    let lines = yaml.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let rollout = RolloutText(strategy: "canary:\n\(lines)")
    let found = try rollout.refusals().filter { !$0.isNotFound }.map(\.description)
    #expect(found == said)
  }

  /// Rules that differ by version.
  @Test(arguments: [
    (
      "pingPong: {pingService: a, pongService: b}, trafficRouting: {plugins: {p: {}}}",
      ControllerVersion.v18,
      [
        "spec.strategy.trafficRouting.alb: Invalid value: \"null\": Ping-pong feature works with "
          + "the ALB and Istio traffic routers only"
      ]
    ),
    ("pingPong: {pingService: a, pongService: b}, trafficRouting: {plugins: {p: {}}}", .v110, []),
    (
      "trafficRouting: {plugins: {p: {}}, managedRoutes: [{name: m}]}, "
        + "steps: [{setMirrorRoute: {name: m}}]", .v19,
      [
        "spec.strategy.steps[0].setMirrorRoute: Invalid value: {\"name\":\"m\"}: SetMirrorRoute "
          + "requires TrafficRouting, supports Istio only"
      ]
    ),
    (
      "trafficRouting: {plugins: {p: {}}, managedRoutes: [{name: m}]}, "
        + "steps: [{setMirrorRoute: {name: m}}]", .v110, []
    ),
    (
      "steps: [{setMirrorRoute: {name: m}}]", .v110,
      [
        "spec.strategy.steps[0].setMirrorRoute: Invalid value: {\"name\":\"m\"}: SetMirrorRoute "
          + "requires TrafficRouting, supports Istio and Plugins"
      ]
    ),
    (
      "steps: [{setMirrorRoute: {name: m, percentage: 5}}]", .v18,
      [
        "spec.strategy.steps[0].setMirrorRoute: Invalid value: v1alpha1.SetMirrorRoute{Name:\"m\", "
          + "Match:[]v1alpha1.RouteMatch(nil), Percentage:(*int32)(0x…)}: SetMirrorRoute requires "
          + "TrafficRouting, supports Istio only"
      ]
    ),
  ])
  func versionsDiffer(yaml: String, version: ControllerVersion, said: [String]) throws {
    let found = try RolloutText(strategy: "canary: {\(yaml)}").refusals(version)
    #expect(found.filter { !$0.isNotFound }.map(\.description) == said)
  }

  @Test(arguments: [
    (
      "selector: {matchLabels: {app: web}, matchExpressions: [{key: a, operator: In}]}",
      [
        "spec.selector.matchExpressions[0].values: Required value: must be specified when "
          + "`operator` is 'In' or 'NotIn'",
        "spec.selector: Invalid value: {\"matchLabels\":{\"app\":\"web\"},\"matchExpressions\":[{"
          + "\"key\":\"a\",\"operator\":\"In\"}]}: invalid label selector",
      ]
    ),
    (
      "selector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}",
      [
        "spec.template.metadata.labels: Invalid value: {\"app\":\"web\"}: `selector` does not match "
          + "template `labels`"
      ]
    ),
    (
      "selector: {matchExpressions: [{key: app, operator: Exists}, "
        + "{key: b, operator: DoesNotExist}]}", []
    ),
    (
      "selector: {matchLabels: {app: web}}\nrevisionHistoryLimit: -1\nminReadySeconds: 600",
      [
        "spec.revisionHistoryLimit: Invalid value: -1: must be greater than or equal to 0",
        "spec.progressDeadlineSeconds: Invalid value: 600: must be greater than minReadySeconds",
      ]
    ),
    (
      "selector: {matchLabels: {app: web}}\nminReadySeconds: ten",
      ["spec.minReadySeconds: Invalid value: \"ten\": must be of type integer"]
    ),
    (
      "selector: [app]", ["spec.selector: Invalid value: \"array\": must be of type object"]
    ),
  ])
  func specsAreRefused(yaml: String, said: [String]) throws {
    #expect(try RolloutText(spec: yaml).said() == said)
  }

  /// What the API server demands comes first, and a field is not refused for two reasons.
  @Test func theSchemaComesFirst() throws {
    let rollout = RolloutText(
      strategy: "canary: {steps: [{setWeight: 101}, {plugin: {}}]}",
      pod: "containers: [{name: web, image: 5}]")
    let refusals = try rollout.refusals()
    #expect(
      refusals.map(\.description) == [
        "spec.strategy.canary.steps[1].plugin.name: Required value",
        "spec.template.spec.containers[0].image: Invalid value: 5: must be of type string",
        "spec.strategy.steps[0].setWeight: Invalid value: 101: SetWeight needs to be between 0 and "
          + "100",
      ])
    #expect(refusals.map(\.refuser) == [.apiServer, .apiServer, .controller])
    #expect(refusals.map(\.subject) == [.schema, .schema, .canaryStep])
    #expect(refusals.map(\.location.line) == [7, 12, 7])
  }

  @Test func aRolloutWithoutSpec() throws {
    let source = try SourceText(
      name: "a.yaml",
      copying: Array("apiVersion: argoproj.io/v1\nkind: Rollout\nmetadata: {name: a}".utf8))
    let lookup = try DocumentLookup(source)
    let refusals = RolloutRefusals(of: lookup.rollout, version: .v19, objects: lookup).all()
    #expect(refusals.map(\.description) == ["spec: Required value"])
  }
}
