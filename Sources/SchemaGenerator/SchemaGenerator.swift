import YAMLSource

/// Turns the facts in `schemas/` into the tables that the pod template hash is computed with.
///
/// A table joins what Go writes (the fields of each struct in their order) with what the API server
/// stores (the Rollout CRD's properties and defaults, or those of core/v1), so that hashing is one
/// walk.
public struct SchemaGenerator {
  /// What the facts cannot be turned into a table for.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
  }

  /// One table: a controller version, the Kubernetes version that it links, and who stores.
  struct Table {
    /// Its name in Swift.
    let name: String
    /// As in `podtemplate-k8s-0.34.json`.
    let kubernetes: String
    /// As in `rollout-crd-1.9.json`; `nil` where Kubernetes itself stores the template.
    let controller: String?
  }

  static let tables = [
    Table(name: "rollout18", kubernetes: "0.29", controller: "1.8"),
    Table(name: "rollout19", kubernetes: "0.34", controller: "1.9"),
    Table(name: "rollout110", kubernetes: "0.34", controller: "1.10"),
    Table(name: "workload18", kubernetes: "0.29", controller: nil),
    Table(name: "workload19", kubernetes: "0.34", controller: nil),
    Table(name: "workload110", kubernetes: "0.34", controller: nil),
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
    for table in tables {
      let body = try body(of: table, read)
      let twin = known.first { $0.body == body }?.table
      known.append((table.name, body))
      files.append(
        ("PodTemplateTable+\(table.name).swift", text(table, body: body, twin: twin)))
    }
    return files
  }

  private static func body(of table: Table, _ read: (String) throws -> [UInt8]) throws -> String {
    let structs = try value("podtemplate-k8s-\(table.kubernetes).json", read)
    guard let controller = table.controller else {
      var builder = TableBuilder(structs: structs, core: try value("core-v1-defaults.json", read))
      try builder.build(template: nil)
      return builder.body
    }
    let crd = try value("rollout-crd-\(controller).json", read)
    var builder = TableBuilder(structs: structs, core: nil)
    try builder.build(
      template: crd["schema"]?["properties"]?["spec"]?["properties"]?["template"])
    return builder.body
  }

  private static func value(_ name: String, _ read: (String) throws -> [UInt8]) throws -> Value {
    let source = try SourceText(name: name, copying: read(name))
    guard let root = try Document.all(in: source).first?.root else {
      throw Failure(description: "\(name) is empty")
    }
    return Value(root)
  }

  private static func text(_ table: Table, body: String, twin: String?) -> String {
    let storage = table.controller.map { "rollout-crd-\($0)" } ?? "core-v1-defaults"
    let head = """
      // Made by generate-schemas from schemas/podtemplate-k8s-\(table.kubernetes).json and
      // schemas/\(storage).json; change those, not this.

      // swift-format-ignore-file

      extension PodTemplateTable {
      """
    if let twin {
      return head + "\n  static let \(table.name) = \(twin)\n}\n"
    }
    return head + "\n  static let \(table.name) = PodTemplateTable(\n\(body)  )\n}\n"
  }
}
