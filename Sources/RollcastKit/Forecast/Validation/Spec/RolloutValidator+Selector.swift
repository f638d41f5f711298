import YAMLSource

/// Selectors of labels.
extension RolloutValidator {
  /// The Rollout's own selector.
  ///
  /// - Returns: `nil` where it has none.
  ///
  /// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, ValidateRolloutSpec.
  mutating func selector(_ spec: Place, required isRequired: Bool) -> LabelSelector? {
    guard let place = mapping(spec, "selector") else {
      if isRequired && !spec.has("selector") {
        required(spec["selector"], "Rollout has missing field '.spec.selector'")
      }
      return nil
    }
    let before = refusals.count
    var selector = isRequired ? checkedSelector(place) : self.selector(place)
    // What the controller cannot work with is just what these checks refuse.
    selector.isUsable = isRequired ? refusals.count == before : selector.isWellFormed
    if isRequired && selector.isEmpty {
      invalid(place, selector.goValue, "empty selector is invalid for deployment")
    }
    if !selector.isUsable { invalid(place, selector.goValue, "invalid label selector") }
    return selector
  }

  mutating func selector(_ place: Place) -> LabelSelector {
    let labels = stringMap(place, "matchLabels")
    let expressions = list(place, "matchExpressions")?.map { item in
      LabelSelector.Requirement(
        key: string(item, "key"), operator: string(item, "operator"),
        values: strings(item, "values"))
    }
    return LabelSelector(labels: labels, expressions: expressions)
  }

  /// Any selector, each of its parts checked.
  ///
  /// Source: Kubernetes 1.34, apimachinery, pkg/apis/meta/v1/validation, ValidateLabelSelector.
  @discardableResult
  mutating func checkedSelector(_ place: Place) -> LabelSelector {
    let selector = selector(place)
    checkLabels(selector.labels ?? [], place["matchLabels"])
    for (item, requirement) in zip(place["matchExpressions"].items, selector.expressions ?? []) {
      check(requirement, item)
    }
    return selector
  }

  private mutating func check(_ requirement: LabelSelector.Requirement, _ place: Place) {
    let values = requirement.values ?? []
    switch requirement.operator {
    case "In", "NotIn":
      if values.isEmpty {
        required(place["values"], "must be specified when `operator` is 'In' or 'NotIn'")
      }
    case "Exists", "DoesNotExist":
      if !values.isEmpty {
        forbidden(
          place["values"], "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
      }
    default:
      invalid(
        place["operator"], .string(requirement.operator), "not a valid selector operator")
    }
    invalid(place["key"], requirement.key, NameForm.qualifiedName(requirement.key))
    for (item, value) in zip(place["values"].items, values) {
      invalid(item, value, NameForm.labelValue(value))
    }
  }

  /// Source: Kubernetes 1.34, apimachinery, pkg/apis/meta/v1/validation, ValidateLabels.
  mutating func checkLabels(_ labels: [(key: String, value: String)], _ place: Place) {
    for (key, value) in labels {
      invalid(place, key, NameForm.qualifiedName(key))
      invalid(place, value, NameForm.labelValue(value))
    }
  }
}
