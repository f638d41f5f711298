import RollcastKit
import YAMLSource

/// Reads manifests from texts, each an input of its own.
func manifests(
  _ texts: String..., scope: ManifestStream.Scope = .everything
) throws -> ManifestStream {
  let sources = try texts.enumerated().map { place, text in
    try SourceText(name: "\(place).yaml", copying: Array(text.utf8))
  }
  return try ManifestStream(sources, scope: scope)
}

extension RenderedStream {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
