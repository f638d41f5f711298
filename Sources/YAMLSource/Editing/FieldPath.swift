/// A place inside an object, written as Kubernetes does: `spec.http[2].route[0].weight`.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  public enum Element: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  public var elements: [Element]

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
