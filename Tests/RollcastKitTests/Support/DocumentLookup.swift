import RollcastKit
import YAMLSource

/// The objects of a text, found by walking through them.
struct DocumentLookup: ObjectLookup {
  let manifests: [Manifest]

  init(_ source: SourceText) throws {
    manifests = try Document.all(in: source).compactMap(\.root).map { root in
      let apiVersion = root["apiVersion"]?.string ?? ""
      let group = apiVersion.contains("/") ? String(apiVersion.prefix { $0 != "/" }) : ""
      return Manifest(
        root: root, apiVersion: apiVersion,
        identity: ObjectIdentity(
          group: group, kind: root["kind"]?.string ?? "",
          namespace: root["metadata"]?["namespace"]?.string ?? "default",
          name: root["metadata"]?["name"]?.string ?? ""))
    }
  }

  var rollout: Manifest { manifests.first { $0.kind == "Rollout" }! }

  func object(
    group: String, kind: String, namespace: String, name: String
  ) throws(InputError) -> Manifest? {
    let identity = ObjectIdentity(group: group, kind: kind, namespace: namespace, name: name)
    return manifests.first { $0.identity == identity }
  }
}
