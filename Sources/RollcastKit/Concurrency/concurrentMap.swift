import Dispatch

/// Transforms many independent items on every core; a few are done in place, since threads would
/// cost more than they save.
///
/// - Returns: the results in the order of the items.
func concurrentMap<Item: Sendable, Output: Sendable>(
  _ items: [Item], _ transform: @Sendable (Item) -> Output
) -> [Output] {
  let few = 64
  guard items.count > few else { return items.map(transform) }
  // More runs than cores, so that a core that is late does not hold up the rest.
  let runs = 16
  return [Output](unsafeUninitializedCapacity: items.count) { buffer, count in
    nonisolated(unsafe) let results = buffer
    DispatchQueue.concurrentPerform(iterations: runs) { run in
      let range = items.count * run / runs..<items.count * (run + 1) / runs
      for index in range { results.initializeElement(at: index, to: transform(items[index])) }
    }
    count = items.count
  }
}
