/// What a search for manifests makes of the entries of a folder, wherever the folder is read from.
struct FolderRules {
  /// The folder that the user named.
  let root: String
  private let ignored: [IgnorePattern]

  init(root: String, ignored: [IgnorePattern]) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.ignored = ignored
  }

  /// A path as messages show it.
  ///
  /// - Parameter path: the path below the root, `""` for the root itself.
  func shown(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

  /// Whether an entry is hidden or left out.
  func isLeftOut(_ name: String, path: String) -> Bool {
    if name.utf8.first == UInt8(ascii: ".") { return true }
    let shown = shown(path)
    return ignored.contains { $0.matches(path) || $0.matches(shown) }
  }

  static func isManifest(_ name: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
  }

  /// What renders a folder that holds a file of that name; `nil` where it holds manifests.
  static func renderer(ofFolderWith name: String) -> String? {
    switch name {
    case "kustomization.yaml", "kustomization.yml", "Kustomization": "kustomize build"
    case "Chart.yaml": "helm template"
    default: nil
    }
  }
}
