// Made by generate-schemas from schemas/podtemplate-k8s-0.34.json and
// schemas/rollout-crd-1.10.json; change those, not this.

// swift-format-ignore-file

extension PodTemplateTable {
  static let rollout110 = rollout19
}
