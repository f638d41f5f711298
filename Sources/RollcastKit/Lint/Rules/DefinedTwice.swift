/// Objects that are in the input more than once.
enum DefinedTwice {
  static func findings(_ stream: ManifestStream) -> [Finding] {
    var firsts: [ObjectIdentity: Manifest] = [:]
    var findings: [Finding] = []
    for manifest in stream.manifests {
      guard let first = firsts[manifest.identity] else {
        firsts[manifest.identity] = manifest
        continue
      }
      findings.append(
        Finding(
          .definedTwice, "\(manifest.identity) is also defined at \(first.location)", path: "",
          at: manifest.location, in: manifest.identity))
    }
    return findings
  }
}
