import YAMLSource

/// What the facts say about one field of a Go struct.
struct FieldFacts {
  let json: String
  /// The struct that declares the field.
  let owner: String
  /// `one`, `pointer`, `list` or `map`.
  let shape: String
  /// The type that the shape holds.
  let type: String
  let omitsEmpty: Bool
  let omitsZero: Bool

  init(json: String, type: String, in owner: String) {
    (self.json, self.type, self.owner) = (json, type, owner)
    (shape, omitsEmpty, omitsZero) = ("one", false, false)
  }

  init(_ entry: Value, in owner: String) throws {
    guard let json = entry["json"]?.string, let type = entry["type"] else {
      throw SchemaGenerator.Failure(description: "\(owner) has a field of an unknown form")
    }
    var (shape, element) = ("one", type)
    for (key, name) in [("ptr", "pointer"), ("list", "list"), ("map", "map")] {
      if let inner = type[key] { (shape, element) = (name, inner) }
    }
    guard let name = element.string else {
      throw SchemaGenerator.Failure(description: "\(json) has a type of an unknown form")
    }
    self.json = json
    self.owner = owner
    self.shape = shape
    self.type = name
    omitsEmpty = entry["omitempty"]?.isTrue == true
    omitsZero = entry["omitzero"]?.isTrue == true
  }

  /// Whether Go leaves the field out where it is empty: `omitempty` never leaves a struct out.
  func isOmittable(isStruct: Bool) -> Bool {
    if shape != "one" { return omitsEmpty }
    let isStruct = isStruct || ["Quantity", "IntOrString", "Time", "MicroTime"].contains(type)
    return isStruct ? omitsZero : omitsEmpty
  }
}
