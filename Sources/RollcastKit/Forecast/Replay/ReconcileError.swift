/// What stops a reconciliation half way; the controller tries again later.
enum ReconcileError: Error, Hashable, Sendable {
  /// Pods that are not there yet: the next try may pass.
  case notReady
  /// An error that comes again each time, in the controller's words.
  case failure(String)

  var description: String {
    switch self {
    case .notReady: "the controller waits for pods that do not come"
    case .failure(let message): message
    }
  }
}
