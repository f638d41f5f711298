import SchemaGenerator
import SystemPackage

/// Writes the generated tables: `generate-schemas SCHEMAS_FOLDER OUTPUT_FOLDER`.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: generate-schemas SCHEMAS_FOLDER OUTPUT_FOLDER")
  throw SchemaGenerator.Failure(description: "two folders are needed")
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

for (name, text) in try SchemaGenerator.files(read: bytes) {
  let path = FilePath(arguments[2]).appending(name)
  let file = try FileDescriptor.open(
    path, .writeOnly, options: [.create, .truncate],
    permissions: [.ownerReadWrite, .groupRead, .otherRead])
  try file.closeAfter { _ = try file.writeAll(text.utf8) }
}
