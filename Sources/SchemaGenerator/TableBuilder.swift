import YAMLSource

/// Lays the structs of a pod template out in a table, each in the light of the CRD at its place.
struct TableBuilder {
  /// A struct together with the CRD's node for it; `nil` where the CRD says nothing.
  private struct Place: Hashable {
    let name: String
    let crd: Value?
  }

  private let structs: Value
  private var numbers: [Place: Int] = [:]
  private var pending: [Place] = []
  private var objects: [[String]] = []

  init(structs: Value) { self.structs = structs }

  /// Builds everything that a pod template can hold.
  mutating func build(template: Value?) throws {
    _ = number(of: Place(name: "PodTemplateSpec", crd: template))
    var next = 0
    while next < pending.count {
      let place = pending[next]
      objects.append(try fields(of: place.name, crd: place.crd))
      next += 1
    }
  }

  /// The arguments of the table's initialiser.
  var body: String {
    var starts: [String] = []
    var start = 0
    for fields in objects {
      starts.append(String(start))
      start += fields.count
    }
    starts.append(String(start))
    let lines = stride(from: 0, to: starts.count, by: 16).map { index in
      "      " + starts[index..<min(index + 16, starts.count)].joined(separator: ", ") + ","
    }
    return "    starts: [\n" + lines.joined(separator: "\n") + "\n    ],\n    fields: [\n"
      + objects.flatMap { $0 }.map { "      \($0),\n" }.joined() + "    ]\n"
  }

  private mutating func number(of place: Place) -> Int {
    if let number = numbers[place] { return number }
    numbers[place] = pending.count
    pending.append(place)
    return pending.count - 1
  }

  private mutating func fields(of name: String, crd: Value?) throws -> [String] {
    var lines: [String] = []
    for field in structs[name]?.items ?? [] {
      if let inline = field["inline"]?.string {
        // Go inlines every embedded struct but the metadata, which has a name of its own.
        if inline == "ObjectMeta" {
          lines.append(try line("metadata", .scalar(.string(inline)), field, crd))
        } else {
          lines += try fields(of: inline, crd: crd)
        }
      } else if let json = field["json"]?.string, let type = field["type"] {
        lines.append(try line(json, type, field, crd))
      }
    }
    return lines
  }

  private mutating func line(
    _ json: String, _ type: Value, _ field: Value, _ crd: Value?
  ) throws -> String {
    let child = crd?["properties"]?[json]
    let isOpen = crd == nil || crd?["x-kubernetes-preserve-unknown-fields"]?.isTrue == true
    var (shape, element, childCRD) = ("one", type, child)
    for (key, name, below) in [
      ("ptr", "pointer", nil), ("list", "list", "items"), ("map", "map", "additionalProperties"),
    ] {
      guard let inner = type[key] else { continue }
      (shape, element) = (name, inner)
      if let below { childCRD = child?[below] }
    }
    if child?["x-kubernetes-preserve-unknown-fields"]?.isTrue == true { childCRD = nil }
    if childCRD?["x-kubernetes-preserve-unknown-fields"]?.isTrue == true { childCRD = nil }
    guard let elementName = element.string else {
      throw SchemaGenerator.Failure(description: "\(json) has a type of an unknown form")
    }
    var arguments = ["\"\(json)\"", ".\(shape)"]
    if structs[elementName] != nil {
      let number = number(of: Place(name: elementName, crd: childCRD))
      arguments.append(".object(\(number))")
    } else {
      arguments.append(".\(try Self.scalar(elementName))")
    }
    var flags: [String] = []
    if field["omitempty"]?.isTrue == true { flags.append(".omitsEmpty") }
    if field["omitzero"]?.isTrue == true { flags.append(".omitsZero") }
    if !isOpen && child == nil { flags.append(".pruned") }
    if let flag = try defaultFlag(child?["default"]) { flags.append(flag) }
    if !flags.isEmpty { arguments.append("[\(flags.joined(separator: ", "))]") }
    return "Field(\(arguments.joined(separator: ", ")))"
  }

  private static func scalar(_ name: String) throws -> String {
    switch name {
    case "string", "bool", "int32", "int64": return name
    case "Quantity": return "quantity"
    case "IntOrString": return "intOrString"
    case "Time", "MicroTime": return "time"
    default: throw SchemaGenerator.Failure(description: "unknown type \(name)")
    }
  }

  private func defaultFlag(_ value: Value?) throws -> String? {
    switch value {
    case nil: return nil
    case "": return ".defaultsToEmpty"
    case "TCP": return ".defaultsToTCP"
    case .scalar(.bool(false)): return ".defaultsToFalse"
    default: throw SchemaGenerator.Failure(description: "a default that is not known: \(value!)")
    }
  }
}
