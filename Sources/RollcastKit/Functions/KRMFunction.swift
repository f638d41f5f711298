import YAMLSource

/// A run of a KRM function: a ResourceList comes in, a ResourceList goes out.
///
/// Items are edited in their place, so their comments, key order and style stay.
///
/// Source: kustomize, cmd/config/docs/api-conventions/functions-spec.md.
package struct KRMFunction: Sendable {
  /// The ResourceList that comes out; an empty one where none came in.
  package let output: [UInt8]
  /// What is said on the way; the output holds it, too.
  package let results: [FunctionResult]

  /// Whether the function has failed; the items are then as they were.
  package var hasFailed: Bool { results.contains { $0.severity == .error } }

  /// Runs what the ResourceList's `functionConfig` asks for.
  package init(_ source: SourceText) {
    var places = FunctionPlaces(source)
    var list: [UInt8]?
    do throws(InputError) {
      let resources = try ResourceList(source)
      list = source.encoding.encode(Array(source.bytes))
      places.config = resources.functionConfig
      switch try FunctionConfig(resources) {
      case .render(let function):
        let rendering = try function.rendering(of: source)
        let text = rendering.stream.rendered(rendering.edits).bytes
        self.init(
          text, rendering.warnings.map { places.result(.warning, $0.message, at: $0.location) })
      case .lint(let function):
        self.init(
          list,
          try function.findings(in: source).map { severity, finding in
            places.result(
              severity, "\(finding.text) [\(finding.rule.id)]", at: finding.location)
          })
      }
    } catch {
      self.init(list, [places.result(.error, error.message, at: error.location)])
    }
  }

  private init(_ text: [UInt8]?, _ results: [FunctionResult]) {
    var seen: Set<FunctionResult> = []
    self.results = results.filter { seen.insert($0).inserted }
    output = ResourceList.text(text, adding: self.results)
  }
}
