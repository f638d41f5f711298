import SchemaGenerator
import SystemPackage

/// Writes the generated tables: `generate-schemas SCHEMAS_FOLDER TABLES_FOLDER TEXTS_FOLDER`.
let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  print("usage: generate-schemas SCHEMAS_FOLDER TABLES_FOLDER TEXTS_FOLDER")
  throw SchemaGenerator.Failure(description: "three folders are needed")
}

func bytes(of name: String) throws -> [UInt8] {
  let file = try FileDescriptor.open(FilePath(arguments[1]).appending(name), .readOnly)
  return try file.closeAfter {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = try buffer.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0
    {
      bytes += buffer[..<count]
    }
    return bytes
  }
}

func write(_ files: [(name: String, text: String)], to folder: String) throws {
  for (name, text) in files {
    let path = FilePath(folder).appending(name)
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .truncate],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    try file.closeAfter { _ = try file.writeAll(text.utf8) }
  }
}

try write(SchemaGenerator.files(read: bytes), to: arguments[2])
try write(SchemaTextGenerator.files(read: bytes), to: arguments[3])
