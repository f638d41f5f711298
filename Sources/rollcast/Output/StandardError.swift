import RollcastKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Messages for people.
enum StandardError {
  /// Writes a message on a line of its own; where that fails there is nobody left to tell.
  ///
  /// - Parameter message: may hold names as an input or an argument gives them.
  static func write(_ message: String) {
    Progress.end()
    var text = Array((TerminalText.safe(message) + "\n").utf8)[...]
    while !text.isEmpty {
      let count = text.withUnsafeBytes { systemWrite(STDERR_FILENO, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      text = text.dropFirst(count)
    }
  }
}

/// The system call, whose name the type's own function hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
