import YAMLSource

/// Writes a pod template as the controller's JSON, straight from the manifest's nodes.
struct PodTemplateEncoder {
  private let template: Node
  private let owner: PodTemplateHash.Owner
  private let table: PodTemplateTable
  private var out: [UInt8] = []

  init(template: Node, owner: PodTemplateHash.Owner, version: ControllerVersion) {
    self.template = template
    self.owner = owner
    table = PodTemplateTable.table(for: version)
    out.reserveCapacity(2048)
  }

  /// - Throws: ``InputError`` where a field has a type that the API server refuses.
  mutating func encode() throws(InputError) -> [UInt8] {
    guard template.isMapping else { throw mismatch("object", at: template) }
    try encodeObject(0, template)
    return out
  }

  private mutating func encodeObject(_ number: Int, _ node: Node?) throws(InputError) {
    out.append(UInt8(ascii: "{"))
    let start = out.count
    for index in table.starts[number]..<table.starts[number + 1] {
      try encodeField(table.fields[index], in: node, isFirst: out.count == start)
    }
    out.append(UInt8(ascii: "}"))
  }

  private mutating func encodeField(
    _ field: PodTemplateTable.Field, in node: Node?, isFirst: Bool
  ) throws(InputError) {
    let isPruned = owner == .rollout && field.flags.contains(.pruned)
    var value = isPruned ? nil : node?[field.name]
    if let found = value, found.isNull { value = nil }
    switch field.shape {
    case .one: try encodeOne(field, value, hasParent: node != nil, isFirst)
    case .pointer: try encodePointer(field, value, hasParent: node != nil, isFirst)
    case .list: try encodeList(field, value, isFirst)
    case .map: try encodeMap(field, value, isFirst)
    }
  }

  private mutating func encodeOne(
    _ field: PodTemplateTable.Field, _ value: Node?, hasParent: Bool, _ isFirst: Bool
  ) throws(InputError) {
    if let value {
      let mark = out.count
      appendName(field, isFirst)
      let start = out.count
      try encodeElement(field.type, value)
      if field.flags.contains(.omitsEmpty), isZero(field.type, from: start) {
        out.removeSubrange(mark...)
      }
      return
    }
    if owner == .rollout, hasParent, field.flags.contains(.defaultsToTCP) {
      appendName(field, isFirst)
      GoJSON.append("TCP", to: &out)
      return
    }
    switch field.type {
    case .object(let number):
      appendName(field, isFirst)
      try encodeObject(number, nil)
    case .time:
      if field.flags.contains(.omitsZero) { return }
      appendName(field, isFirst)
      append("null")
    case .quantity:
      appendName(field, isFirst)
      append("\"0\"")
    case .intOrString:
      appendName(field, isFirst)
      append("0")
    case .string where !field.flags.contains(.omitsEmpty):
      appendName(field, isFirst)
      append("\"\"")
    case .bool where !field.flags.contains(.omitsEmpty):
      appendName(field, isFirst)
      append("false")
    case .int32 where !field.flags.contains(.omitsEmpty),
      .int64 where !field.flags.contains(.omitsEmpty):
      appendName(field, isFirst)
      append("0")
    case .string, .bool, .int32, .int64: break
    }
  }

  /// Whether what was just written is a value that `omitempty` leaves out.
  private func isZero(_ type: PodTemplateTable.Field.FieldType, from start: Int) -> Bool {
    switch type {
    case .string: out.count == start + 2
    case .int32, .int64: out.count == start + 1 && out[start] == UInt8(ascii: "0")
    case .bool: out[start] == UInt8(ascii: "f")
    case .quantity, .intOrString, .time, .object: false
    }
  }

  private mutating func encodePointer(
    _ field: PodTemplateTable.Field, _ value: Node?, hasParent: Bool, _ isFirst: Bool
  ) throws(InputError) {
    if let value {
      appendName(field, isFirst)
      try encodeElement(field.type, value)
    } else if owner == .rollout, hasParent, field.flags.contains(.defaultsToEmpty) {
      appendName(field, isFirst)
      append("\"\"")
    } else if owner == .rollout, hasParent, field.flags.contains(.defaultsToFalse) {
      appendName(field, isFirst)
      append("false")
    } else if !field.flags.contains(.omitsEmpty) {
      appendName(field, isFirst)
      append("null")
    }
  }

