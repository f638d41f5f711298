/// A place inside an object, written as Kubernetes does: `spec.http[2].route[0].weight`.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down from an object to a field.
  public enum Element: Hashable, Sendable {
    /// Into a mapping.
    case key(String)
    /// Into a sequence, from 0.
    case index(Int)
  }

  /// The steps, from the object down.
  public var elements: [Element]

  /// A path of these steps; by default the object itself.
  public init(_ elements: [Element] = []) { self.elements = elements }

  /// The path of a key below this one.
  public subscript(key: String) -> FieldPath { FieldPath(elements + [.key(key)]) }
  /// The path of an item below this one.
  public subscript(index: Int) -> FieldPath { FieldPath(elements + [.index(index)]) }

  /// Keys that hold a dot, a slash or a bracket are written in brackets, as field.Path.Key does.
  public var description: String {
    var text = ""
    for element in elements {
      switch element {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where key.contains(where: { "./[]".contains($0) }): text += "[\(key)]"
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      }
    }
    return text
  }
}
