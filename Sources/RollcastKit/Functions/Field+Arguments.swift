import YAMLSource

extension Field {
  /// A value as the command line would take it: the text of a scalar, whatever its type, so that
  /// `at: 0` and `controllerVersion: 1.10` need no quotes.
  func argument<Result>(
    _ expected: String, _ read: (String) -> Result?
  ) throws(InputError) -> Result {
    guard node.isScalar else { throw mismatch("string") }
    guard let result = read(node.text) else {
      throw error("expected \(expected), found \"\(node.text)\"")
    }
    return result
  }

  /// One value or several below a key; none where it is missing.
  func arguments<Result>(
    _ key: String, _ expected: String, _ read: (String) -> Result?
  ) throws(InputError) -> [Result] {
    guard let field = self[key] else { return [] }
    guard field.node.isSequence else { return [try field.argument(expected, read)] }
    var results: [Result] = []
    for item in try items(key) { results.append(try item.argument(expected, read)) }
    return results
  }

  /// The version below `controllerVersion`, if any.
  func controllerVersion() throws(InputError) -> ControllerVersion? {
    try self["controllerVersion"]?.argument("a known version, such as 1.9") {
      ControllerVersion($0)
    }
  }

  /// - Throws: ``InputError`` for a key that is not among the known ones.
  func refuseUnknown(_ known: [String]) throws(InputError) {
    for entry in node.entries where !known.contains(entry.key.keyText) {
      throw InputError(
        "\(path[entry.key.keyText]): unknown field; known ones are "
          + known.joined(separator: ", "), at: entry.key)
    }
  }

  /// Manifests that are written out here: objects, or a text of documents.
  func inlineManifests() throws(InputError) -> SourceText {
    var text = node.string.map { Array($0.utf8) }
    if text == nil {
      guard node.isMapping || node.isSequence else { throw mismatch("array") }
      let items = node.isMapping ? [node] : node.items
      text = JSONWriter.text(
        of: ["apiVersion": "v1", "kind": "List", "items": .sequence(items.map(Value.init))])
    }
    do throws(YAMLError) {
      return try SourceText(name: path.description, copying: text ?? [])
    } catch {
      throw self.error(error.message)
    }
  }
}
