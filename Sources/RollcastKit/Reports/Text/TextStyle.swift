/// What the place can show that a report is written to.
public struct TextStyle: Hashable, Sendable {
  /// The columns of the terminal; `nil` where lines may be of any length.
  public var width: Int?
  /// Whether drawings may use more than ASCII.
  public var isUnicode: Bool
  /// Whether colour is welcome.
  public var isColored: Bool

  /// By default text of any width, with Unicode and without colour.
  public init(width: Int? = nil, isUnicode: Bool = true, isColored: Bool = false) {
    self.width = width
    self.isUnicode = isUnicode
    self.isColored = isColored
  }

  /// One of two drawings of the same thing.
  func drawing(_ unicode: String, ascii: String) -> String { isUnicode ? unicode : ascii }

  var arrow: String { drawing("→", ascii: "->") }
  var ellipsis: String { drawing("…", ascii: "~") }

  /// Parts on as few lines as the terminal allows.
  func joined(_ parts: [String]) -> String {
    let separator = drawing(" · ", ascii: ", ")
    var text = ""
    var column = 0
    for part in parts {
      let count = TerminalText.columns(of: part)
      if column > 0 {
        let isFull = column + 3 + count > width ?? .max
        text += isFull ? "\n" : separator
        column = isFull ? 0 : column + 3
      }
      text += part
      column += count
    }
    return text
  }

  /// Text in a colour, where colour is welcome.
  func colored(_ text: String, _ color: TextColor?) -> String {
    guard isColored, let color, !text.isEmpty else { return text }
    return color.start + text + TextColor.end
  }
}

/// The colours of text in a terminal, by their ANSI numbers.
enum TextColor: Int, Sendable {
  case bold = 1
  case dim = 2
  case red = 31
  case green = 32
  case yellow = 33
  case cyan = 36
  case blue = 94

  var start: String { "\u{1B}[\(rawValue)m" }
  static let end = "\u{1B}[0m"
}
