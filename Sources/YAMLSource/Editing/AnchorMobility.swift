/// Tells which parts of a document keep their meaning when their text moves past others.
struct AnchorMobility {
  private let anchors: [Int]
  private let aliases: [(index: Int, target: Int)]
  private let hasRepeatedName: Bool

  init(_ tree: Tree) {
    let records = tree.records
    anchors = records.indices.filter { records[$0].hasAnchor }
    aliases = records.indices.filter { records[$0].kind == .alias }
      .map { ($0, Int(records[$0].link)) }
    let names = anchors.map { Node(tree: tree, index: $0).anchorText ?? "" }
    hasRepeatedName = Set(names).count < names.count
  }

  func canMove(_ item: Node, within sequence: Node, isRepeated: Bool) -> Bool {
    let inside = aliases.filter { item.holds($0.index) }
    let anchorsInside = anchors.filter(item.holds)
    if inside.isEmpty && anchorsInside.isEmpty { return true }
    if hasRepeatedName || isRepeated && !anchorsInside.isEmpty { return false }
    return inside.allSatisfy { $0.target < sequence.index || item.holds($0.target) }
      && aliases.allSatisfy { !item.holds($0.target) || item.holds($0.index) }
  }
}

extension Node {
  /// The anchor as it is written before a node, `&` included.
  var anchorText: String? {
    guard kind != .alias, record.hasAnchor else { return nil }
    let lines = SourceLines(bytes: source.bytes)
    guard let start = lines.find("&", from: span.lowerBound, to: span.upperBound) else {
      return nil
    }
    let end = LineBreaks.endOfProperty(source.bytes, from: start, to: span.upperBound)
    return String(decoding: source.bytes[start..<end], as: UTF8.self)
  }
}
