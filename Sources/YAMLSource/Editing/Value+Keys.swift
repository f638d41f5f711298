extension Value {
  /// The value of a key. Setting it replaces the value in its place or adds the key at the end;
  /// setting `nil` removes the key. Anything but a mapping becomes one.
  public subscript(key: String) -> Value? {
    get { entries.first { $0.key == key }?.value }
    set {
      var entries = entries
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let newValue?): entries[place] = Entry(key, newValue)
      case (nil, let newValue?): entries.append(Entry(key, newValue))
      case (let place?, nil): entries.remove(at: place)
      case (nil, nil): return
      }
      self = .mapping(entries)
    }
  }

  /// The mapping under a key, an empty one where it is missing.
  public subscript(mapping key: String) -> Value {
    get { self[key] ?? .mapping([]) }
    set { self[key] = newValue }
  }

  /// The entries of a mapping; none for anything else.
  public var entries: [Entry] {
    if case .mapping(let entries) = self { entries } else { [] }
  }

  /// The items of a sequence; none for anything else.
  public var items: [Value] {
    if case .sequence(let items) = self { items } else { [] }
  }

  /// The string; `nil` for any other value.
  public var string: String? {
    if case .scalar(.string(let string)) = self { string } else { nil }
  }
}
