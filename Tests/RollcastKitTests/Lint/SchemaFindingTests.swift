import RollcastKit
import Testing
import YAMLSource

/// What the schemas of the kinds say.
@Suite struct SchemaFindingTests {
  /// A document, and what is found in it.
  private static let samples: [(text: String, findings: [String])] = [
    (
      "apiVersion: networking.istio.io/v1beta1\nkind: VirtualService\nmetadata: {name: a}\n"
        + "spec: {hosts: web, htp: []}\n",
      [
        "4:15 RC021 spec.hosts: Invalid value: \"web\": must be of type array",
        "4:20 RC020 spec.htp: unknown field \"spec.htp\", did you mean \"http\"?",
      ]
    ),
    (
      "apiVersion: argoproj.io/v1alpha1\nkind: AnalysisTemplate\nmetadata: {name: a}\n"
        + "spec:\n  metrics:\n  - name: up\n    provider: {prometheus: {qeury: up}}\n",
      [
        "7:29 RC020 spec.metrics[0].provider.prometheus.qeury: unknown field "
          + "\"spec.metrics[0].provider.prometheus.qeury\", did you mean \"query\"?"
      ]
    ),
    (
      "apiVersion: argoproj.io/v1alpha1\nkind: ClusterAnalysisTemplate\nmetadata: {name: a}\n"
        + "spec:\n  metrics:\n  - name: up\n",
      ["6:5 RC022 spec.metrics[0].provider: Required value"]
    ),
    (
      "apiVersion: argoproj.io/v1alpha1\nkind: Experiment\nmetadata: {name: a, labels: {x: y}}\n"
        + "spec: {templates: [{name: a, replicas: many, selector: {}, template: {}}], zzzzzzzz: 1,\n"
        + "  progressDeadlineSeconds: 4294967296, scaleDownDelaySeconds: -2147483648}\n",
      [
        "4:40 RC021 spec.templates[0].replicas: Invalid value: \"many\": must be of type integer",
        "4:76 RC020 spec.zzzzzzzz: unknown field \"spec.zzzzzzzz\"",
        "5:28 RC021 spec.progressDeadlineSeconds: Invalid value: \"4294967296\": must be of type "
          + "integer with format int32",
      ]
    ),
    (
      "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: a}\n"
        + "spec: {host: yes, trafficPolicy: {tls: {mode: MUTAL}}}\n",
      [
        "4:14 RC024 spec.host: Invalid value: \"yes\": must be of type string",
        "4:47 RC023 spec.trafficPolicy.tls.mode: Unsupported value: \"MUTAL\": supported values: "
          + "\"DISABLE\", \"SIMPLE\", \"MUTUAL\", \"ISTIO_MUTUAL\"",
      ]
    ),
    // A null is no value, an extension of another group is not ours, and a status is the cluster's.
    (
      "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\n"
        + "spec: {hosts: null}\nstatus: {anything: 1}\n---\n"
        + "apiVersion: example.com/v1\nkind: VirtualService\nmetadata: {name: b}\nspec: {x: 1}\n",
      []
    ),
  ]

  @Test(arguments: samples)
  func standAtTheirPlaces(sample: (text: String, findings: [String])) throws {
    let found = try LintRun.findings(text: sample.text).map {
      "\($0.location.line):\($0.location.column) \($0.rule.code) \($0.text)"
    }
    #expect(found == sample.findings)
  }

  @Test func aUsersOwnSchemaCountsFirst() throws {
    let crd = """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: virtualservices.networking.istio.io}
      spec:
        group: networking.istio.io
        names: {kind: VirtualService}
        versions:
        - name: v1
          storage: true
          schema:
            openAPIV3Schema:
              properties: {spec: {type: object, properties: {ours: {type: string}}}}

      """
    let schemas = try ObjectSchema.all(in: SourceText(name: "crd.yaml", copying: crd.utf8))
    let text =
      "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\n"
      + "spec: {ours: a, hosts: [b]}\n"
    #expect(try LintRun.findings(text: text).map(\.path) == ["spec.ours"])
    #expect(try LintRun.findings(text: text, schemas: schemas).map(\.path) == ["spec.hosts"])
  }
}
