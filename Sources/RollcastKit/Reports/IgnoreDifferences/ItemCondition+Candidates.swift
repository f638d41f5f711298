import YAMLSource

extension ItemCondition {
  /// What may tell an item from the others of its list, the plainest first.
  ///
  /// - Parameter key: the key that the list stands under.
  static func candidates(for item: Value, in key: String) -> [ItemCondition] {
    switch key {
    case "route": destinationCandidates(item)
    case "tls", "tcp": matchCandidates(item)
    default: nameCandidates(item)
    }
  }

  private static func nameCandidates(_ item: Value) -> [ItemCondition] {
    if ItemCondition.unnamed.holds(for: item) { return [.unnamed] }
    return [.fields([ItemField("name", value: item["name"])])]
  }

  private static func destinationCandidates(_ item: Value) -> [ItemCondition] {
    let destination = item["destination"]
    let host = ItemField("destination", "host", value: destination?["host"])
    let subset = ItemField("destination", "subset", value: destination?["subset"])
    let port = ItemField("destination", "port", "number", value: destination?["port"]?["number"])
    return [.fields([host]), .fields([host, subset]), .fields([host, subset, port])]
  }

  /// TLS and TCP routes have no names: the controller knows them by port and SNI hosts, too.
  private static func matchCandidates(_ item: Value) -> [ItemCondition] {
    (item["match"]?.items ?? []).flatMap { match -> [ItemCondition] in
      let port = ItemField("port", value: match["port"])
      let hosts = ItemField("sniHosts", value: match["sniHosts"])
      return [.anyMatch([port]), .anyMatch([port, hosts])]
    }
  }
}
