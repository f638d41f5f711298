import YAMLSource

/// What a KRM function is asked to do.
enum FunctionConfig {
  /// Write the items as the controller would leave them at a state.
  case render(RenderFunction)
  /// Say what the controller would refuse, or do that hardly anybody wants.
  case lint(LintFunction)

  static let apiVersion = "rollcast.dev/v1alpha1"

  /// Reads `functionConfig`. A ConfigMap, which kpt makes of arguments, means Render.
  ///
  /// - Throws: ``InputError`` where it is missing, or says something unknown.
  init(_ list: ResourceList) throws(InputError) {
    guard let node = list.functionConfig else {
      throw InputError(
        "functionConfig is missing: expected apiVersion \(Self.apiVersion) and kind Render or Lint",
        at: list.root)
    }
    let config = Field(node, path: FieldPath()["functionConfig"])
    let apiVersion = try config.string("apiVersion") ?? ""
    let kind = try config.string("kind") ?? ""
    if apiVersion == "v1", kind == "ConfigMap" {
      self = .render(try RenderFunction(config, key: "data"))
      return
    }
    guard apiVersion == Self.apiVersion else {
      throw config.unexpected("apiVersion", apiVersion, expected: Self.apiVersion)
    }
    switch kind {
    case "Render": self = .render(try RenderFunction(config, key: "spec"))
    case "Lint": self = .lint(try LintFunction(config, key: "spec"))
    default:
      throw config.unexpected("kind", kind, expected: "Render or Lint")
    }
  }
}

extension Field {
  fileprivate func unexpected(
    _ key: String, _ found: String, expected: String
  ) -> InputError {
    InputError(
      "\(path[key]): expected \(expected), found \"\(found)\"", at: self[key]?.node ?? node)
  }
}
