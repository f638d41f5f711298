/// The weight that a destination is to have.
public struct DestinationWeight: Sendable {
  /// A host, the first part of one, a subset, or `HOST/SUBSET`.
  public let destination: String
  /// 0 to 100.
  public let weight: Int

  /// Reads `HOST_OR_SUBSET=WEIGHT`.
  ///
  /// - Returns: `nil` for anything else.
  public init?(_ text: String) {
    guard let equals = text.utf8.lastIndex(of: UInt8(ascii: "=")), equals != text.startIndex,
      let weight = UInt8(text[text.utf8.index(after: equals)...]), weight <= 100
    else { return nil }
    destination = String(text[..<equals])
    self.weight = Int(weight)
  }
}
