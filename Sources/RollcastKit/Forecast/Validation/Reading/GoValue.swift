import YAMLSource

/// A value that is refused, as a message shows it: since Kubernetes 1.34 (Argo Rollouts 1.9) a value
/// with parts is written as JSON, before that in Go's own syntax.
///
/// Source: Kubernetes 1.29 and 1.34, apimachinery, pkg/util/validation/field/errors.go, ErrorBody.
indirect enum GoValue {
  /// A field of a struct, by its name in Go and in JSON.
  struct Field {
    let name: String
    let key: String
    let value: GoValue
    /// Whether JSON leaves the field out where it has its zero value.
    let isOmittedEmpty: Bool

    init(_ name: String, _ key: String, omitEmpty: Bool = false, _ value: GoValue) {
      self.name = name
      self.key = key
      self.value = value
      isOmittedEmpty = omitEmpty
    }
  }

  case string(String)
  case int(Int)
  case bool(Bool)
  case number(String)
  /// A nil pointer to a type.
  case null(String)
  /// A slice of a type; `nil` is a nil slice.
  case list(String, [GoValue]?)
  /// A map from strings; `nil` is a nil map.
  case map(String, [(key: String, value: GoValue)]?)
  /// A struct; `json` stands for its fields where it has a form of its own.
  case object(String, [Field], json: GoValue? = nil)
  /// A pointer inside another value; Go's syntax shows its address, which nobody can foresee.
  case pointer(String, GoValue)

  /// The value as a message of that version shows it.
  func text(_ version: ControllerVersion) -> String {
    switch self {
    case .null: version >= .v19 ? "null" : "\"null\""
    case .pointer(_, let value): value.text(version)
    default: version >= .v19 ? json : goSyntax
    }
  }
}
