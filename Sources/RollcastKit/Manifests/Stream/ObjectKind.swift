#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a document's `kind` makes of it, told from the bytes of the kind alone.
enum ObjectKind {
  case rollout
  /// A kind that a Rollout may refer to by `workloadRef`.
  case workload
  /// Another kind that a Rollout may refer to.
  case companion
  /// A List, or anything that might be one.
  case list
  case foreign

  private static let workloads: [StaticString] = ["Deployment", "ReplicaSet", "PodTemplate"]
  private static let companions: [StaticString] = [
    "Service", "VirtualService", "DestinationRule", "AnalysisTemplate",
    "ClusterAnalysisTemplate", "Experiment",
  ]

  init(_ kind: UnsafeRawBufferPointer) {
    if Self.matches(kind, "Rollout") {
      self = .rollout
    } else if Self.companions.contains(where: { Self.matches(kind, $0) }) {
      self = .companion
    } else if Self.workloads.contains(where: { Self.matches(kind, $0) }) {
      self = .workload
    } else if kind.suffix(4).elementsEqual("List".utf8) {
      self = .list
    } else {
      self = .foreign
    }
  }

  private static func matches(_ kind: UnsafeRawBufferPointer, _ name: StaticString) -> Bool {
    kind.count == name.utf8CodeUnitCount
      && memcmp(kind.baseAddress!, name.utf8Start, kind.count) == 0
  }
}
