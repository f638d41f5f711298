import YAMLSource

extension IgnoreDifferences {
  /// The rules as YAML that says what each is for, ready to be merged into the tool's own object.
  public func yaml(for tool: Tool) -> [UInt8] {
    switch tool {
    case .argocd: argoCDText()
    case .flux: fluxText()
    }
  }

  /// The rules as JSON, in the form of a merge patch of the tool's own object.
  public func json(for tool: Tool) -> [UInt8] {
    switch tool {
    case .argocd: JSONWriter.text(of: argoCDValue())
    case .flux: JSONWriter.text(of: fluxValue())
    }
  }
}
