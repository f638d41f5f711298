import YAMLSource

/// What differs between two states of one object.
package struct ObjectDiff: Sendable {
  package let identity: ObjectIdentity
  /// `apiVersion` as written.
  package let apiVersion: String
  /// Whether the manifest itself names the namespace.
  package let namesNamespace: Bool
  package let before: Value
  package let after: Value
  /// The fields that differ, each with the reason where that was asked for.
  package let changes: [PlannedChange]

  /// The operations that make the object what it is afterwards, one after the other.
  package var operations: [PatchOperation] { PatchOperation.operations(from: before, to: after) }

  /// Why an operation is needed: the reasons for the fields that it changes, each once.
  func reason(for operation: PatchOperation) -> String {
    let own = operation.path.elements
    var reasons: [String] = []
    for change in changes where change.field.path.elements.starts(with: own) {
      if !reasons.contains(change.reason) { reasons.append(change.reason) }
    }
    return reasons.joined(separator: "; ")
  }
}
