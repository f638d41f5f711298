import YAMLSource

/// A run of a KRM function: a ResourceList comes in, a ResourceList goes out.
///
/// Items are edited in their place, so their comments, key order and style stay.
///
/// Source: kustomize, cmd/config/docs/api-conventions/functions-spec.md.
public struct KRMFunction: Sendable {
  /// The ResourceList that comes out; an empty one where none came in.
  public let output: [UInt8]
  /// What is said on the way; the output holds it, too.
  public let results: [FunctionResult]

  /// Whether the function has failed; the items are then as they were.
  public var hasFailed: Bool { results.contains { $0.severity == .error } }

  /// Runs what the ResourceList's `functionConfig` asks for.
  public init(_ source: SourceText) {
    var items: [Manifest] = []
    var list: [UInt8]?
    do throws(InputError) {
      let resources = try ResourceList(source)
      list = source.encoding.encode(Array(source.bytes))
      items = try ManifestStream([source]).manifests
      let config = try FunctionConfig(resources)
      let rendering = try Self.run(config, source)
      let results = rendering.warnings.map { warning in
        FunctionResult(
          .warning, warning.message, at: FunctionPlace.find(warning.location, in: items))
      }
      let text = rendering.stream.rendered(rendering.edits).bytes
      self.init(text, Self.unique(results))
    } catch {
      let place = FunctionPlace.find(error.location, in: items)
      self.init(list, [FunctionResult(.error, error.message, at: place)])
    }
  }

  private init(_ text: [UInt8]?, _ results: [FunctionResult]) {
    self.results = results
    output = ResourceList.text(text, adding: results)
  }

  private static func run(
    _ config: FunctionConfig, _ source: SourceText
  ) throws(InputError) -> Rendering {
    switch config {
    case .render(let function): return try function.rendering(of: source)
    case .lint: throw InputError("functionConfig.kind: Lint is not there yet; use Render")
    }
  }

  private static func unique(_ results: [FunctionResult]) -> [FunctionResult] {
    var seen: Set<FunctionResult> = []
    return results.filter { seen.insert($0).inserted }
  }
}
