import YAMLSource

/// What differs between two states of one object.
public struct ObjectDiff: Sendable {
  public let identity: ObjectIdentity
  /// `apiVersion` as written.
  public let apiVersion: String
  /// Whether the manifest itself names the namespace.
  public let namesNamespace: Bool
  public let before: Value
  public let after: Value
  /// The fields that differ, each with the reason where that was asked for.
  public let changes: [PlannedChange]

  /// The operations that make the object what it is afterwards, one after the other.
  public var operations: [PatchOperation] { PatchOperation.operations(from: before, to: after) }

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
