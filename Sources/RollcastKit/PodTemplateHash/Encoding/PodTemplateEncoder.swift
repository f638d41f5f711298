import YAMLSource

/// Writes a pod template as the controller marshals the stored one.
struct PodTemplateEncoder {
  let table: PodTemplateTable
  let owner: PodTemplateHash.Owner
  var json = JSONBytes()
  var path = TemplatePath()
  var setFields = SetFields()

  init(owner: PodTemplateHash.Owner, version: ControllerVersion) {
    table = .table(for: version, owner: owner)
    self.owner = owner
  }

  mutating func encode(_ template: Node) throws(InputError) {
    try encodeObject(0, template)
  }

  mutating func encodeObject(_ number: Int, _ node: Node?) throws(InputError) {
    let object = table.object(number)
    let outer = setFields.begin()
    if let node { try collect(node, object) }
    json.append(UInt8(ascii: "{"))
    for (index, field) in object.enumerated()
    where field.isWrittenUnset || setFields.contains(index) {
      try encodeField(field, value(of: field, at: index, in: object), of: object)
    }
    json.append(UInt8(ascii: "}"))
    setFields.end(outer)
  }

  /// Finds the node of each field; null counts as not set.
  private mutating func collect(
    _ node: Node, _ object: ArraySlice<TemplateField>
  ) throws(InputError) {
    guard node.isMapping else { throw path.mismatch("object", node) }
    node.forEachEntry { key, value in
      guard let index = key.withText({ Self.index(of: $0, in: object) }) else { return }
      setFields.set(index, value.isNull ? nil : value)
    }
  }

  private static func index(
    of name: UnsafeRawBufferPointer, in object: ArraySlice<TemplateField>
  ) -> Int? {
    for index in object.indices where object[index].name.isEqual(to: name) {
      return index - object.startIndex
    }
    return nil
  }

  private func value(
    of field: TemplateField, at index: Int, in object: ArraySlice<TemplateField>
  ) -> Node? {
    if case .pruned = field.presence { return nil }
    guard case .serviceAccount = field.fallback else { return setFields[index] }
    for name in ["serviceAccountName", "serviceAccount"] as [StaticString] {
      if let node = sibling(name, in: object), node.string != "" { return node }
    }
    return nil
  }

  private mutating func encodeField(
    _ field: TemplateField, _ node: Node?, of object: ArraySlice<TemplateField>
  ) throws(InputError) {
    let start = json.count
    json.append(key: field.name)
    let valueStart = json.count
    path.push(field.name)
    var isEmpty = try encodeValue(field, node)
    path.pop()
    if isEmpty && (owner == .workload || node == nil) {
      isEmpty = encodeDefault(field, of: object, at: valueStart)
    }
    if isEmpty, case .unlessEmpty = field.presence { json.truncate(to: start) }
  }

  /// Writes the default of a field that is not set in place of its empty value.
  ///
  /// - Returns: whether the field is still empty.
  private mutating func encodeDefault(
    _ field: TemplateField, of object: ArraySlice<TemplateField>, at start: Int
  ) -> Bool {
    switch field.fallback {
    case .none, .serviceAccount:
      return true
    case .json(let text):
      json.truncate(to: start)
      json.append(text)
    case .pullPolicy:
      let image = sibling("image", in: object)?.string ?? ""
      json.truncate(to: start)
      json.append(ImageReference.asksForLatest(image) ? "\"Always\"" : "\"IfNotPresent\"")
    case .volumeSource:
      // Every field of a volume but its name is a source.
      guard setFields.count == (sibling("name", in: object) == nil ? 0 : 1) else { return true }
      json.truncate(to: start)
      json.append("{}")
    }
    return false
  }

  /// The node of another field of the struct that is being written.
  private func sibling(_ name: StaticString, in object: ArraySlice<TemplateField>) -> Node? {
    let name = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return Self.index(of: name, in: object).flatMap { setFields[$0] }
  }
}