  private mutating func encodeList(
    _ field: PodTemplateTable.Field, _ value: Node?, _ isFirst: Bool
  ) throws(InputError) {
    guard let value else {
      if !field.flags.contains(.omitsEmpty) {
        appendName(field, isFirst)
        append("null")
      }
      return
    }
    guard value.isSequence else { throw mismatch("array", at: value) }
    let items = value.items
    if items.isEmpty && field.flags.contains(.omitsEmpty) { return }
    appendName(field, isFirst)
    out.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      try encodeElement(field.type, item)
    }
    out.append(UInt8(ascii: "]"))
  }

  private mutating func encodeMap(
    _ field: PodTemplateTable.Field, _ value: Node?, _ isFirst: Bool
  ) throws(InputError) {
    guard let value else {
      if !field.flags.contains(.omitsEmpty) {
        appendName(field, isFirst)
        append("null")
      }
      return
    }
    guard value.isMapping else { throw mismatch("object", at: value) }
    let entries = value.entries.map { (key: $0.key.keyText, value: $0.value) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    if entries.isEmpty && field.flags.contains(.omitsEmpty) { return }
    appendName(field, isFirst)
    out.append(UInt8(ascii: "{"))
    for (index, entry) in entries.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      GoJSON.append(entry.key, to: &out)
      out.append(UInt8(ascii: ":"))
      try encodeElement(field.type, entry.value)
    }
    out.append(UInt8(ascii: "}"))
  }

  private mutating func encodeElement(
    _ type: PodTemplateTable.Field.FieldType, _ node: Node
  ) throws(InputError) {
    switch type {
    case .object(let number):
      guard node.isMapping || node.isNull else { throw mismatch("object", at: node) }
      try encodeObject(number, node.isMapping ? node : nil)
    case .string, .time: try encodeString(node)
    case .bool: try encodeBool(node)
    case .int32: try encodeInteger(node, in: Int64(Int32.min)...Int64(Int32.max))
    case .int64: try encodeInteger(node, in: Int64.min...Int64.max)
    case .intOrString: try encodeIntOrString(node)
    case .quantity: try encodeQuantity(node)
    }
  }

  private mutating func encodeString(_ node: Node) throws(InputError) {
    switch node.scalar {
    case .string(let string):
      // Most strings stand in the text as they are.
      if node.style == .plain {
        node.withText { GoJSON.append($0, to: &out) }
      } else {
        GoJSON.append(string, to: &out)
      }
    case .null: append("\"\"")
    default: throw mismatch("string", at: node)
    }
  }

  private mutating func encodeBool(_ node: Node) throws(InputError) {
    switch node.scalar {
    case .bool(let value): append(value ? "true" : "false")
    case .null: append("false")
    default: throw mismatch("boolean", at: node)
    }
  }

  private mutating func encodeInteger(
    _ node: Node, in range: ClosedRange<Int64>
  ) throws(InputError) {
    if node.isNull {
      append("0")
      return
    }
    guard let value = node.int else { throw mismatch("integer", at: node) }
    guard range.contains(Int64(value)) else {
      throw error("\(value) is out of range for int32", at: node)
    }
    append(String(value))
  }

  private mutating func encodeIntOrString(_ node: Node) throws(InputError) {
    if case .string(let string)? = node.scalar {
      GoJSON.append(string, to: &out)
    } else if node.isNull || node.int != nil {
      try encodeInteger(node, in: Int64(Int32.min)...Int64(Int32.max))
    } else {
      throw mismatch("integer or string", at: node)
    }
  }

  private mutating func encodeQuantity(_ node: Node) throws(InputError) {
    let text: String
    switch node.scalar {
    case .string(let string): text = string
    case .int(let value): text = String(value)
    case .uint(let value): text = GoNumber.json(Double(value))
    case .float(let value) where value.isFinite: text = GoNumber.json(value)
    case .null: text = "0"
    default: throw mismatch("quantity", at: node)
    }
    guard let quantity = Quantity(text, roundsUpToMilli: owner == .workload) else {
      throw error("\"\(text)\" is no quantity such as 500m, 1.5 or 2Gi", at: node)
    }
    GoJSON.append(quantity.canonical, to: &out)
  }

  private mutating func appendName(_ field: PodTemplateTable.Field, _ isFirst: Bool) {
    if !isFirst { out.append(UInt8(ascii: ",")) }
    out.append(UInt8(ascii: "\""))
    out.append(
      contentsOf: UnsafeBufferPointer(
        start: field.name.utf8Start, count: field.name.utf8CodeUnitCount))
    out.append(UInt8(ascii: "\""))
    out.append(UInt8(ascii: ":"))
  }

  private mutating func append(_ text: String) { out.append(contentsOf: text.utf8) }

  private func mismatch(_ expected: String, at node: Node) -> InputError {
    RollcastKit.Field(node, path: path(of: node)).mismatch(expected)
  }

  private func error(_ message: String, at node: Node) -> InputError {
    RollcastKit.Field(node, path: path(of: node)).error(message)
  }

  /// Found only once something is wrong.
  private func path(of node: Node) -> FieldPath {
    let prefix = FieldPath([.key("spec"), .key("template")])
    return FieldPath.path(to: node, from: template, below: prefix) ?? prefix
  }
}
