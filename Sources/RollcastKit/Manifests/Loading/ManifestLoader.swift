import YAMLSource

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Brings in the texts that a command line names: files, folders, pipes and standard input.
public struct ManifestLoader: Sendable {
  /// Patterns of paths that are left out.
  public var ignored: [IgnorePattern]

  /// A loader that leaves out paths that match.
  public init(ignoring ignored: [IgnorePattern] = []) { self.ignored = ignored }

  /// Reads every input.
  ///
  /// - Parameter paths: files, folders and `-` for standard input; standard input where empty.
  /// - Returns: the texts, folders searched in the order of their bytes.
  /// - Throws: ``InputError`` for a path that cannot be read, a folder that holds no manifests or
  ///   the source of some, and inputs that are empty altogether.
  public func load(_ paths: [String]) throws(InputError) -> [SourceText] {
    var sources: [SourceText] = []
    for path in paths.isEmpty ? [try standardInput()] : paths {
      try load(path, into: &sources)
    }
    // Comments alone are what a chart prints whose objects are all switched off: no mistake.
    if sources.allSatisfy({ $0.bytes.allSatisfy(Self.isBlank) }) {
      throw Self.emptyInput(paths, sources)
    }
    return sources
  }

  /// Reads standard input, whatever it holds.
  ///
  /// - Throws: ``InputError`` where it is a terminal or cannot be read.
  public func loadStandardInput() throws(InputError) -> SourceText {
    _ = try standardInput()
    return try FileReader.readStandardInput()
  }

  private func standardInput() throws(InputError) -> String {
    if isatty(STDIN_FILENO) == 1 {
      throw InputError("nothing to read: name a file or a folder, or pipe manifests in")
    }
    return "-"
  }

  private func load(_ path: String, into sources: inout [SourceText]) throws(InputError) {
    if path == "-" {
      if sources.contains(where: { $0.name == FileReader.standardInputName }) {
        throw InputError("standard input (-) is named twice")
      }
      return sources.append(try FileReader.readStandardInput())
    }
    guard try FileReader.isFolder(path) else {
      if !isIgnored(path) { sources.append(try FileReader.read(path)) }
      return
    }
    var walk = FolderWalk(root: path, ignored: ignored)
    let files = try walk.files()
    guard !files.isEmpty else {
      throw InputError("no manifests (.yaml, .yml, .json) in the folder \(path)")
    }
    for file in files { sources.append(try FileReader.read(file)) }
  }

  func isIgnored(_ path: String) -> Bool {
    ignored.contains { $0.matches(path) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func emptyInput(_ paths: [String], _ sources: [SourceText]) -> InputError {
    switch sources.count {
    case 0: InputError("every path is left out by --ignore: \(paths.joined(separator: " "))")
    case 1: InputError("\(sources[0].name) is empty: it holds no manifest")
    default: InputError("the input is empty: \(paths.joined(separator: " ")) hold no manifest")
    }
  }
}
