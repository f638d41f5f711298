import YAMLSource

/// Where pods may run: tolerations and topology spread.
///
/// Source: Kubernetes 1.34, pkg/apis/core/validation.
extension RolloutValidator {
  /// Source: the same file, ValidateTolerations.
  mutating func checkTolerations(_ spec: Place) {
    for toleration in list(spec, "tolerations") ?? [] {
      let key = string(toleration, "key")
      let kind = string(toleration, "operator")
      let value = string(toleration, "value")
      if key.isEmpty {
        if kind != "Exists" {
          invalid(
            toleration["operator"], .string(kind),
            "operator must be Exists when `key` is empty, which means \"match all values and all "
              + "keys\"")
        }
      } else {
        check(toleration, "key", key, NameForm.qualifiedName)
      }
      let effect = string(toleration, "effect")
      if toleration.has("tolerationSeconds") && effect != "NoExecute" {
        invalid(
          toleration["effect"], .string(effect),
          "effect must be 'NoExecute' when `tolerationSeconds` is set")
      }
      checkOperator(kind, value, toleration["operator"])
      oneOf(toleration, "effect", ["NoSchedule", "PreferNoSchedule", "NoExecute"])
    }
  }

  private mutating func checkOperator(_ kind: String, _ value: String, _ place: Place) {
    switch kind {
    case "Equal", "":
      let problems = NameForm.labelValue(value)
      if !problems.isEmpty { invalid(place, .string(value), problems.joined(separator: ";")) }
    case "Exists":
      if !value.isEmpty {
        invalid(place, .string(value), "value must be empty when `operator` is 'Exists'")
      }
    default: notSupported(place, kind, ["Equal", "Exists"])
    }
  }

  /// Source: the same file, validateTopologySpreadConstraints.
  mutating func checkTopologySpread(_ spec: Place) {
    var kinds: [[String]] = []
    for constraint in list(spec, "topologySpreadConstraints") ?? [] {
      let skew = int(constraint, "maxSkew") ?? 0
      if skew <= 0 {
        invalid(constraint["maxSkew"], .int(skew), "must be greater than zero")
      }
      let key = string(constraint, "topologyKey")
      if key.isEmpty { required(constraint["topologyKey"], "can not be empty") }
      let action = string(constraint, "whenUnsatisfiable")
      if !["DoNotSchedule", "ScheduleAnyway"].contains(action) {
        notSupported(
          constraint["whenUnsatisfiable"], action, ["DoNotSchedule", "ScheduleAnyway"])
      }
      if kinds.contains([key, action]) {
        duplicate(constraint["{topologyKey, whenUnsatisfiable}"], "{\(key), \(action)}")
      }
      kinds.append([key, action])
      checkMinDomains(constraint, action)
      for policy in ["nodeAffinityPolicy", "nodeTaintsPolicy"] as [StaticString] {
        oneOf(constraint, policy, ["Honor", "Ignore"])
      }
      if let selector = mapping(constraint, "labelSelector") { checkedSelector(selector) }
    }
  }

  private mutating func checkMinDomains(_ constraint: Place, _ action: String) {
    guard let count = int(constraint, "minDomains") else { return }
    if count <= 0 {
      invalid(constraint["minDomains"], .int(count), "must be greater than zero")
    }
    if action != "DoNotSchedule" {
      invalid(
        constraint["minDomains"], .int(count),
        "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not \(action)")
    }
  }
}
