import YAMLSource

/// The object that `workloadRef` names.
///
/// Source: Argo Rollouts 1.9, rollout/templateref.go, Resolve.
extension RolloutValidator {
  /// - Returns: `nil` where the Rollout names none, or none that is there.
  mutating func workload(
    _ spec: Place, _ references: References
  ) -> ReferencedWorkload? {
    guard let place = mapping(spec, "workloadRef") else { return nil }
    let kind = string(place, "kind")
    let name = string(place, "name")
    let apiVersion = string(place, "apiVersion")
    let group = apiVersion.contains("/") ? String(apiVersion.prefix { $0 != "/" }) : ""
    guard let resource = Self.resource(group, kind) else {
      refuseWorkload(place, "workload of type \(group)/\(kind) is not supported")
      return nil
    }
    switch references.object(group: group, kind: kind, name: name) {
    case .found(let manifest): return ReferencedWorkload(manifest)
    case .missing:
      refuseWorkload(
        place, "\(resource) \"\(references.rollout.namespace)/\(name)\" not found",
        isNotFound: true)
      return nil
    case .unknown: return nil
    }
  }

  private static func resource(_ group: String, _ kind: String) -> String? {
    switch (group, kind) {
    case ("apps", "Deployment"): "deployments.apps"
    case ("apps", "ReplicaSet"): "replicasets.apps"
    case ("", "PodTemplate"): "podtemplates"
    default: nil
    }
  }

  private mutating func refuseWorkload(
    _ place: Place, _ detail: String, isNotFound: Bool = false
  ) {
    let keys: [(StaticString, String)] = [
      ("apiVersion", "APIVersion"), ("kind", "Kind"), ("name", "Name"),
      ("scaleDown", "ScaleDown"),
    ]
    let fields = keys.map { key, name in
      GoValue.Field(name, "\(key)", omitEmpty: true, .string(string(place, key)))
    }
    let value = GoValue.object("v1alpha1.ObjectRef", fields).text(version)
    refuse(place, "Invalid value: \(value): \(detail)", isNotFound: isNotFound)
  }
}
