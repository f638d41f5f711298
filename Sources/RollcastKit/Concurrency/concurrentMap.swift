#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Transforms many independent items on every core; a few are done in place, since threads would
/// cost more than they save.
///
/// Threads of its own rather than Dispatch, whose pool starts its workers too late for a process
/// that lives a third of a second.
///
/// - Parameter few: items that one thread transforms without a break.
/// - Returns: the results in the order of the items.
func concurrentMap<Item: Sendable, Output: Sendable>(
  _ items: [Item], inRunsOf few: Int = 64, _ transform: @Sendable (Item) -> Output
) -> [Output] {
  guard items.count > few else { return items.map(transform) }
  let threads = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 16)
  return [Output](unsafeUninitializedCapacity: items.count) { buffer, count in
    nonisolated(unsafe) let results = buffer
    onThreads(threads) { thread in
      // Short runs by turns, so that a stretch of large items is shared.
      for run in stride(from: thread * few, to: items.count, by: threads * few) {
        for index in run..<min(run + few, items.count) {
          results.initializeElement(at: index, to: transform(items[index]))
        }
      }
    }
    count = items.count
  }
}

/// Calls `work` once with each number below `count`, 0 on this thread and the others beside it.
private func onThreads(_ count: Int, _ work: @Sendable (Int) -> Void) {
  withoutActuallyEscaping(work) { work in
    var threads: [pthread_t] = []
    for number in 1..<count {
      let task = ThreadTask { work(number) }
      var thread = pthread_t()
      let started = pthread_create(
        &thread, nil,
        { argument in
          Unmanaged<ThreadTask>.fromOpaque(argument!).takeRetainedValue().run()
          return nil
        }, Unmanaged.passRetained(task).toOpaque())
      if started == 0 {
        threads.append(thread)
      } else {
        Unmanaged.passUnretained(task).release()
        task.run()
      }
    }
    work(0)
    for thread in threads { pthread_join(thread, nil) }
  }
}

/// What a thread is to do.
private final class ThreadTask: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
