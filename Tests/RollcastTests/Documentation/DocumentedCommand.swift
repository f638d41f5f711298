/// A command in a page of the documentation, with what the page says that it prints.
struct DocumentedCommand {
  /// Where the command begins, counted from 1.
  let line: Int
  let command: String
  let expected: [String]

  /// Whether a run printed what the page says.
  ///
  /// A line `...` of the page stands for any number of lines.
  func matches(_ output: [String]) -> Bool {
    Self.matches(expected[...], output[...])
  }

  private static func matches(_ expected: ArraySlice<String>, _ output: ArraySlice<String>) -> Bool
  {
    guard let first = expected.first else { return output.isEmpty }
    guard first == "..." else {
      return output.first == first && matches(expected.dropFirst(), output.dropFirst())
    }
    return (output.startIndex...output.endIndex).contains { place in
      matches(expected.dropFirst(), output[place...])
    }
  }
}
