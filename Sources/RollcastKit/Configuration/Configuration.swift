import YAMLSource

/// What a `.rollcast.yaml` says: values for options that the command line leaves out.
package struct Configuration: Sendable {
  /// A rule of `lint` that is switched off.
  package struct DisabledRule: Sendable {
    package let name: String
    /// Where the file names it.
    package let location: SourceLocation
  }

  /// The file, as messages show it; `nil` where there is none.
  package private(set) var file: String?
  package private(set) var controllerVersion: ControllerVersion?
  /// The namespace of objects that name none.
  package private(set) var namespace: String?
  package private(set) var disabledRules: [DisabledRule] = []

  /// Nothing is said.
  package init() {}

  /// Reads a file's text.
  ///
  /// - Throws: ``InputError`` with its place for what is no YAML, an unknown key or a value of
  ///   another type.
  package init(_ source: SourceText) throws(InputError) {
    file = source.name
    let documents: [Document]
    do throws(YAMLError) {
      documents = try Document.all(in: source)
    } catch {
      throw InputError(error)
    }
    let roots = documents.compactMap(\.root).filter { !$0.isNull }
    guard let root = roots.first else { return }
    if roots.count > 1 {
      throw InputError("a second document; \(ConfigurationFile.name) has one", at: roots[1])
    }
    try read(Field(root))
  }

  private mutating func read(_ root: Field) throws(InputError) {
    guard root.node.isMapping else {
      throw InputError("expected keys such as namespace: prod", at: root.node)
    }
    try root.expectKeys(["controllerVersion", "namespace", "rules"])
    controllerVersion = try root["controllerVersion"].map { field throws(InputError) in
      try Self.version(field)
    }
    namespace = try root.string("namespace")
    if let namespace, namespace.isEmpty { throw root["namespace"]!.error("it is empty") }
    guard let rules = try root.mapping("rules") else { return }
    try rules.expectKeys(["disable"])
    for rule in try rules.items("disable") {
      disabledRules.append(.init(name: try rule.string(), location: rule.node.location))
    }
  }

  /// Unquoted, `1.10` is a number to YAML, and the same as `1.1`: what is written counts.
  private static func version(_ field: Field) throws(InputError) -> ControllerVersion {
    if field.node.isScalar, let version = ControllerVersion(field.node.text) { return version }
    throw field.error("known versions are \(ControllerVersion.known)")
  }
}
