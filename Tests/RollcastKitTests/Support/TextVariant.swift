import RollcastKit
import YAMLSource

/// Other ways to write the same manifests down.
enum TextVariant: String, CaseIterable {
  case crlf, unfinished, byteOrderMark, utf16LittleEndian, utf16BigEndian, list, json

  /// A stream of documents in this way.
  func text(of bytes: [UInt8]) throws -> [UInt8] {
    switch self {
    case .crlf: return bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case .unfinished: return Array(bytes[...bytes.lastIndex { $0 != 0x0A }!])
    case .byteOrderMark: return Encoding.utf8(byteOrderMark: true).encode(bytes)
    case .utf16LittleEndian: return Encoding.utf16(bigEndian: false).encode(bytes)
    case .utf16BigEndian: return Encoding.utf16(bigEndian: true).encode(bytes)
    case .list: return Array(Self.list(String(decoding: bytes, as: UTF8.self)).utf8)
    case .json:
      let stream = try ManifestStream([SourceText(name: "manifests.yaml", copying: bytes)])
      return try stream.renderedJSON([:]).bytes
    }
  }

  /// The documents as the items of a List, each line indented.
  private static func list(_ text: String) -> String {
    var list = "apiVersion: v1\nkind: List\nitems:\n"
    var isStart = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("---") {
        isStart = true
      } else if line.isEmpty || line.hasPrefix("#") {
        list += line + "\n"
      } else {
        list += (isStart ? "- " : "  ") + line + "\n"
        isStart = false
      }
    }
    return list
  }
}
