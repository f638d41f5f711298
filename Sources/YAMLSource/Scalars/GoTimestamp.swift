/// The times that goyaml.v2 takes for `!!timestamp`.
///
/// Source: goyaml.v2, resolve.go, allowedTimestampFormats.
enum GoTimestamp {
  static func isValid(_ text: UnsafeRawBufferPointer) -> Bool {
    var reader = Reader(rest: text[...])
    guard let year = reader.number(4...4), reader.skip("-"), let month = reader.number(1...2),
      reader.skip("-"), let day = reader.number(1...2), (1...12).contains(month),
      (1...days(in: month, of: year)).contains(day)
    else { return false }
    if reader.rest.isEmpty { return true }
    let hasZone = reader.skip("T") || reader.skip("t")
    guard hasZone || reader.skip(" "), reader.clock() else { return false }
    return (!hasZone || reader.zone()) && reader.rest.isEmpty
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private struct Reader {
    var rest: Slice<UnsafeRawBufferPointer>

    mutating func number(_ width: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix(width.upperBound).prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard digits.count >= width.lowerBound else { return nil }
      rest = rest[digits.endIndex...]
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: mark) else { return false }
      rest = rest.dropFirst()
      return true
    }

    mutating func clock() -> Bool {
      guard let hour = number(1...2), hour < 24, skip(":"), let minute = number(1...2),
        minute < 60, skip(":"), let second = number(1...2), second < 60
      else { return false }
      return !skip(".") || number(1...18) != nil
    }

    mutating func zone() -> Bool {
      if skip("Z") { return true }
      guard skip("+") || skip("-"), let hours = number(2...2), skip(":"),
        let minutes = number(2...2)
      else { return false }
      return hours <= 24 && minutes < 60
    }
  }
}
