/// The text of an object at a state and at the one before.
public struct PlannedObject: Hashable, Sendable {
  public let identity: ObjectIdentity
  public let before: String
  public let after: String

  public var isChanged: Bool { before != after }

  /// The lines of both texts.
  var lines: [MarkedLine] { MarkedLine.lines(from: before, to: after) }
}
