/// What a document may ask for before reading it is refused. A manifest never comes near these.
public struct ParsingLimits: Sendable {
  /// Collections inside collections, each alias written out.
  public var depth = 512
  /// Nodes that a document would have if each alias were written out.
  public var expandedNodes = 10_000_000
  /// Bytes of one document; offsets are kept in 32 bits.
  public var documentBytes = 1 << 31

  /// The limits that hold where none are named.
  public static let standard = ParsingLimits()
}
