import YAMLSource

/// Lays the structs of a pod template out in a table, each in the light of what stores it.
struct TableBuilder {
  /// A struct together with the CRD's node for it; `nil` where the CRD says nothing.
  private struct Place: Hashable {
    let name: String
    let crd: Value?
  }

  private let structs: Value
  /// core/v1's defaults, where Kubernetes itself stores the template.
  private let core: Value?
  private var numbers: [Place: Int] = [:]
  private var pending: [Place] = []
  private var objects: [[String]] = []

  init(structs: Value, core: Value?) {
    self.structs = structs
    self.core = core
  }

  /// Builds everything that a pod template can hold.
  mutating func build(template: Value?) throws {
    _ = number(of: Place(name: "PodTemplateSpec", crd: template))
    var next = 0
    while next < pending.count {
      let place = pending[next]
      let fields = try fields(of: place.name, crd: place.crd)
      guard fields.count <= 64 else {
        throw SchemaGenerator.Failure(description: "\(place.name) has more fields than bits")
      }
      objects.append(fields)
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
    for entry in structs[name]?.items ?? [] {
      guard let inline = entry["inline"]?.string else {
        lines += try line(FieldFacts(entry, in: name), crd)
        continue
      }
      // Go inlines every embedded struct but the metadata, which has a name of its own.
      if inline == "ObjectMeta" {
        lines += try line(FieldFacts(json: "metadata", type: inline, in: name), crd)
      } else {
        lines += try fields(of: inline, crd: crd)
      }
    }
    return lines
  }

  /// The field's line, or none where it can never be written.
  private mutating func line(_ field: FieldFacts, _ crd: Value?) throws -> [String] {
    let child = crd?["properties"]?[field.json]
    let isPruned = crd != nil && !crd!.isOpen && child == nil
    if isPruned && field.isOmittable(isStruct: structs[field.type] != nil) { return [] }
    var below = child
    if field.shape == "list" { below = child?["items"] }
    if field.shape == "map" { below = child?["additionalProperties"] }
    if child?.isOpen == true || below?.isOpen == true { below = nil }
    var arguments = ["\"\(field.json)\"", ".\(shape(of: field, items: below))"]
    if isPruned && structs[field.type] == nil {
      arguments += [".\(try scalar(field))", ".pruned"]
    } else {
      arguments.append(".\(try type(field, below))")
      let presence = presence(of: field, isPruned: isPruned)
      let fallback = fallback(for: field, child)
      if let fallback { arguments += [presence, fallback] }
      if fallback == nil && presence != ".always" { arguments.append(presence) }
    }
    return ["TemplateField(\(arguments.joined(separator: ", ")))"]
  }

  private func shape(of field: FieldFacts, items: Value?) -> String {
    guard field.shape == "list", let items, items["nullable"]?.isTrue != true else {
      return field.shape
    }
    return "listWithoutNulls"
  }

  private mutating func type(_ field: FieldFacts, _ crd: Value?) throws -> String {
    guard structs[field.type] != nil else { return try scalar(field) }
    return "object(\(number(of: Place(name: field.type, crd: crd))))"
  }

  private func presence(of field: FieldFacts, isPruned: Bool) -> String {
    if isPruned { return ".pruned" }
    return field.isOmittable(isStruct: structs[field.type] != nil) ? ".unlessEmpty" : ".always"
  }

  private func scalar(_ field: FieldFacts) throws -> String {
    switch field.type {
    case "string", "bool", "int32", "int64": return field.type
    case "Quantity":
      return core != nil && field.shape == "map" ? "milliQuantity" : "quantity"
    case "IntOrString": return "intOrString"
    case "Time", "MicroTime": return "time"
    default:
      throw SchemaGenerator.Failure(
        description: "\(field.json) is of a type that is not known: \(field.type)")
    }
  }

  private func fallback(for field: FieldFacts, _ crd: Value?) -> String? {
    if let rule = core?["rules"]?[field.owner]?[field.json]?.string { return ".\(rule)" }
    let value = core?["defaults"]?[field.owner]?[field.json] ?? crd?["default"]
    // A default that Go leaves out as empty makes no difference.
    guard let json = value?.json else { return nil }
    if field.isOmittable(isStruct: false) && field.shape == "one" && value!.isEmpty { return nil }
    return ".json(\(json.quoted))"
  }
}
