import ArgumentParser
import RollcastKit

/// Sets the weights of a VirtualService's route.
struct SetWeightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-weight",
    abstract: "Sets the weights of an Istio route where no Rollout does it.",
    usage: """
      rollcast set-weight --virtual-service <name> [--route <name>] <host-or-subset>=<weight> ... \
      [<path> ...] [<options>]
      """,
    discussion: """
      Destinations that are not named keep their weights; all of the route add up to 100. A \
      destination is named by its subset, its host, the first part of its host, or HOST/SUBSET.

      Examples:
        rollcast set-weight --virtual-service reviews v1=90 v2=10 -i deploy/
        rollcast set-weight --virtual-service web --route primary old=50 new=50 < web.yaml
      """)

  @Option(
    help: ArgumentHelp("The VirtualService.", valueName: "[namespace/]name"), transform: Self.name)
  var virtualService: RolloutName

  @Option(
    help: ArgumentHelp("The route's name, where there are several routes.", valueName: "name"))
  var route: String?

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var inPlace: InPlaceOptions
  @OptionGroup(title: "Strictness") var strictness: StrictOptions

  func run() throws {
    var input = input
    let weights = try Self.weights(takenFrom: &input.paths)
    if !input.rollout.isEmpty { throw ValidationError("--rollout means nothing to set-weight") }
    if !output.include.isEmpty { throw ValidationError("--include means nothing to set-weight") }
    try inPlace.check(input, output)
    let change = WeightChange(virtualService: virtualService, route: route, weights: weights)
    let rendering = try change.rendering(of: try input.stream())
    var diagnostics = strictness.diagnostics
    diagnostics.add(rendering.warnings)
    try inPlace.write(rendering, as: output, reporting: diagnostics)
  }

  /// Takes the weights out of the arguments. A path that holds an equals sign begins with a dot or
  /// a slash.
  private static func weights(takenFrom paths: inout [String]) throws -> [DestinationWeight] {
    let isWeight = { (text: String) in
      text.utf8.contains(UInt8(ascii: "=")) && text.first != "." && text.first != "/"
    }
    let weights = try paths.filter(isWeight).map { text in
      guard let weight = DestinationWeight(text) else {
        throw ValidationError(
          "'\(text)' is no weight: expected HOST_OR_SUBSET=WEIGHT, the weight from 0 to 100")
      }
      return weight
    }
    if weights.isEmpty { throw ValidationError("a weight is missing: pass HOST_OR_SUBSET=WEIGHT") }
    paths.removeAll(where: isWeight)
    return weights
  }

  private static func name(_ text: String) throws -> RolloutName {
    if let name = RolloutName(text) { return name }
    throw ValidationError("expected [NAMESPACE/]NAME")
  }
}
