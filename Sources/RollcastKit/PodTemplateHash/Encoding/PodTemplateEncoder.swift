import YAMLSource

/// Writes a pod template as the controller marshals the stored one.
struct PodTemplateEncoder {
  let table: PodTemplateTable
  let owner: PodTemplateHash.Owner
  var json = JSONBytes()
  var path = TemplatePath()
  /// The set fields of the structs being written, the innermost last.
  private var slots: [Node?] = []

  init(owner: PodTemplateHash.Owner, version: ControllerVersion) {
    table = .table(for: version, owner: owner)
    self.owner = owner
  }

  mutating func encode(_ template: Node) throws(InputError) {
    try encodeObject(0, template)
  }

  mutating func encodeObject(_ number: Int, _ node: Node?) throws(InputError) {
    let range = table.starts[number]..<table.starts[number + 1]
    let base = slots.count
    slots.append(contentsOf: repeatElement(nil, count: range.count))
    if let node { try collect(node, range, base) }
    json.append(UInt8(ascii: "{"))
    for index in range {
      try encodeField(index, at: base + index - range.lowerBound, base: base, range: range)
    }
    json.append(UInt8(ascii: "}"))
    slots.removeLast(range.count)
  }

  /// Finds the node of each field; null counts as not set.
  private mutating func collect(_ node: Node, _ range: Range<Int>, _ base: Int) throws(InputError) {
    guard node.isMapping else { throw path.mismatch("object", node) }
    for entry in node.entries where !entry.value.isNull {
      if let index = entry.key.withText({ fieldIndex($0, in: range) }) {
        slots[base + index - range.lowerBound] = entry.value
      }
    }
  }

  private func fieldIndex(_ name: UnsafeRawBufferPointer, in range: Range<Int>) -> Int? {
    range.first { index in
      let key = table.fields[index].name
      return key.utf8CodeUnitCount == name.count
        && name.elementsEqual(UnsafeBufferPointer(start: key.utf8Start, count: name.count))
    }
  }

  private mutating func encodeField(
    _ index: Int, at slot: Int, base: Int, range: Range<Int>
  ) throws(InputError) {
    let field = table.fields[index]
    let node = value(of: field, slots[slot], base: base, range: range)
    if node == nil && field.presence == .unlessEmpty, case .none = field.fallback { return }
    let start = json.count
    json.append(key: field.name)
    let valueStart = json.count
    path.push(field.name)
    var isEmpty = try encodeValue(field, node)
    path.pop()
    if isEmpty && (owner == .workload || node == nil) {
      isEmpty = encodeDefault(field, at: valueStart, base: base, range: range)
    }
    if isEmpty && field.presence == .unlessEmpty { json.truncate(to: start) }
  }

  private func value(
    of field: TemplateField, _ own: Node?, base: Int, range: Range<Int>
  ) -> Node? {
    if field.presence == .pruned { return nil }
    guard case .serviceAccount = field.fallback else { return own }
    for name in ["serviceAccountName", "serviceAccount"] as [StaticString] {
      if let node = sibling(name, base: base, range: range), node.string != "" { return node }
    }
    return own
  }

  /// The node of another field of the struct that is being written.
  private func sibling(_ name: StaticString, base: Int, range: Range<Int>) -> Node? {
    range.first { table.fields[$0].name.isEqual(to: name) }
      .flatMap { slots[base + $0 - range.lowerBound] }
  }

  /// Writes the default of a field that is not set in place of its empty value.
  ///
  /// - Returns: whether the field is still empty.
  private mutating func encodeDefault(
    _ field: TemplateField, at start: Int, base: Int, range: Range<Int>
  ) -> Bool {
    switch field.fallback {
    case .none, .serviceAccount:
      return true
    case .json(let text):
      json.truncate(to: start)
      json.append(text)
    case .pullPolicy:
      json.truncate(to: start)
      json.append(
        ImageReference.asksForLatest(sibling("image", base: base, range: range)?.string ?? "")
          ? "\"Always\"" : "\"IfNotPresent\"")
    case .volumeSource:
      let hasSource = range.contains {
        !table.fields[$0].name.isEqual(to: "name") && slots[base + $0 - range.lowerBound] != nil
      }
      if hasSource { return true }
      json.truncate(to: start)
      json.append("{}")
    }
    return false
  }
}
