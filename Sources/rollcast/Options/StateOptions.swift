import ArgumentParser
import RollcastKit

/// The point of the rollout that is asked for.
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Held after this step, counted from 0.", valueName: "n"),
    transform: Self.readStep)
  var step: Int?

  @Option(
    help: ArgumentHelp(
      "A step, or initial, last, preview, promoted, aborted or aborted:N.", valueName: "state"),
    transform: Self.readName)
  var at: StateName?

  @Option(
    help: ArgumentHelp(
      "What a Rollout without the step does: error, promoted or skip.", valueName: "what"))
  var pastEnd = PastEnd.error

  /// The state that is asked for.
  ///
  /// - Throws: ``ValidationError`` where none or two are named. A parser's `validate` would say so
  ///   even before it tells of an unknown option.
  func name() throws -> StateName {
    guard let name = try nameIfAny() else {
      throw ValidationError("a state is missing: pass --step N or --at STATE")
    }
    return name
  }

  /// The state that is asked for, if one is.
  ///
  /// - Throws: ``ValidationError`` where two are named.
  func nameIfAny() throws -> StateName? {
    guard let step else { return at }
    if at != nil { throw ValidationError("--step and --at exclude each other") }
    return .step(step)
  }

  private static func readStep(_ text: String) throws -> Int {
    guard case .step(let step)? = StateName(text) else {
      throw ValidationError("expected a number from 0")
    }
    return step
  }

  static func readName(_ text: String) throws -> StateName {
    if let name = StateName(text) { return name }
    throw ValidationError(
      "expected a step, initial, last, preview, promoted, aborted or aborted:N")
  }
}

extension PastEnd: ExpressibleByArgument {}
