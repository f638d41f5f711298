import YAMLSource

/// One walk through an object and its schema.
///
/// Source: Kubernetes, structural schemas: pruning of unknown fields, types, required and enum.
struct SchemaWalk {
  /// Nobody reads more; a list may have a million faulty items.
  private static let mostFindings = 1_000

  private let manifest: Manifest
  private(set) var findings: [Finding] = []

  init(_ manifest: Manifest) { self.manifest = manifest }

  /// Checks the object itself; its status is the controller's business.
  mutating func checkObject(_ schema: Node) {
    let root = Field(manifest.root)
    for entry in manifest.root.entries {
      let key = entry.key.keyText
      if ["apiVersion", "kind", "metadata", "status"].contains(key) { continue }
      if let child = schema["properties"]?[key] {
        check(Field(entry.value, path: root.path[key]), child)
      } else {
        refuseUnknown(entry, in: root, schema)
      }
    }
    checkRequired(root, schema)
  }

  private mutating func check(_ field: Field, _ schema: Node) {
    if isFull || field.node.isNull || !checkType(field, schema) { return }
    checkEnum(field, schema)
    if field.node.isSequence, let items = schema["items"] {
      for (place, item) in field.node.items.enumerated() {
        check(Field(item, path: field.path[place]), items)
      }
    }
    if field.node.isMapping { checkMapping(field, schema) }
  }

  private mutating func checkMapping(_ field: Field, _ schema: Node) {
    let isOpen = schema["x-kubernetes-preserve-unknown-fields"]?.bool ?? false
    let isMetadata = field.path.elements.last == .key("metadata")
    for entry in field.node.entries {
      let key = entry.key.keyText
      let child = Field(entry.value, path: field.path[key])
      if let property = schema["properties"]?[key] {
        check(child, property)
      } else if let additional = schema["additionalProperties"] {
        if additional.isMapping { check(child, additional) }
      } else if !isOpen && !isMetadata && schema["properties"] != nil {
        refuseUnknown(entry, in: field, schema)
      }
    }
    checkRequired(field, schema)
  }

  private mutating func checkRequired(_ field: Field, _ schema: Node) {
    for required in schema["required"]?.items ?? [] {
      guard let key = required.string, field[key] == nil,
        schema["properties"]?[key]?["default"] == nil
      else { continue }
      find(
        manifest.isRequiredStrictly ? .requiredField : .istioFieldMissing, "Required value",
        path: field.path[key].description, at: field.node.location)
    }
  }

  private mutating func refuseUnknown(_ entry: Node.Entry, in field: Field, _ schema: Node) {
    let key = entry.key.keyText
    let path = field.path[key].description
    let known = schema["properties"]?.entries.map(\.key.keyText) ?? []
    let hint = Spelling.nearest(to: key, among: known).map { ", did you mean \"\($0)\"?" } ?? ""
    find(.unknownField, "unknown field \"\(path)\"\(hint)", path: path, at: entry.key.location)
  }

  private mutating func checkEnum(_ field: Field, _ schema: Node) {
    guard let allowed = schema["enum"]?.items, field.node.isScalar,
      !allowed.contains(where: { $0.text == field.node.text })
    else { return }
    let values = allowed.map { "\"\($0.text)\"" }.joined(separator: ", ")
    find(
      .notInEnum, "Unsupported value: \"\(field.node.text)\": supported values: \(values)",
      at: field)
  }

  /// - Returns: whether the value has the type that the schema gives it.
  private mutating func checkType(_ field: Field, _ schema: Node) -> Bool {
    let isEither = schema["x-kubernetes-int-or-string"]?.bool ?? false
    let type = isEither ? "integer or string" : schema["type"]?.string ?? ""
    if isEither ? isIntOrString(field.node) : hasType(field.node, type) {
      return checkRange(field, schema)
    }
    let value = field.node.isScalar ? "\"\(field.node.text)\"" : "\"\(written(field.node))\""
    let isBoolean = type == "string" && field.node.bool != nil
    find(
      isBoolean ? .booleanForText : .wrongType, "Invalid value: \(value): must be of type \(type)",
      at: field, fix: isBoolean ? .quote(field.path) : nil)
    return false
  }

  /// - Returns: whether an integer fits into as many bits as the schema gives it.
  private mutating func checkRange(_ field: Field, _ schema: Node) -> Bool {
    guard schema["format"]?.string == "int32", !isInt32(field.node) else { return true }
    find(
      .wrongType,
      "Invalid value: \"\(field.node.text)\": must be of type integer with format int32", at: field)
    return false
  }

  private var isFull: Bool { findings.count >= Self.mostFindings }

  private mutating func find(
    _ rule: LintRule, _ message: String, at field: Field, fix: LintFix? = nil
  ) {
    find(
      rule, message, path: field.path.description, at: field.node.location, fix: fix)
  }

  private mutating func find(
    _ rule: LintRule, _ message: String, path: String, at location: SourceLocation,
    fix: LintFix? = nil
  ) {
    if isFull { return }
    let isLast = findings.count == Self.mostFindings - 1
    findings.append(
      Finding(
        rule, isLast ? "\(message) (more is left out)" : message, path: path, at: location,
        in: manifest.identity, fix: fix))
  }

  private func isInt32(_ node: Node) -> Bool { node.int.map { Int32(exactly: $0) != nil } ?? false }

  private func hasType(_ node: Node, _ type: String) -> Bool {
    switch type {
    case "object": node.isMapping
    case "array": node.isSequence
    case "string": node.string != nil
    case "boolean": node.bool != nil
    case "integer": node.int != nil || isNumber(node, onlyUnsigned: true)
    case "number": node.int != nil || isNumber(node, onlyUnsigned: false)
    default: true
    }
  }

  private func isNumber(_ node: Node, onlyUnsigned: Bool) -> Bool {
    switch node.scalar {
    case .uint: true
    case .float: !onlyUnsigned
    default: false
    }
  }

  private func isIntOrString(_ node: Node) -> Bool { node.int != nil || node.string != nil }

  private func written(_ node: Node) -> String { node.isMapping ? "object" : "array" }
}

extension Manifest {
  /// Argo Rollouts takes Istio's objects as they are, whatever CRDs the cluster has.
  fileprivate var isRequiredStrictly: Bool { identity.group != ReferenceResolver.istioGroup }
}
