import ArgumentParser
import RollcastKit

/// The warnings of a run; with `--strict` they are errors.
struct Diagnostics {
  private let isStrict: Bool
  private var warnings: [Diagnostic] = []

  init(isStrict: Bool) { self.isStrict = isStrict }

  mutating func add(_ warning: Diagnostic) { warnings.append(warning) }

  mutating func add(_ warnings: [Diagnostic]) { self.warnings += warnings }

  /// Shows each warning once, before any result is written.
  ///
  /// - Throws: ``ExitCode`` where warnings are errors and there is one.
  func report() throws {
    var shown: Set<Diagnostic> = []
    for warning in warnings where shown.insert(warning).inserted {
      StandardError.write(
        isStrict
          ? InputError(warning.message, at: warning.location).description : warning.description)
    }
    if isStrict && !warnings.isEmpty { throw ExitCode(2) }
  }
}
