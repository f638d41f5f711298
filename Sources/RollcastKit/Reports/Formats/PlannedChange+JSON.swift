import YAMLSource

extension PlannedChange {
  /// The change as programs read it, in plans and in diffs.
  var json: Value {
    [
      "kind": .string(object.kind), "namespace": .string(object.namespace),
      "name": .string(object.name), "path": .string(field.path.description),
      "from": field.from ?? .scalar(.null), "to": field.to ?? .scalar(.null),
      "reason": .string(reason),
    ]
  }
}
