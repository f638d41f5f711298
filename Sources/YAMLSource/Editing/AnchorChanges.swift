/// What edits do to the anchors of a document, and to the aliases that need them.
///
/// An anchor that changes or goes strands its aliases: each has to be written out wherever its
/// value was to stay.
struct AnchorChanges {
  /// Aliases of anchors that change or go.
  private(set) var strandedAliases: [Int] = []
  /// The edited nodes of anchors that stay in their place; `nil` where an anchor goes.
  private var changed: [Int: EditedNode?] = [:]
  /// Missing where the document has no anchors.
  private var mobility: AnchorMobility?

  init(root: Node, overlay: [Int: EditedNode]) {
    let records = root.tree.records
    guard records.contains(where: { $0.hasAnchor || $0.kind == .alias }) else { return }
    let mobility = AnchorMobility(root.tree)
    self.mobility = mobility
    let aliases = records.indices.filter { records[$0].kind == .alias }
    guard !aliases.isEmpty else { return }
    let targets = Set(aliases.map { Int(records[$0].link) })
    var survey = Survey(targets: targets.sorted(), overlay: overlay, mobility: mobility)
    survey.visit(root, as: EditedNode(root))
    changed = survey.changed
    strandedAliases = aliases.filter { changed.keys.contains(Int(records[$0].link)) }
  }

  /// Whether an alias may stay where `value` is wanted.
  func keeps(_ alias: Node, value: EditedNode) -> Bool {
    self.value(of: alias).map { value.says($0) } ?? false
  }

  /// What an alias, or a merge source, will say; `nil` where its anchor goes.
  func value(of source: Node) -> EditedNode? {
    changed[source.resolved.index] ?? EditedNode(source)
  }

  /// Whether an item's text means the same in another place of its sequence: the anchors in it
  /// serve no alias outside, and its aliases do not need a sibling.
  func canMove(_ item: Node, within sequence: Node, isRepeated: Bool) -> Bool {
    guard let mobility else { return true }
    return mobility.canMove(item, within: sequence, isRepeated: isRepeated)
  }
}

/// Walks the document beside its edits and notes which anchors change.
private struct Survey {
  let targets: [Int]
  let overlay: [Int: EditedNode]
  let mobility: AnchorMobility
  var changed: [Int: EditedNode?] = [:]

  mutating func visit(_ place: Node, as node: EditedNode) {
    let node = current(node)
    if case .source(place) = node.content, !overlay.keys.contains(where: place.holds) { return }
    guard targets.contains(where: place.holds) else { return }
    guard place.kind != .alias else { return }
    if targets.contains(place.index), !node.says(place) { changed[place.index] = node }
    switch place.kind {
    case .mapping where node.isMapping: visitEntries(place, node)
    case .sequence where node.isSequence: visitItems(place, node)
    case .scalar where node.scalar != nil: break
    default: lose(place, except: place.index)
    }
  }

  private mutating func visitEntries(_ place: Node, _ node: EditedNode) {
    let wanted = node.entries
    for (name, entry) in place.ownEntries.map({ ($0.key.keyText, $0) }) {
      if entry.key.isMergeKey { continue }
      if let value = wanted.first(where: { $0.key == name })?.value {
        visit(entry.value, as: value)
      } else {
        lose(entry.key)
        lose(entry.value)
      }
    }
  }

  private mutating func visitItems(_ place: Node, _ node: EditedNode) {
    let source = place.children
    let plan = SequencePlan(from: source, to: node.items)
    var lost = Set(source.indices)
    for part in plan.parts {
      switch part {
      case .kept(let index, let item):
        visit(source[index], as: item)
        lost.remove(index)
      case .copied(let index, let item):
        let isRepeated = plan.isRepeated(index)
        if mobility.canMove(source[index], within: place, isRepeated: isRepeated) {
          visit(source[index], as: item)
          lost.remove(index)
        }
      case .new: break
      }
    }
    for index in lost { lose(source[index]) }
  }

  /// An untouched node with the edited nodes that are laid over its parts.
  private func current(_ node: EditedNode) -> EditedNode {
    guard case .source(let source) = node.content else { return node }
    if let edited = overlay[source.index] { return edited }
    guard source.kind != .alias, overlay.keys.contains(where: source.holds) else { return node }
    if source.kind == .sequence {
      let items = source.children.map { current(EditedNode($0)) }
      return EditedNode(content: .sequence(items, origin: source))
    }
    var entries = node.entries
    for index in entries.indices { entries[index].value = current(entries[index].value) }
    return EditedNode(content: .mapping(entries, origin: source))
  }

  private mutating func lose(_ node: Node, except kept: Int = -1) {
    for target in targets where node.holds(target) && target != kept {
      changed[target] = .some(nil)
    }
  }
}

extension Node {
  /// Whether a record is this node's or stands below it.
  func holds(_ record: Int) -> Bool {
    record >= index && record < Int(self.record.next)
  }
}
