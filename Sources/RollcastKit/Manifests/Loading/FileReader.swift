import YAMLSource

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Brings one file or pipe into memory.
enum FileReader {
  /// What messages call standard input.
  static let standardInputName = "<stdin>"

  /// Files below this size are read: that is as fast as mapping them, and a file that shrinks
  /// meanwhile (`rollcast render app.yaml | tee app.yaml`) does no harm.
  private static let smallestMapping = 1 << 18

  /// Places in a text are counted in 32 bits, and a pipe may have no end.
  private static let mostBytes = Int(UInt32.max)

  static func readStandardInput() throws(InputError) -> SourceText {
    try contents(of: STDIN_FILENO, name: standardInputName)
  }

  static func read(_ path: String) throws(InputError) -> SourceText {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try contents(of: descriptor, name: path)
  }

  static func isFolder(_ path: String) throws(InputError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(path) }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  static func failure(_ path: String) -> InputError {
    let code = errno
    if code == ENOENT { return InputError("\(path): no such file or folder") }
    return InputError("\(path) cannot be read: \(String(cString: strerror(code)))")
  }

  /// A path without symbolic links.
  static func realPath(_ path: String) throws(InputError) -> String {
    guard let resolved = realpath(path, nil) else { throw failure(path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func contents(
    of descriptor: Int32, name: String
  ) throws(InputError) -> SourceText {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(name) }
    let size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      if size >= smallestMapping, lseek(descriptor, 0, SEEK_CUR) == 0 {
        return try map(descriptor, MappedFile(name, status))
      }
      return try readToEnd(descriptor, expecting: size, name: name)
    case S_IFBLK: throw noText(name)
    // /dev/zero and its like go on for ever; a terminal and /dev/null do not.
    case S_IFCHR where isatty(descriptor) != 1:
      return try readToEnd(descriptor, expecting: 0, name: name, atMost: 0)
    default: return try readToEnd(descriptor, expecting: 0, name: name)
    }
  }

  private static func noText(_ name: String) -> InputError {
    InputError("\(name) is a device, not a file with manifests")
  }

  private static func map(_ descriptor: Int32, _ file: MappedFile) throws(InputError) -> SourceText
  {
    guard let address = mmap(nil, file.size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw failure(file.path) }
    let region = UnsafeRawBufferPointer(start: address, count: file.size)
    return try text(
      file.path, region, isIntact: { file.isUnchanged },
      release: { munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count) })
  }

  private static func readToEnd(
    _ descriptor: Int32, expecting size: Int, name: String, atMost most: Int = mostBytes
  ) throws(InputError) -> SourceText {
    PipeCapacity.raise(descriptor)
    var buffer = GrowingBuffer()
    do throws(InputError) {
      // One byte more than expected shows the end of the file without growing the buffer.
      try reserve(max(size + 1, 1 << 16), in: &buffer, name)
      while true {
        if buffer.isFull { try reserve(buffer.capacity * 2, in: &buffer, name) }
        let got = platformRead(descriptor, buffer.end, buffer.room)
        if got == 0 { break }
        if got > 0 {
          buffer.count += got
        } else if errno != EINTR {
          throw failure(name)
        }
        if buffer.count > most { throw most == 0 ? noText(name) : tooLarge(name) }
      }
    } catch {
      buffer.free()
      throw error
    }
    return try text(
      name, buffer.bytes,
      release: { free(UnsafeMutableRawPointer(mutating: $0.baseAddress)) })
  }

  private static func reserve(
    _ capacity: Int, in buffer: inout GrowingBuffer, _ name: String
  ) throws(InputError) {
    guard buffer.reserve(capacity) else {
      throw InputError("\(name) cannot be read: there is too little memory")
    }
  }

  private static func tooLarge(_ name: String) -> InputError {
    InputError("\(name) is larger than 4 GiB, the most that is read")
  }

  private static func text(
    _ name: String, _ region: UnsafeRawBufferPointer,
    isIntact: @escaping @Sendable () -> Bool = { true },
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) throws(InputError) -> SourceText {
    do throws(YAMLError) {
      return try SourceText(name: name, adopting: region, isIntact: isIntact, release: release)
    } catch {
      throw InputError("\(name): \(error.message)", at: error.location)
    }
  }
}

/// The system call; ``FileReader/read(_:)`` hides its name.
private func platformRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}
