/// What the number of canary pods is taken from.
enum CanaryScale: Hashable, Sendable {
  case replicas(Int)
  case weight(Int)
}
