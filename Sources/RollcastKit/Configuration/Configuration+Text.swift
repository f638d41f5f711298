import YAMLSource

extension Configuration {
  /// What is in force where the command line says nothing, as a `.rollcast.yaml` would say it.
  ///
  /// - Returns: the text, with a comment that names the file it has come from.
  package var text: [UInt8] {
    let values: Value = [
      "controllerVersion": .string((controllerVersion ?? .standard).rawValue),
      "namespace": .string(namespace ?? Self.standardNamespace),
      "rules": ["disable": .sequence(disabledRules.map { .string($0.name) })],
    ]
    let origin = file.map { "from \($0)" } ?? "no \(ConfigurationFile.name) here or above"
    return Array("# \(origin)\n".utf8) + DocumentWriter.text(of: values)
  }

  /// The namespace of objects that name none, where the user names none either.
  package static let standardNamespace = "default"
}
