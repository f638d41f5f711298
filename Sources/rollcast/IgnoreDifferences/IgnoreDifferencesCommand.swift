import ArgumentParser
import RollcastKit

/// Prints what a GitOps controller has to leave to the Argo Rollouts controller.
struct IgnoreDifferencesCommand: ParsableCommand {
  /// The forms of the result.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case yaml, json
  }

  static let configuration = CommandConfiguration(
    commandName: "ignore-differences",
    abstract: "Prints the Argo CD rules that cover exactly the fields that the controller changes.",
    discussion: """
      The rules hold for every state of the Rollouts, whatever their revisions are called.

      Examples:
        kustomize build . | rollcast ignore-differences
        rollcast ignore-differences --for flux app.yaml
      """)

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Who is to leave the fields alone: argocd or flux.", valueName: "tool"))
  var tool = IgnoreDifferences.Tool.argocd

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Controller") var controller: ControllerOptions
  @OptionGroup(title: "Controller") var replicas: ReplicaOptions
  @OptionGroup(title: "Strictness") var strictness: StrictOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("yaml (with comments) or json.", valueName: "format"))
  var output = Format.yaml

  func run() throws {
    let stream = try input.stream()
    let differences = try IgnoreDifferences(
      of: try input.rollouts(of: stream), in: stream, version: controller.version,
      allowedMissing: strictness.allowedMissing, replicas: replicas.counts)
    var diagnostics = strictness.diagnostics
    diagnostics.add(differences.warnings)
    try diagnostics.report()
    switch output {
    case .yaml: try StandardOutput.write(differences.yaml(for: tool))
    case .json: try StandardOutput.write(differences.json(for: tool))
    }
  }
}

extension IgnoreDifferences.Tool: ExpressibleByArgument {}
