#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file as it was when it was mapped.
///
/// What another program writes into the file shows in the mapping, too, so that a text could be put
/// together from two. One that is replaced by renaming leaves the mapping as it was.
struct MappedFile: Sendable {
  let path: String
  let size: Int
  private let inode: UInt64
  private let device: UInt64
  private let changed: Time

  private struct Time: Hashable {
    let seconds: Int
    let nanoseconds: Int
  }

  init(_ path: String, _ status: stat) {
    self.path = path
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    changed = Self.changed(status)
  }

  /// Whether the bytes are still those that were mapped, as far as the file's times tell.
  var isUnchanged: Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    let now = MappedFile(path, status)
    return now.inode != inode || now.device != device
      || now.size == size && now.changed == changed
  }

  private static func changed(_ status: stat) -> Time {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Time(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
