/// The fields of every struct in a pod template, as one controller version stores and writes them.
struct PodTemplateTable: Sendable {
  /// One field of a Go struct.
  struct Field: Sendable {
    /// How often a field holds its type.
    enum Shape: Sendable {
      case one
      case pointer
      case list
      case map
    }

    enum FieldType: Sendable {
      case string
      case bool
      case int32
      case int64
      case quantity
      case intOrString
      case time
      /// Another struct, by its number in the table.
      case object(Int)
    }

    struct Flags: OptionSet, Sendable {
      let rawValue: UInt8

      static let omitsEmpty = Flags(rawValue: 1)
      static let omitsZero = Flags(rawValue: 2)
      /// The Rollout CRD does not name the field, so it is not stored.
      static let pruned = Flags(rawValue: 4)
      static let defaultsToEmpty = Flags(rawValue: 8)
      static let defaultsToTCP = Flags(rawValue: 16)
      static let defaultsToFalse = Flags(rawValue: 32)
    }

    let name: StaticString
    let shape: Shape
    let type: FieldType
    let flags: Flags

    init(_ name: StaticString, _ shape: Shape, _ type: FieldType, _ flags: Flags = []) {
      self.name = name
      self.shape = shape
      self.type = type
      self.flags = flags
    }
  }

  /// Where the fields of each struct begin, and the end of the last.
  let starts: [Int]
  let fields: [Field]

  static func table(for version: ControllerVersion) -> PodTemplateTable {
    switch version {
    case .v18: v18
    case .v19: v19
    case .v110: v110
    }
  }
}
