import YAMLSource

/// A route of a VirtualService that splits traffic by weight.
struct WeightedRoute {
  /// A place that traffic goes to.
  struct Destination {
    let host: String
    let subset: String?
    /// The weight that Istio takes: a single destination gets everything, else a missing one is 0.
    let weight: Int

    /// As messages name it: `HOST/SUBSET`.
    var name: String { subset.map { "\(host)/\($0)" } ?? host }
    fileprivate var shortHost: Substring {
      host[..<(host.utf8.firstIndex(of: UInt8(ascii: ".")) ?? host.endIndex)]
    }
  }

  let field: Field
  let name: String?
  let destinations: [Destination]

  init(_ field: Field) throws(InputError) {
    self.field = field
    name = try field.string("name")
    let items = try field.items("route")
    var destinations: [Destination] = []
    for item in items {
      let destination = try item.mapping("destination")
      destinations.append(
        Destination(
          host: try destination?.string("host") ?? "", subset: try destination?.string("subset"),
          weight: try item.int("weight") ?? (items.count == 1 ? 100 : 0)))
    }
    self.destinations = destinations
  }

  /// The destination that is meant; the more is named of it, the better.
  ///
  /// - Throws: ``InputError`` where there is none, or where there are several.
  func place(of wanted: String) throws(InputError) -> Int {
    let ways: [(Destination) -> Bool] = [
      { $0.name == wanted }, { $0.subset == wanted || $0.host == wanted },
      { $0.shortHost == wanted },
    ]
    for isMeant in ways {
      let places = destinations.indices.filter { isMeant(destinations[$0]) }
      if places.count == 1 { return places[0] }
      if places.count > 1 {
        throw field.error(
          "\(wanted) may be any of \(names(places)); write HOST/SUBSET")
      }
    }
    throw field.error(
      "no destination \(wanted); the route has \(names(Array(destinations.indices)))")
  }

  private func names(_ places: [Int]) -> String {
    places.map { destinations[$0].name }.joined(separator: ", ")
  }
}
