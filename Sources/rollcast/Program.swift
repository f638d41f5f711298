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
      var command = try Rollcast.parseAsRoot(Array(arguments.dropFirst()))
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
