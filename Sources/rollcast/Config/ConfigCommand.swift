import ArgumentParser
import RollcastKit

/// Prints the defaults that are in force.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Prints the defaults in force and the .rollcast.yaml that they come from.",
    discussion: """
      The file is looked for in the working directory and upward; options on the command line win.
      Its keys are controllerVersion, namespace and rules.disable (names of lint rules).

      Example:
        rollcast config > .rollcast.yaml
      """)

  func run() throws {
    try StandardOutput.write(try Defaults.configuration().text)
  }
}
