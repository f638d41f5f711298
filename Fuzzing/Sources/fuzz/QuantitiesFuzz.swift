@testable import RollcastKit

/// A quantity that is written is a quantity of the same value, which in turn is written the same each
/// time. Kubernetes writes `2312.5Ki` as `2368000`, and that as `2368k`.
enum QuantitiesFuzz {
  private static let largest = Quantity("999E")!
  private static let smallest = Quantity("-999E")!

  static func test(_ input: FuzzInput) {
    guard let quantity = Quantity(input.text) else { return }
    let written = quantity.description
    guard let again = Quantity(written) else {
      fatalError("\(input.text) was written as \(written), which is none")
    }
    // Kubernetes has no suffix for more and writes none.
    let isBeyondSuffixes = largest < quantity || quantity < smallest
    check(
      again == quantity || isBeyondSuffixes,
      "\(input.text) was written as \(written), which is another")
    let canonical = again.description
    check(
      Quantity(canonical)?.description == canonical,
      "\(canonical) was written as \(Quantity(canonical)?.description ?? "none")")
  }
}
