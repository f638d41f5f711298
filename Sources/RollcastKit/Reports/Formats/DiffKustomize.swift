import YAMLSource

/// Writes what differs as the `patches` of a kustomization.
package enum DiffKustomize {
  /// A list of JSON Patches with their targets, ready to be put into a kustomization.yaml.
  ///
  /// - Parameter isExplained: whether the reasons stand above the operations as comments.
  package static func text(of objects: [ObjectDiff], isExplained: Bool = false) -> [UInt8] {
    if objects.isEmpty { return Array("patches: []\n".utf8) }
    return Array("patches:\n".utf8)
      + objects.flatMap { object in
        yaml([["target": .mapping(target(of: object))]])
          + Array("  patch: |-\n".utf8)
          + object.operations.flatMap { operation in
            indented(
              (isExplained ? comment(object.reason(for: operation)) : [])
                + yaml([.mapping(operation.members)]))
          }
      }
  }

  /// kustomize takes name and namespace for regular expressions that are to match as a whole, and
  /// an object without a namespace for one in none.
  private static func target(of object: ObjectDiff) -> [Value.Entry] {
    let namespace = object.namesNamespace ? pattern(object.identity.namespace) : nil
    return object.target.filter { $0.value != "" }
      + (namespace.map { [.init("namespace", .string($0))] } ?? [])
      + [.init("name", .string(pattern(object.identity.name)))]
  }

  /// Of the characters that names may hold only the dot has a meaning in regular expressions.
  private static func pattern(_ name: String) -> String {
    name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "\\.")
  }

  private static func yaml(_ items: [Value]) -> [UInt8] {
    DocumentWriter.text(of: .sequence(items))
  }

  private static func comment(_ text: String) -> [UInt8] {
    Array("# \(TerminalText.safe(text))\n".utf8)
  }

  private static func indented(_ text: [UInt8]) -> [UInt8] {
    text.split(separator: LineDiff.lineFeed).flatMap { line in
      Array("    ".utf8) + line + [LineDiff.lineFeed]
    }
  }
}
