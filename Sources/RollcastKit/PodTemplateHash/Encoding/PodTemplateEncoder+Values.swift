import YAMLSource

extension PodTemplateEncoder {
  /// Writes a field's value, or its zero value where it is not set.
  ///
  /// - Returns: whether the value is empty in the sense of Go's `omitempty`.
  mutating func encodeValue(_ field: TemplateField, _ node: Node?) throws(InputError) -> Bool {
    switch field.shape {
    case .one:
      return try encodeSingle(field.type, node)
    case .pointer:
      guard let node else { return encodeNull() }
      _ = try encodeSingle(field.type, node)
      return false
    case .list:
      guard let node else { return encodeNull() }
      return try encodeList(field.type, node, mayHoldNull: true)
    case .listWithoutNulls:
      guard let node else { return encodeNull() }
      return try encodeList(field.type, node, mayHoldNull: false)
    case .map:
      guard let node else { return encodeNull() }
      return try encodeMap(field.type, node)
    }
  }

  private mutating func encodeNull() -> Bool {
    json.append("null")
    return true
  }

  private mutating func encodeList(
    _ type: TemplateField.FieldType, _ node: Node, mayHoldNull: Bool
  ) throws(InputError) -> Bool {
    guard node.isSequence else { throw path.mismatch("array", node) }
    let items = node.items
    // Workloads are stored as protobuf, which does not tell an empty list from none.
    if items.isEmpty && owner == .workload { return encodeNull() }
    json.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      path.push(index)
      let isNull = item.isNull
      if isNull && !mayHoldNull { throw path.mismatch(type.description, item) }
      _ = try encodeSingle(type, isNull ? nil : item)
      path.pop()
    }
    json.append(UInt8(ascii: "]"))
    return items.isEmpty
  }

  private mutating func encodeMap(
    _ type: TemplateField.FieldType, _ node: Node
  ) throws(InputError) -> Bool {
    guard node.isMapping else { throw path.mismatch("object", node) }
    var entries = node.entries.map { (key: Array($0.key.keyText.utf8), value: $0.value) }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    json.append(UInt8(ascii: "{"))
    for (index, entry) in entries.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      entry.key.withUnsafeBytes { json.append(string: $0) }
      json.append(UInt8(ascii: ":"))
      path.push(entry.key)
      _ = try encodeSingle(type, entry.value.isNull ? nil : entry.value)
      path.pop()
    }
    json.append(UInt8(ascii: "}"))
    return entries.isEmpty
  }

  private mutating func encodeSingle(
    _ type: TemplateField.FieldType, _ node: Node?
  ) throws(InputError) -> Bool {
    switch type {
    case .object(let number):
      try encodeObject(number, node)
      return false
    case .string: return try encodeString(node)
    case .bool: return try encodeBool(node)
    case .int32: return try encodeInteger(node, Int64(Int32.min)...Int64(Int32.max), "int32")
    case .int64: return try encodeInteger(node, Int64.min...Int64.max, "int64")
    case .intOrString: return try encodeIntOrString(node)
    case .time: return try encodeTime(node)
    case .quantity, .milliQuantity:
      try encodeQuantity(type, node)
      return false
    }
  }
}
