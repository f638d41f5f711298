#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A line on a terminal that says what takes so long; nobody sees it where half a second is enough.
enum Progress {
  private static let line = ProgressLine()

  /// Says what is being done from now on, where standard error is a terminal.
  static func say(_ activity: String) { line.say(activity) }

  /// Takes the line away for good, before anything else is written.
  static func end() { line.end() }
}

/// The line, and the thread that draws it.
private final class ProgressLine: @unchecked Sendable {
  private static let patience = 500_000_000

  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wake = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var activity = ""
  private var thread: pthread_t?
  private var isOver: Bool
  private var isShown = false

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(wake, nil)
    isOver = isatty(STDERR_FILENO) != 1
  }

  func say(_ activity: String) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if isOver { return }
    self.activity = activity
    if thread == nil { start() }
  }

  func end() {
    pthread_mutex_lock(lock)
    isOver = true
    pthread_cond_signal(wake)
    let thread = thread
    self.thread = nil
    pthread_mutex_unlock(lock)
    guard let thread else { return }
    pthread_join(thread, nil)
    if isShown { Self.write("\r\u{1B}[K") }
  }

  private func start() {
    var thread = pthread_t()
    let line = Unmanaged.passUnretained(self).toOpaque()
    let isStarted =
      pthread_create(
        &thread, nil,
        { line in
          Unmanaged<ProgressLine>.fromOpaque(line!).takeUnretainedValue().draw()
          return nil
        }, line) == 0
    if isStarted { self.thread = thread }
  }

  /// Draws the line anew twice a second, the first time after half of one.
  private func draw() {
    pthread_mutex_lock(lock)
    var halves = 0
    while !isOver {
      if waitIsOver() {
        halves += 1
        let seconds = halves < 2 ? "" : ", \(halves / 2) s"
        Self.write("\rrollcast: \(activity)\(seconds)\u{1B}[K")
        isShown = true
      }
    }
    pthread_mutex_unlock(lock)
  }

  /// - Returns: whether half a second has passed and nothing has happened.
  private func waitIsOver() -> Bool {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let nanoseconds = time.tv_nsec + Self.patience
    time.tv_sec += nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    return pthread_cond_timedwait(wake, lock, &time) == ETIMEDOUT && !isOver
  }

  private static func write(_ text: String) {
    var text = text
    _ = text.withUTF8 { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// The system call, whose name the type's own function hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
