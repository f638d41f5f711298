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
    let (bytes, limit) = (source.bytes, span.upperBound)
    var start = span.lowerBound
    // A tag may hold the character as well.
    if bytes[start] == UInt8(ascii: "!") {
      start = LineBreaks.endOfProperty(bytes, from: start, to: limit)
    }
    guard let start = SourceLines(bytes: bytes).find("&", from: start, to: limit) else {
      return nil
    }
    let end = LineBreaks.endOfProperty(bytes, from: start, to: limit)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
