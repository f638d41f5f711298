/// What the API server's schemas say.
extension LintRule {
  static let schema: [LintRule] = [
    unknownField, wrongType, requiredField, notInEnum, booleanForText, istioFieldMissing,
  ]

  static let unknownField = LintRule(
    "RC020", "unknown-field", .error,
    what: "A field is not known to the object's schema.",
    why: "The API server drops it silently, so that what was meant never happens.",
    wrong: """
      spec:
        replica: 4
      """,
    right: """
      spec:
        replicas: 4
      """,
    source: """
      Kubernetes, Extend the Kubernetes API with CustomResourceDefinitions, Field pruning; the \
      CRDs of Argo Rollouts and Istio.
      """)

  static let wrongType = LintRule(
    "RC021", "wrong-type", .error,
    what: "A value has another type than its schema says.",
    why: "The API server rejects the object.",
    wrong: """
      steps:
        - setWeight: "10"
      """,
    right: """
      steps:
        - setWeight: 10
      """,
    source: """
      Kubernetes, Extend the Kubernetes API with CustomResourceDefinitions, Specifying a \
      structural schema; the CRDs of Argo Rollouts and Istio.
      """)

  static let requiredField = LintRule(
    "RC022", "required-field", .error,
    what: "A field that the schema requires is missing.",
    why: "The API server rejects the object.",
    wrong: """
      metrics:
        - name: success-rate
      """,
    right: """
      metrics:
        - name: success-rate
          provider:
            prometheus:
              query: up
      """,
    source: """
      Kubernetes, Extend the Kubernetes API with CustomResourceDefinitions, Validation; the \
      CRDs of Argo Rollouts and Istio.
      """)

  static let notInEnum = LintRule(
    "RC023", "value-not-allowed", .error,
    what: "A value is none of those that the schema allows.",
    why: "The API server rejects the object.",
    wrong: """
      trafficPolicy:
        tls:
          mode: MUTAL
      """,
    right: """
      trafficPolicy:
        tls:
          mode: MUTUAL
      """,
    source: """
      Kubernetes, Extend the Kubernetes API with CustomResourceDefinitions, Validation; the \
      CRDs of Argo Rollouts and Istio.
      """)

  static let booleanForText = LintRule(
    "RC024", "boolean-for-text", .error,
    what: "A text is a boolean for want of quotes.",
    why: """
      To Kubernetes y, n, on, off, yes, no, true and false without quotes are booleans, and a \
      text is wanted here: the API server rejects the object. `rollcast lint --fix` adds the \
      quotes.
      """,
    wrong: """
      match:
        - headerName: x-canary
          headerValue:
            exact: yes
      """,
    right: """
      match:
        - headerName: x-canary
          headerValue:
            exact: "yes"
      """,
    source: "sigs.k8s.io/yaml, which reads YAML 1.1.")
}
