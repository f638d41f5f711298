import ArgumentParser
import RollcastKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes results to standard output.
enum StandardOutput {
  /// Writes a manifest stream.
  ///
  /// - Throws: ``InputError`` where the bytes cannot be written, ``ExitCode`` for a quiet end where
  ///   the reader has gone.
  static func write(_ stream: RenderedStream) throws {
    try report { () throws(DescriptorWriter.Failure) in
      try DescriptorWriter.write(stream, to: STDOUT_FILENO)
    }
  }

  /// Writes text as it is.
  static func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Writes bytes as they are.
  static func write(_ bytes: [UInt8]) throws {
    try report { () throws(DescriptorWriter.Failure) in
      try DescriptorWriter.write(bytes, to: STDOUT_FILENO)
    }
  }

  private static func report(_ write: () throws(DescriptorWriter.Failure) -> Void) throws {
    Progress.end()
    do throws(DescriptorWriter.Failure) {
      try write()
    } catch {
      if case .system(EPIPE) = error { throw ExitCode.success }
      throw InputError("standard output \(error.message)")
    }
  }
}
