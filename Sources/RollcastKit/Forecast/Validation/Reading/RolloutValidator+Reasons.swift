/// The kinds of refusals that Kubernetes knows, each with its opening words.
///
/// Source: Kubernetes 1.34, apimachinery, pkg/util/validation/field/errors.go.
extension RolloutValidator {
  mutating func invalid(_ place: Place, _ value: GoValue, _ detail: String) {
    refuse(place, "Invalid value: \(value.text(version)): \(detail)")
  }

  mutating func invalid(_ place: Place, _ value: String, _ details: [String]) {
    for detail in details { invalid(place, .string(value), detail) }
  }

  /// Holds a text against the form that its field demands.
  mutating func check(
    _ place: Place, _ key: StaticString, _ text: String, _ form: (String) -> [String]
  ) {
    let problems = form(text)
    if !problems.isEmpty { invalid(place[key], text, problems) }
  }

  mutating func required(_ place: Place, _ detail: String = "") {
    refuse(place, detail.isEmpty ? "Required value" : "Required value: \(detail)")
  }

  mutating func notSupported(_ place: Place, _ value: String, _ supported: [String]) {
    let list = supported.map(GoQuote.quoted).joined(separator: ", ")
    refuse(place, "Unsupported value: \(GoQuote.quoted(value)): supported values: \(list)")
  }

  mutating func forbidden(_ place: Place, _ detail: String) {
    refuse(place, "Forbidden: \(detail)")
  }

  mutating func duplicate(_ place: Place, _ value: String) {
    refuse(place, "Duplicate value: \(GoQuote.quoted(value))")
  }

  mutating func notFound(_ place: Place, _ value: String) {
    refuse(place, "Not found: \(GoQuote.quoted(value))")
  }

  mutating func internalError(_ place: Place, _ detail: String) {
    refuse(place, "Internal error: \(detail)")
  }

  mutating func nonNegative(_ place: Place, _ key: StaticString, _ value: Int) {
    if value < 0 { invalid(place[key], .int(value), "must be greater than or equal to 0") }
  }

  mutating func within(
    _ place: Place, _ key: StaticString, _ value: Int, _ range: ClosedRange<Int>
  ) {
    if !range.contains(value) { within(place[key], value, range) }
  }

  mutating func within(_ place: Place, _ value: Int, _ range: ClosedRange<Int>) {
    if range.contains(value) { return }
    invalid(
      place, .int(value),
      "must be between \(range.lowerBound) and \(range.upperBound), inclusive")
  }
}
