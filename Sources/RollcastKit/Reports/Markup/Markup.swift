/// A piece of HTML or SVG. Names of elements and attributes stand in the program; whatever comes
/// from a manifest can only be text or an attribute's value, and both are escaped when written.
indirect enum Markup: Sendable {
  case text(String)
  case element(StaticString, [(name: StaticString, value: String)], [Markup])
  /// The content of a `style` element, which browsers do not unescape.
  case style(StaticString)
  /// A `style` element with one rule for each number, which stands between the parts of `each`.
  case numberedStyle(
    before: StaticString, each: [StaticString], numbers: ClosedRange<Int>, after: StaticString)
  case group([Markup])

  /// An element.
  static func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ children: [Markup] = []
  ) -> Markup {
    .element(name, attributes.map { ($0.key, $0.value) }, children)
  }

  /// An element that holds nothing but text.
  static func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ text: String
  ) -> Markup {
    .tag(name, attributes, [.text(text)])
  }
}
