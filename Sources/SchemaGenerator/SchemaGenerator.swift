import YAMLSource

/// Turns the facts in `schemas/` into the tables that the pod template hash is computed with.
///
/// A table joins what Go writes (the fields of each struct in their order) with what the API server
/// stores (the Rollout CRD's properties and defaults), so that hashing is one walk.
public struct SchemaGenerator {
  /// What the facts cannot be turned into a table for.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
  }

  /// One controller version and the Kubernetes version that it links.
  public struct Version: Sendable {
    /// As in `rollout-crd-1.9.json`.
    public let controller: String
    /// As in `podtemplate-k8s-0.34.json`.
    public let kubernetes: String
    /// The name of the table in Swift.
    public let table: String
  }

  public static let versions = [
    Version(controller: "1.8", kubernetes: "0.29", table: "v18"),
    Version(controller: "1.9", kubernetes: "0.34", table: "v19"),
    Version(controller: "1.10", kubernetes: "0.34", table: "v110"),
  ]

  /// The generated files by name, with their text.
  ///
  /// - Parameter read: gives the bytes of a file in `schemas/`.
  /// - Throws: ``Failure`` for facts of an unknown form, and what `read` and the JSON reader throw.
  public static func files(
    read: (String) throws -> [UInt8]
  ) throws -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    var known: [(table: String, body: String)] = []
    for version in versions {
      let structs = try value("podtemplate-k8s-\(version.kubernetes).json", read)
      let crd = try value("rollout-crd-\(version.controller).json", read)
      let template = crd["schema"]?["properties"]?["spec"]?["properties"]?["template"]
      var table = TableBuilder(structs: structs)
      try table.build(template: template)
      let body = table.body
      let twin = known.first { $0.body == body }?.table
      known.append((version.table, body))
      files.append(
        ("PodTemplateTable+\(version.table).swift", text(version, body: body, twin: twin)))
    }
    return files
  }

  private static func value(_ name: String, _ read: (String) throws -> [UInt8]) throws -> Value {
    let source = try SourceText(name: name, copying: read(name))
    guard let root = try Document(source, range: 0..<source.bytes.count).root else {
      throw Failure(description: "\(name) is empty")
    }
    return Value(root)
  }

  private static func text(_ version: Version, body: String, twin: String?) -> String {
    let head = """
      // Made by generate-schemas from schemas/podtemplate-k8s-\(version.kubernetes).json and
      // schemas/rollout-crd-\(version.controller).json; change those, not this.

      extension PodTemplateTable {
        /// The pod template as controller \(version.controller) stores and writes it.
      """
    if let twin {
      return head + "\n  static let \(version.table) = \(twin)\n}\n"
    }
    return head + "\n  static let \(version.table) = PodTemplateTable(\n\(body)  )\n}\n"
  }
}
