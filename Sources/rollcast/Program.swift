import ArgumentParser
import RollcastKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs the command line and turns errors into messages and exit statuses.
enum Program {
  /// Bad input and bad usage alike; the parser's own status for usage errors is 64.
  private static let badInput: Int32 = 2

  static func run(_ arguments: [String]) -> Never {
    SignalHandlers.install()
    do {
      let arguments = Array(arguments.dropFirst())
      var command = try subcommand(arguments) ?? Rollcast.parseAsRoot(arguments)
      try command.run()
      Progress.end()
      exit(0)
    } catch let error as InputError {
      fail(error.description)
    } catch let status as ExitCode {
      Progress.end()
      exit(status.rawValue)
    } catch {
      report(error)
    }
  }

  /// The command that the first word names, where the rest of the line fits it: the parser looks at
  /// each option of each command it is given, which takes longer than a render. Whatever is wrong is
  /// left to the whole parser, which knows what the line is called.
  private static func subcommand(_ arguments: [String]) -> (any ParsableCommand)? {
    let type = Rollcast.configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    return try? type?.parseAsRoot(Array(arguments.dropFirst()))
  }

  /// Help and version are errors to the parser, too.
  private static func report(_ error: any Error) -> Never {
    guard Rollcast.exitCode(for: error) == .success else {
      fail("error: " + lowercased(Rollcast.message(for: error)))
    }
    do {
      try StandardOutput.write(Rollcast.fullMessage(for: error) + "\n")
      exit(0)
    } catch let status as ExitCode {
      exit(status.rawValue)
    } catch {
      fail("\(error)")
    }
  }

  private static func fail(_ message: String) -> Never {
    StandardError.write(message)
    exit(badInput)
  }

  private static func lowercased(_ message: String) -> String {
    message.prefix(1).lowercased() + message.dropFirst()
  }
}
