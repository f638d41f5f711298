@testable import RollcastKit

/// A quantity that is written is a quantity of the same value, written the same again.
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
    check(again.description == written, "\(written) was written as \(again)")
  }
}
