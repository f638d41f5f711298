/// A selector of labels as it was read.
struct LabelSelector {
  struct Requirement {
    let key: String
    let `operator`: String
    let values: [String]?
  }

  let labels: [(key: String, value: String)]?
  let expressions: [Requirement]?
  /// Whether the controller can work with it, whatever it selects.
  var isUsable = true

  init(labels: [(key: String, value: String)]?, expressions: [Requirement]?) {
    self.labels = labels
    self.expressions = expressions
  }

  var isEmpty: Bool { (labels ?? []).isEmpty && (expressions ?? []).isEmpty }

  /// Source: Kubernetes 1.34, apimachinery, pkg/labels/selector.go, NewRequirement.
  var isWellFormed: Bool {
    (labels ?? []).allSatisfy { label in
      NameForm.qualifiedName(label.key).isEmpty && NameForm.labelValue(label.value).isEmpty
    } && (expressions ?? []).allSatisfy(\.isWellFormed)
  }

  func matches(_ labels: [(key: String, value: String)]) -> Bool {
    (self.labels ?? []).allSatisfy { wanted in labels.contains { $0 == wanted } }
      && (expressions ?? []).allSatisfy { $0.matches(labels) }
  }

  /// The selector as a refusal shows it.
  var goValue: GoValue {
    .object(
      "v1.LabelSelector",
      [
        .init("MatchLabels", "matchLabels", omitEmpty: true, .stringMap(labels)),
        .init(
          "MatchExpressions", "matchExpressions", omitEmpty: true,
          .list("v1.LabelSelectorRequirement", expressions?.map(\.goValue))),
      ])
  }
}

extension LabelSelector.Requirement {
  var isWellFormed: Bool {
    let values = values ?? []
    switch `operator` {
    case "In", "NotIn": if values.isEmpty { return false }
    case "Exists", "DoesNotExist": if !values.isEmpty { return false }
    default: return false
    }
    return NameForm.qualifiedName(key).isEmpty
      && values.allSatisfy { NameForm.labelValue($0).isEmpty }
  }

  func matches(_ labels: [(key: String, value: String)]) -> Bool {
    let value = labels.last { $0.key == key }?.value
    let isListed = value.map { (values ?? []).contains($0) } ?? false
    return switch `operator` {
    case "In": isListed
    case "NotIn": !isListed
    case "Exists": value != nil
    default: value == nil
    }
  }

  fileprivate var goValue: GoValue {
    .object(
      "v1.LabelSelectorRequirement",
      [
        .init("Key", "key", .string(key)), .init("Operator", "operator", .string(`operator`)),
        .init("Values", "values", omitEmpty: true, .strings(values)),
      ])
  }
}
