/// A place in an input, for people: `FILE:LINE:COLUMN`, both counted from 1.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// What messages call the input.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int

  /// A place in an input.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  public var description: String { "\(file):\(line):\(column)" }
}
