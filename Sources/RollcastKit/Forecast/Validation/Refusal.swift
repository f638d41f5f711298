import YAMLSource

/// One thing that keeps the controller from touching a Rollout, in the words of the one who says so.
package struct Refusal: Hashable, Sendable, CustomStringConvertible {
  /// What a refusal is about.
  package enum Subject: String, CaseIterable, Sendable {
    /// A type or a required field, which the API server checks.
    case schema
    /// `spec` itself: replicas, deadlines, history.
    case spec
    case selector
    case podTemplate
    case workloadRef
    /// `spec.strategy` itself, and what both strategies share.
    case strategy
    case blueGreen
    case canary
    case canaryStep
    case trafficRouting
    case service
    case analysisTemplate
    case virtualService
    case destinationRule
    case ingress
  }

  /// Who refuses.
  package enum Refuser: String, CaseIterable, Sendable {
    /// The Kubernetes API server, by the Rollout's custom resource definition.
    case apiServer
    case controller
  }

  /// The field as the refuser writes it; the controller leaves `canary` and `blueGreen` out of some.
  package let path: String
  /// The words behind the path, such as `Invalid value: 101: SetWeight needs to be between 0 and 100`.
  package let reason: String
  /// Where the field stands, or the nearest one above it.
  package let location: SourceLocation
  package let subject: Subject
  package let refuser: Refuser
  /// Whether an object that the Rollout names is not there.
  package let isNotFound: Bool

  package init(
    path: String, reason: String, location: SourceLocation, subject: Subject,
    refuser: Refuser = .controller, isNotFound: Bool = false
  ) {
    self.path = path
    self.reason = reason
    self.location = location
    self.subject = subject
    self.refuser = refuser
    self.isNotFound = isNotFound
  }

  /// Path and reason, as the controller puts them together.
  package var description: String { "\(path): \(reason)" }
}
