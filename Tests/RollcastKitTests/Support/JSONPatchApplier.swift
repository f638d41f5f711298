import YAMLSource

/// Applies a JSON Patch, written from RFC 6902 and RFC 6901 alone.
enum JSONPatchApplier {
  /// What the RFC takes for an error.
  struct Failure: Error {
    let message: String
  }

  /// The value that operations make of another, one after the other.
  static func apply(_ operations: [Node], to value: Value) throws -> Value {
    var value = value
    for operation in operations {
      let pointer = operation["path"]?.string ?? ""
      guard let kind = operation["op"]?.string, pointer.hasPrefix("/") else {
        throw Failure(message: "an operation without op or path")
      }
      let tokens = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
      let added = operation["value"].map { Value($0) }
      value = try apply(kind, added, at: tokens.map(unescaped)[...], to: value)
    }
    return value
  }

  private static func unescaped(_ token: Substring) -> String {
    token.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
      .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
  }

  private static func apply(
    _ kind: String, _ added: Value?, at path: ArraySlice<String>, to value: Value
  ) throws -> Value {
    let (token, rest) = (path.first!, path.dropFirst())
    switch value {
    case .mapping(var entries):
      let place = entries.firstIndex { $0.key == token }
      if rest.isEmpty {
        let entry = added.map { Value.Entry(token, $0) }
        switch (kind, place, entry) {
        case ("add", nil, let entry?): entries.append(entry)
        case ("add", let place?, let entry?), ("replace", let place?, let entry?):
          entries[place] = entry
        case ("remove", let place?, nil): entries.remove(at: place)
        default: throw Failure(message: "\(kind) at \(token)")
        }
      } else {
        guard let place else { throw Failure(message: "\(token) is missing") }
        entries[place] = .init(token, try apply(kind, added, at: rest, to: entries[place].value))
      }
      return .mapping(entries)
    case .sequence(var items):
      guard let place = Int(token), place >= 0, place <= items.count else {
        throw Failure(message: "\(token) in a list of \(items.count)")
      }
      switch (kind, added) {
      case ("add", let added?) where rest.isEmpty: items.insert(added, at: place)
      case _ where place == items.count: throw Failure(message: "\(kind) behind the end")
      case ("replace", let added?) where rest.isEmpty: items[place] = added
      case ("remove", nil) where rest.isEmpty: items.remove(at: place)
      case _ where rest.isEmpty: throw Failure(message: kind)
      default: items[place] = try apply(kind, added, at: rest, to: items[place])
      }
      return .sequence(items)
    case .scalar: throw Failure(message: "\(token) below a scalar")
    }
  }
}

extension Value {
  /// The value with the keys of mappings in the order of their bytes.
  var sortedByKey: Value {
    switch self {
    case .scalar: self
    case .sequence(let items): .sequence(items.map(\.sortedByKey))
    case .mapping(let entries):
      .mapping(
        entries.sorted { $0.key < $1.key }.map { Value.Entry($0.key, $0.value.sortedByKey) })
    }
  }
}
