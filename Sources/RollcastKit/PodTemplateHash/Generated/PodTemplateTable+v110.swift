// Made by generate-schemas from schemas/podtemplate-k8s-0.34.json and
// schemas/rollout-crd-1.10.json; change those, not this.

extension PodTemplateTable {
  /// The pod template as controller 1.10 stores and writes it.
  static let v110 = v19
}
