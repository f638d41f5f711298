import ArgumentParser
import RollcastKit

/// The two states that are compared.
struct ComparedStates: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The state before, as --to names it; the manifests as they are where it is left out.",
      valueName: "state"),
    transform: StateOptions.readName)
  var from: StateName?

  @Option(
    help: ArgumentHelp(
      "The state afterwards: a step, or initial, last, preview, promoted (the default), aborted "
        + "or aborted:N.", valueName: "state"),
    transform: StateOptions.readName)
  var to = StateName.promoted

  @Option(
    help: ArgumentHelp(
      "What a Rollout without the step does: error, promoted or skip.", valueName: "what"))
  var pastEnd = PastEnd.error
}
