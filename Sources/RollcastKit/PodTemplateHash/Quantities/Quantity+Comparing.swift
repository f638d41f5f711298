extension Quantity: Comparable {
  static let zero = Quantity("0")!

  static func == (left: Quantity, right: Quantity) -> Bool {
    !(left < right) && !(right < left)
  }

  static func < (left: Quantity, right: Quantity) -> Bool {
    switch (left.isBelowZero, right.isBelowZero) {
    case (true, false): true
    case (false, true): false
    case (true, true): right.magnitude < left.magnitude
    case (false, false): left.magnitude < right.magnitude
    }
  }

  /// Whether there is nothing behind the point.
  var isWhole: Bool {
    var whole = magnitude
    whole.roundUp(toPlaces: 0)
    return !(magnitude < whole)
  }

  private var isBelowZero: Bool { isNegative && !magnitude.isZero }
}

extension Decimal {
  /// Compares by value: `10` and `1e1` are the same.
  fileprivate static func < (left: Decimal, right: Decimal) -> Bool {
    if left.isZero || right.isZero { return left.isZero && !right.isZero }
    let (leftPlaces, rightPlaces) = (
      left.digits.count + left.exponent, right.digits.count + right.exponent
    )
    if leftPlaces != rightPlaces { return leftPlaces < rightPlaces }
    // The digits stand at the same places from the first on; zeros may follow.
    for index in 0..<max(left.digits.count, right.digits.count) {
      let digits = (left.digit(at: index), right.digit(at: index))
      if digits.0 != digits.1 { return digits.0 < digits.1 }
    }
    return false
  }

  private func digit(at index: Int) -> UInt8 { index < digits.count ? digits[index] : 0 }
}
