extension EditedNode {
  /// The value of a key. Setting it replaces the value in its place or adds the key at the end;
  /// setting `nil` removes the key. A null or missing mapping becomes one.
  ///
  /// Nested keys are set in one go: `object["metadata"]["annotations"][name] = "x"` by way of
  /// `subscript(mapping:)`.
  public subscript(key: String) -> EditedNode? {
    get {
      switch content {
      case .source(let node): node[key].map { EditedNode($0) }
      case .mapping(let entries, _): entries.first { $0.key == key }?.value
      case .scalar, .sequence: nil
      }
    }
    set {
      if newValue == nil && self[key] == nil { return }
      var entries = entries
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let newValue?): entries[place].value = newValue
      case (nil, let newValue?): entries.append(Entry(key: key, value: newValue, origin: nil))
      case (let place?, nil): entries.remove(at: place)
      case (nil, nil): break
      }
      content = .mapping(entries, origin: origin)
    }
  }

  /// The mapping under a key, an empty one where it is missing or null.
  public subscript(mapping key: String) -> EditedNode {
    get {
      if let value = self[key], value.isMapping { return value }
      return EditedNode(content: .mapping([], origin: self[key]?.origin))
    }
    set { self[key] = newValue }
  }

  /// An item of a sequence, which must be there.
  public subscript(item: Int) -> EditedNode {
    get { items[item] }
    set {
      var items = items
      items[item] = newValue
      setItems(items)
    }
  }

  /// Replaces a sequence's items. Items taken from ``items`` keep their text wherever they go.
  public mutating func setItems(_ items: [EditedNode]) {
    content = .sequence(items, origin: origin)
  }

  /// Sets a scalar in this node's place. Does nothing where the value is the same already.
  public mutating func set(_ scalar: Scalar) {
    if self.scalar != scalar { content = .scalar(scalar, origin: origin) }
  }
}
