import ArgumentParser
import RollcastKit
import YAMLSource

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the manifests come from, and which Rollouts among them are meant.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Manifests: files, folders (searched for .yaml, .yml and .json), - for standard input.",
      valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out paths that match, such as 'tests' or 'base/*'; repeatable.", valueName: "glob"))
  var ignore: [String] = []

  @Option(
    name: [.customShort("n"), .customLong("namespace")],
    help: ArgumentHelp(
      "The namespace of objects that name none (the default is default).", valueName: "namespace"))
  var givenNamespace: String?

  @Option(
    help: ArgumentHelp(
      "Only this Rollout; repeatable.", valueName: "[namespace/]name"),
    transform: Self.rolloutName)
  var rollout: [RolloutName] = []

  /// The namespace that the command line, else `.rollcast.yaml` names.
  ///
  /// - Throws: ``InputError`` where that file cannot be read.
  var namespace: String {
    get throws(InputError) {
      if let givenNamespace { return givenNamespace }
      return try Defaults.configuration().namespace ?? Configuration.standardNamespace
    }
  }

  /// What brings in the inputs.
  var loader: ManifestLoader { ManifestLoader(ignoring: ignore.map(IgnorePattern.init)) }

  /// Reads the manifests.
  func stream(scope: ManifestStream.Scope = .everything) throws(InputError) -> ManifestStream {
    // Somebody who types manifests in needs the line.
    if !paths.contains("-") || isatty(STDIN_FILENO) != 1 { Progress.say("reading manifests") }
    let stream = try ManifestStream(
      try loader.load(paths), namespace: try namespace, scope: scope)
    Progress.say("forecasting \(stream.rollouts.count) Rollouts")
    return stream
  }

  /// Manifests of which only the pod templates count.
  func templates(_ sources: [SourceText]) throws(InputError) -> ManifestStream {
    try ManifestStream(sources, namespace: try namespace, scope: .templates)
  }

  /// The Rollouts that are meant, at least one.
  func rollouts(of stream: ManifestStream) throws(InputError) -> [Manifest] {
    let rollouts = try stream.rollouts(named: rollout)
    if rollouts.isEmpty { throw InputError("no Rollout in the input") }
    return rollouts
  }

  func validate() throws {
    if givenNamespace == "" { throw ValidationError("the value of --namespace is empty") }
  }

  private static func rolloutName(_ text: String) throws -> RolloutName {
    guard let name = RolloutName(text) else {
      throw ValidationError("expected [NAMESPACE/]NAME")
    }
    return name
  }
}
