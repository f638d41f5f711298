import YAMLSource

extension PodTemplateEncoder {
  mutating func encodeString(_ node: Node?) throws(InputError) -> Bool {
    guard let node else {
      json.append("\"\"")
      return true
    }
    let start = json.count
    guard node.withStringBytes({ json.append(string: $0) }) != nil else {
      throw path.mismatch("string", node)
    }
    return json.count == start + 2
  }

  mutating func encodeBool(_ node: Node?) throws(InputError) -> Bool {
    var value = false
    if let node {
      guard let bool = node.bool else { throw path.mismatch("boolean", node) }
      value = bool
    }
    json.append(value ? "true" : "false")
    return !value
  }

  mutating func encodeInteger(
    _ node: Node?, _ range: ClosedRange<Int64>, _ name: String
  ) throws(InputError) -> Bool {
    let value = try node.map { (node) throws(InputError) in try integer(node, range, name) } ?? 0
    json.append(value)
    return value == 0
  }

  /// An integer; a number without a fraction is one, as the API server reads JSON.
  private func integer(
    _ node: Node, _ range: ClosedRange<Int64>, _ name: String
  ) throws(InputError) -> Int64 {
    let value: Int64?
    switch node.scalar {
    case .int(let int): value = int
    case .uint: value = nil
    case .float(let double) where double.isFinite && double == double.rounded():
      value = Int64(exactly: double)
    default: throw path.mismatch("integer", node)
    }
    guard let value, range.contains(value) else {
      throw path.error("\(node.text) does not fit into \(name)", node)
    }
    return value
  }

  /// Source: Kubernetes, apimachinery, pkg/util/intstr.
  mutating func encodeIntOrString(_ node: Node?) throws(InputError) -> Bool {
    if let node, case .string? = node.scalar { return try encodeString(node) }
    if let node, node.int == nil, !node.isNumber {
      throw path.mismatch("integer or string", node)
    }
    return try encodeInteger(node, Int64(Int32.min)...Int64(Int32.max), "int32")
  }

  mutating func encodeTime(_ node: Node?) throws(InputError) -> Bool {
    guard let node else {
      json.append("null")
      return true
    }
    guard let text = node.string else { throw path.mismatch("string", node) }
    guard let time = Timestamp(text) else {
      throw path.error("\"\(text)\" is not a time as RFC 3339 has it", node)
    }
    guard !time.isZero else {
      json.append("null")
      return true
    }
    json.append("\"\(time)\"".utf8)
    return false
  }

  mutating func encodeQuantity(
    _ type: TemplateField.FieldType, _ node: Node?
  ) throws(InputError) {
    guard let node else { return json.append("\"0\"") }
    guard let text = node.numberText ?? node.string else {
      throw path.mismatch("integer or string", node)
    }
    guard var quantity = Quantity(text) else {
      throw path.error("\"\(text)\" is not a quantity", node)
    }
    if case .milliQuantity = type { quantity.roundUp(toPlaces: 3) }
    json.append("\"\(quantity)\"".utf8)
  }
}
