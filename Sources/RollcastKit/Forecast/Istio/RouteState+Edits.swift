import YAMLSource

extension RouteState {
  /// The route's text with other destinations.
  func edited(_ item: EditedNode, from initial: RouteState) -> EditedNode {
    guard destinations != initial.destinations, var list = item["route"] else { return item }
    let items = list.items
    list.setItems(
      destinations.map { destination in
        guard let origin = destination.origin else { return EditedNode(destination.value) }
        var item = items[origin]
        if destination.hasWeight { item.write(.int(Int64(destination.weight)), at: "weight") }
        return item
      })
    var route = item
    route["route"] = list
    return route
  }

  /// A route that the controller made.
  var value: Value {
    var entries: [Value.Entry] = []
    if let name { entries.append(.init("name", .string(name))) }
    if let made { entries.append(.init("match", made.match)) }
    entries.append(.init("route", .sequence(destinations.map(\.value))))
    return .mapping(entries + (made?.mirror ?? []))
  }
}

extension DestinationState {
  /// A destination that the controller made.
  var value: Value {
    var entries: [Value.Entry] = [.init("destination", target)]
    if hasWeight { entries.append(.init("weight", .int(weight))) }
    return .mapping(entries)
  }
}
