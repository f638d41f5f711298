import ArgumentParser
import RollcastKit

/// Prints the pod template hash of each Rollout.
struct HashCommand: ParsableCommand {
  /// The forms of the result.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  static let configuration = CommandConfiguration(
    commandName: "hash",
    abstract: "Prints the pod template hash that the controller gives to each Rollout.",
    discussion: """
      Examples:
        rollcast hash app.yaml
        kubectl get rollouts -o yaml | rollcast hash --check
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Controller") var controller: ControllerOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("table or json.", valueName: "format"))
  var output = Format.table

  @Flag(help: "Print the exact bytes that are hashed, before status.collisionCount.")
  var showInput = false

  @Flag(help: "Compare with status.currentPodHash; exit status 1 where one differs.")
  var check = false

  func run() throws {
    let stream = try input.stream(scope: .templates)
    var rollouts: [HashedRollout] = []
    for manifest in try input.rollouts(of: stream) {
      rollouts.append(
        try HashedRollout(
          manifest, objects: stream, version: try controller.version, withInput: showInput))
    }
    if check && rollouts.allSatisfy({ !$0.canBeCompared }) {
      throw InputError("no Rollout in the input has a status.currentPodHash to compare with")
    }
    if check { for rollout in rollouts { rollout.difference.map(StandardError.write) } }
    try StandardOutput.write(text(of: rollouts))
    if rollouts.contains(where: \.differs), check { throw ExitCode(1) }
  }

  private func text(of rollouts: [HashedRollout]) -> [UInt8] {
    switch output {
    case .json: HashReport.json(rollouts)
    case .table where showInput: HashReport.inputs(rollouts)
    case .table: HashReport.table(rollouts)
    }
  }
}
