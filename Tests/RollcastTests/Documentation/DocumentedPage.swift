import Testing

/// A page of the documentation and the commands in its fences ```` ```console ````.
///
/// There, a line that starts with `$ ` is a command, which a backslash at its end continues on the
/// next line; the lines behind it are what it prints.
struct DocumentedPage: Sendable, CustomTestStringConvertible {
  /// The path of the page in the repository.
  let path: String

  var testDescription: String { path }

  /// The pages whose commands are run.
  static let all: [DocumentedPage] =
    (["README.md", "CONTRIBUTING.md"] + Repository.files(in: "docs", endingIn: ".md"))
    .filter { !$0.hasPrefix("docs/lint/") }
    .map { DocumentedPage(path: $0) }

  func lines() throws -> [Substring] {
    try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  func commands() throws -> [DocumentedCommand] {
    var commands: [DocumentedCommand] = []
    var isInside = false
    var isContinued = false
    for (number, line) in try lines().enumerated() {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, isContinued {
        commands.continueLast(line)
        isContinued = line.hasSuffix("\\")
      } else if isInside, line.hasPrefix("$ ") {
        commands.append(
          DocumentedCommand(line: number + 1, command: String(line.dropFirst(2)), expected: []))
        isContinued = line.hasSuffix("\\")
      } else if isInside {
        commands.expect(line)
      }
    }
    return commands
  }
}

extension [DocumentedCommand] {
  fileprivate mutating func continueLast(_ line: Substring) {
    guard let last = popLast() else { return }
    append(
      DocumentedCommand(line: last.line, command: "\(last.command)\n\(line)", expected: []))
  }

  fileprivate mutating func expect(_ line: Substring) {
    guard let last = popLast() else { return }
    append(
      DocumentedCommand(
        line: last.line, command: last.command, expected: last.expected + [String(line)]))
  }
}
