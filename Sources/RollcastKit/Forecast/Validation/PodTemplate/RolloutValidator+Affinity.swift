import YAMLSource

/// Source: Kubernetes 1.34, pkg/apis/core/validation, validateAffinity.
extension RolloutValidator {
  mutating func checkAffinity(_ spec: Place) {
    guard let affinity = mapping(spec, "affinity") else { return }
    if let node = mapping(affinity, "nodeAffinity") { checkNodeAffinity(node) }
    for key in ["podAffinity", "podAntiAffinity"] as [StaticString] {
      if let pod = mapping(affinity, key) { checkPodAffinity(pod) }
    }
  }

  private mutating func checkNodeAffinity(_ affinity: Place) {
    if let required = mapping(affinity, "requiredDuringSchedulingIgnoredDuringExecution") {
      let terms = list(required, "nodeSelectorTerms") ?? []
      if terms.isEmpty {
        self.required(
          required["nodeSelectorTerms"], "must have at least one node selector term")
      }
      for term in terms { checkTerm(term, checksValues: true) }
    }
    for item in list(affinity, "preferredDuringSchedulingIgnoredDuringExecution") ?? [] {
      checkWeight(item)
      // A preference may name values that no label can have.
      if let term = mapping(item, "preference") { checkTerm(term, checksValues: false) }
    }
  }

  private mutating func checkWeight(_ item: Place) {
    let weight = int(item, "weight") ?? 0
    if !(1...100).contains(weight) {
      invalid(item["weight"], .int(weight), "must be in the range 1-100")
    }
  }

  private mutating func checkTerm(_ term: Place, checksValues: Bool) {
    for expression in list(term, "matchExpressions") ?? [] {
      checkExpression(expression, checksValues: checksValues)
    }
  }

  /// Source: the same file, ValidateNodeSelectorRequirement. Before Kubernetes 1.32 the values were
  /// not looked at.
  private mutating func checkExpression(_ expression: Place, checksValues: Bool) {
    let values = strings(expression, "values") ?? []
    let kind = string(expression, "operator")
    switch kind {
    case "In", "NotIn":
      if values.isEmpty {
        required(
          expression["values"], "must be specified when `operator` is 'In' or 'NotIn'")
      }
    case "Exists", "DoesNotExist":
      if !values.isEmpty {
        forbidden(
          expression["values"],
          "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
      }
    case "Gt", "Lt":
      if values.count != 1 {
        required(
          expression["values"],
          "must be specified single value when `operator` is 'Lt' or 'Gt'")
      }
    default:
      invalid(expression["operator"], .string(kind), "not a valid selector operator")
    }
    let key = string(expression, "key")
    check(expression, "key", key, NameForm.qualifiedName)
    guard checksValues && version >= .v19 else { return }
    for (place, value) in zip(expression["values"].items, values) {
      invalid(place, value, NameForm.labelValue(value))
    }
  }

  private mutating func checkPodAffinity(_ affinity: Place) {
    for term in list(affinity, "requiredDuringSchedulingIgnoredDuringExecution") ?? [] {
      checkPodTerm(term)
    }
    for item in list(affinity, "preferredDuringSchedulingIgnoredDuringExecution") ?? [] {
      checkWeight(item)
      checkPodTerm(item["podAffinityTerm"])
    }
  }

  /// Source: the same file, validatePodAffinityTerm.
  private mutating func checkPodTerm(_ term: Place) {
    for key in ["labelSelector", "namespaceSelector"] as [StaticString] {
      if let selector = mapping(term, key) { checkedSelector(selector) }
    }
    for (place, name) in zip(term["namespaces"].items, strings(term, "namespaces") ?? []) {
      invalid(place.written(as: term["namespace"]), name, NameForm.dnsLabel(name))
    }
    let key = string(term, "topologyKey")
    if key.isEmpty { required(term["topologyKey"], "can not be empty") }
    check(term, "topologyKey", key, NameForm.qualifiedName)
  }
}
