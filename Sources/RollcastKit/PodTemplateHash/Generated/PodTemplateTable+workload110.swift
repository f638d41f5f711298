// Made by generate-schemas from schemas/podtemplate-k8s-0.34.json and
// schemas/core-v1-defaults.json; change those, not this.

// swift-format-ignore-file

extension PodTemplateTable {
  static let workload110 = workload19
}
