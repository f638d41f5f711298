/// The fields of every struct in a pod template, as one controller version stores and writes them.
///
/// Struct 0 is the template itself.
struct PodTemplateTable: Sendable {
  /// Where the fields of each struct begin, and the end of the last.
  let starts: [Int]
  let fields: [TemplateField]

  /// The fields of a struct.
  func object(_ number: Int) -> ArraySlice<TemplateField> {
    fields[starts[number]..<starts[number + 1]]
  }

  static func table(
    for version: ControllerVersion, owner: PodTemplateHash.Owner
  ) -> PodTemplateTable {
    switch (owner, version) {
    case (.rollout, .v18): rollout18
    case (.rollout, .v19): rollout19
    case (.rollout, .v110): rollout110
    case (.workload, .v18): workload18
    case (.workload, .v19): workload19
    case (.workload, .v110): workload110
    }
  }
}
