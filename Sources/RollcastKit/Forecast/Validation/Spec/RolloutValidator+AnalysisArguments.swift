import YAMLSource

/// Arguments of a step's analyses that are taken from the Rollout's own metadata.
///
/// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go,
/// ValidateRolloutStrategyCanary.
extension RolloutValidator {
  mutating func checkAnalysisArguments(_ step: Place) {
    var arguments: [Place] = []
    if let experiment = mapping(step, "experiment") {
      for analysis in list(experiment, "analyses") ?? [] {
        arguments += list(analysis, "args") ?? []
      }
    }
    if let analysis = mapping(step, "analysis") { arguments += list(analysis, "args") ?? [] }
    for argument in arguments {
      let field = argument["valueFrom"]["fieldRef"]
      guard field.node != nil, case let path = string(field, "fieldPath"),
        path.hasPrefix("metadata"), !Self.isMetadata(path)
      else { continue }
      let nearest = field["fieldPath"].written(as: step["analyses"])
      invalid(
        nearest,
        .list("v1alpha1.AnalysisRunArgument", arguments.map { analysisArgument($0) }),
        "Analyses arguments must refer to valid object metadata supported by downwardAPI")
    }
  }

  /// Whether a path names something that every object's metadata has.
  ///
  /// Source: Kubernetes 1.34, pkg/fieldpath, ExtractFieldPathAsString.
  private static func isMetadata(_ path: String) -> Bool {
    if let (field, key) = subscripted(path) {
      switch field {
      case "metadata.annotations": return NameForm.qualifiedName(key.lowercased()).isEmpty
      case "metadata.labels": return NameForm.qualifiedName(key).isEmpty
      default: return false
      }
    }
    return [
      "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace",
      "metadata.uid",
    ].contains(path)
  }

  /// The parts of `field['key']`.
  ///
  /// Source: Kubernetes 1.34, pkg/fieldpath, SplitMaybeSubscriptedPath.
  static func subscripted(_ path: String) -> (field: String, key: String)? {
    guard path.hasSuffix("']"), let bracket = path.firstIndex(of: "["),
      bracket > path.startIndex, path[bracket...].hasPrefix("['")
    else { return nil }
    let key = path[path.index(bracket, offsetBy: 2)...].dropLast(2)
    return (String(path[..<bracket]), String(key))
  }

  private mutating func analysisArgument(_ argument: Place) -> GoValue {
    let source = mapping(argument, "valueFrom")
    let type = "v1alpha1.ArgumentValueFrom"
    return .object(
      "v1alpha1.AnalysisRunArgument",
      [
        .init("Name", "name", .string(string(argument, "name"))),
        .init("Value", "value", omitEmpty: true, .string(string(argument, "value"))),
        .init(
          "ValueFrom", "valueFrom", omitEmpty: true,
          source.map { .pointer(type, argumentSource($0)) } ?? .null(type)),
      ])
  }

  private mutating func argumentSource(_ source: Place) -> GoValue {
    let hash = optionalString(source, "podTemplateHashValue").map {
      GoValue.pointer("v1alpha1.ValueFromPodTemplateHash", .string($0))
    }
    let field = mapping(source, "fieldRef").map { reference in
      GoValue.pointer(
        "v1alpha1.FieldRef",
        .object(
          "v1alpha1.FieldRef",
          [.init("FieldPath", "fieldPath", .string(string(reference, "fieldPath")))]))
    }
    return .object(
      "v1alpha1.ArgumentValueFrom",
      [
        .init(
          "PodTemplateHashValue", "podTemplateHashValue", omitEmpty: true,
          hash ?? .null("v1alpha1.ValueFromPodTemplateHash")),
        .init("FieldRef", "fieldRef", omitEmpty: true, field ?? .null("v1alpha1.FieldRef")),
      ])
  }
}
