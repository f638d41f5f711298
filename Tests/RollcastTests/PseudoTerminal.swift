#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal of so many columns that a program writes to.
final class PseudoTerminal {
  /// Where the program opens it.
  let path: String
  private let descriptor: Int32
  /// Kept open, so that what was written stays to be read.
  private let other: Int32

  init(columns: Int) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard descriptor >= 0, let path = Self.unlocked(descriptor) else {
      throw SystemError(code: errno, what: "/dev/ptmx")
    }
    self.path = path
    other = open(path, O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: 50, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 else {
      throw SystemError(code: errno, what: "TIOCSWINSZ")
    }
  }

  /// Where the other end of a terminal is. Glibc hides the functions of POSIX for that.
  private static func unlocked(_ descriptor: Int32) -> String? {
    #if os(Linux)
      let (getNumber, setLock) = (UInt(0x8004_5430), UInt(0x4004_5431))
      var (number, lock) = (Int32(), Int32())
      guard ioctl(descriptor, setLock, &lock) == 0, ioctl(descriptor, getNumber, &number) == 0
      else { return nil }
      return "/dev/pts/\(number)"
    #else
      guard grantpt(descriptor) == 0, unlockpt(descriptor) == 0 else { return nil }
      return ptsname(descriptor).map { String(cString: $0) }
    #endif
  }

  deinit {
    close(other)
    close(descriptor)
  }

  /// What was written so far, line breaks as the program wrote them.
  func written() -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, 0) > 0, case let count = read(descriptor, &buffer, buffer.count),
      count > 0
    {
      text += buffer[..<count]
    }
    return String(decoding: text.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
