import YAMLSource

extension PodTemplateHash {
  /// A pod template as the controller writes it into a ReplicaSet, but for the hash label: pruned,
  /// with defaults, its fields in Go's order.
  ///
  /// - Parameters:
  ///   - template: the template's mapping.
  ///   - owner: what kind of object holds the template.
  ///   - version: the controller that writes.
  /// - Throws: ``InputError`` where the API server would refuse the template.
  public static func storedTemplate(
    of template: Node, owner: Owner = .rollout, version: ControllerVersion
  ) throws(InputError) -> Value {
    let json = try input(of: template, owner: owner, version: version)
    do {
      let source = try SourceText(name: template.source.name, copying: json)
      return Value(try Document(source, range: 0..<json.count).root!)
    } catch {
      throw InputError(error)
    }
  }
}
