import YAMLSource

/// On which lines the objects of a stream begin.
struct ObjectStarts: Sendable {
  /// By the place of the input, in the order of the lines.
  private var starts: [Int: [(line: Int, object: ObjectIdentity)]] = [:]

  /// - Parameter places: the inputs that are asked about, by their places in the stream.
  init(_ stream: ManifestStream, in places: [Int]) {
    var placeOfSource: [ObjectIdentifier: Int] = [:]
    for place in places { placeOfSource[ObjectIdentifier(stream.sources[place])] = place }
    for manifest in stream.manifests {
      guard let place = placeOfSource[ObjectIdentifier(manifest.root.source)] else { continue }
      starts[place, default: []].append((manifest.location.line, manifest.identity))
    }
  }

  /// The objects that lines belong to, each once.
  func objects(at lines: [Int], in place: Int) -> [ObjectIdentity] {
    guard let starts = starts[place] else { return [] }
    var objects: [ObjectIdentity] = []
    for line in lines {
      let behind = starts.partition { $0.line > line }
      guard behind > 0, objects.last != starts[behind - 1].object else { continue }
      objects.append(starts[behind - 1].object)
    }
    return objects
  }
}

extension Array {
  /// The place of the first element that `isBehind` holds for, as for all that follow it.
  fileprivate func partition(_ isBehind: (Element) -> Bool) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isBehind(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
