import ArgumentParser
import RollcastKit

/// Runs as a KRM function.
struct FunctionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fn",
    abstract:
      "Runs as a KRM function: a ResourceList on standard input, edited on standard output.",
    discussion: """
      functionConfig:
        apiVersion: rollcast.dev/v1alpha1
        kind: Render
        metadata: {name: step-0}
        spec: {at: 0, stableHash: 7d9f8c6b5}

      The spec takes at, stableHash, stable (manifests), controllerVersion, rollout, setImage,
      pastEnd, allowMissing and namespace, as render does. With kind: Lint the items stay as they
      are, and what lint finds is among the results; its spec takes controllerVersion, rollout,
      disable, allowMissing, namespace and strict.

      Example:
        kpt fn eval --exec 'rollcast fn' --fn-config render.yaml

      Exit status: 0 done, 1 a result of severity error.
      """)

  func run() throws {
    let function = KRMFunction(try ManifestLoader().loadStandardInput())
    for result in function.results { StandardError.write(result.description) }
    try StandardOutput.write(function.output)
    if function.hasFailed { throw ExitCode(1) }
  }
}
