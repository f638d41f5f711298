/// One field of a Go struct.
struct TemplateField: Sendable {
  /// How often a field holds its type.
  enum Shape: Sendable {
    case one
    case pointer
    case list
    /// A list whose items the Rollout CRD describes, so that none of them may be null.
    case listWithoutNulls
    case map
  }

  enum FieldType: Sendable, CustomStringConvertible {
    case string
    case bool
    case int32
    case int64
    case quantity
    /// A quantity that the API server rounds up to milli as it stores it.
    case milliQuantity
    case intOrString
    case time
    /// Another struct, by its number in the table.
    case object(Int)

    /// What the API server calls a value of this type.
    var description: String {
      switch self {
      case .string, .time: "string"
      case .bool: "boolean"
      case .int32, .int64: "integer"
      case .quantity, .milliQuantity, .intOrString: "integer or string"
      case .object: "object"
      }
    }
  }

  /// Whether a field is written.
  enum Presence: Sendable {
    case always
    /// Not where it is empty (Go's `omitempty` and `omitzero`).
    case unlessEmpty
    /// The Rollout CRD does not name the field, so it is written as if it had not been set.
    case pruned
  }

  /// What the API server fills in where a field is not set.
  enum Default: Sendable {
    case none
    /// A value, as JSON.
    case json(StaticString)
    /// `Always` for an image with no tag or `latest`, else `IfNotPresent`.
    case pullPolicy
    /// An `emptyDir` for a volume that names no source.
    case volumeSource
    /// The new and the deprecated name of the service account always agree.
    case serviceAccount
  }

  let name: StaticString
  let shape: Shape
  let type: FieldType
  let presence: Presence
  let fallback: Default

  init(
    _ name: StaticString, _ shape: Shape, _ type: FieldType, _ presence: Presence = .always,
    _ fallback: Default = .none
  ) {
    self.name = name
    self.shape = shape
    self.type = type
    self.presence = presence
    self.fallback = fallback
  }

  /// Whether a field may come out though nothing sets it.
  var isWrittenUnset: Bool {
    if case .unlessEmpty = presence, case .none = fallback { false } else { true }
  }
}
