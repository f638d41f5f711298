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

  private static func contents(
    of descriptor: Int32, name: String
  ) throws(InputError) -> SourceText {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(name) }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    let size = Int(status.st_size)
    if isFile, size >= smallestMapping, lseek(descriptor, 0, SEEK_CUR) == 0 {
      return try map(descriptor, size: size, name: name)
    }
    return try readToEnd(descriptor, expecting: isFile ? size : 0, name: name)
  }

  private static func map(
    _ descriptor: Int32, size: Int, name: String
  ) throws(InputError) -> SourceText {
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw failure(name) }
    return try text(name, UnsafeRawBufferPointer(start: address, count: size)) {
      munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count)
    }
  }

  private static func readToEnd(
    _ descriptor: Int32, expecting size: Int, name: String
  ) throws(InputError) -> SourceText {
    PipeCapacity.raise(descriptor)
    // One byte more than expected shows the end of the file without growing the buffer.
    var capacity = max(size + 1, 1 << 16)
    var buffer = malloc(capacity)!
    var count = 0
    while true {
      if count == capacity {
        capacity *= 2
        buffer = realloc(buffer, capacity)!
      }
      let got = platformRead(descriptor, buffer + count, capacity - count)
      if got == 0 { break }
      if got > 0 {
        count += got
      } else if errno != EINTR {
        let failure = failure(name)
        free(buffer)
        throw failure
      }
    }
    return try text(name, UnsafeRawBufferPointer(start: buffer, count: count)) {
      free(UnsafeMutableRawPointer(mutating: $0.baseAddress))
    }
  }

  private static func text(
    _ name: String, _ region: UnsafeRawBufferPointer,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) throws(InputError) -> SourceText {
    do throws(YAMLError) {
      return try SourceText(name: name, adopting: region, release: release)
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
