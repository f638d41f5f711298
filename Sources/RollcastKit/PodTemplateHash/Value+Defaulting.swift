import YAMLSource

/// Filling in what is missing, as Kubernetes' defaulting functions do.
extension Value {
  var keys: [String] {
    guard case .mapping(let entries) = self else { return [] }
    return entries.filter { $0.value != .scalar(.null) }.map(\.key)
  }

  /// The value of a key, where it is there and neither null nor an empty string.
  func nonEmpty(_ key: String) -> Value? {
    guard case .mapping(let entries) = self,
      let value = entries.first(where: { $0.key == key })?.value,
      value != .scalar(.null), value != ""
    else { return nil }
    return value
  }

  mutating func set(_ key: String, _ value: Value) {
    guard case .mapping(var entries) = self else { return }
    entries.removeAll { $0.key == key }
    entries.append(Entry(key, value))
    self = .mapping(entries)
  }

  mutating func remove(_ key: String) {
    guard case .mapping(let entries) = self else { return }
    self = .mapping(entries.filter { $0.key != key })
  }

  /// Sets a key that is missing, null or an empty string; an empty string in a pointer field stays.
  mutating func fill(_ key: String, _ value: Value) {
    if nonEmpty(key) == nil { set(key, value) }
  }

  /// Sets a number that is missing or 0.
  mutating func fillZero(_ key: String, _ value: Value) {
    if nonEmpty(key) == nil || nonEmpty(key) == 0 { set(key, value) }
  }

  mutating func update(_ key: String, _ change: (inout Value) -> Void) {
    guard case .mapping(var entries) = self,
      let place = entries.firstIndex(where: { $0.key == key }),
      case .mapping = entries[place].value
    else { return }
    var value = entries[place].value
    change(&value)
    entries[place] = Entry(key, value)
    self = .mapping(entries)
  }

  mutating func updateItems(_ key: String, _ change: (inout Value) -> Void) {
    guard case .mapping(var entries) = self,
      let place = entries.firstIndex(where: { $0.key == key }),
      case .sequence(var items) = entries[place].value
    else { return }
    for index in items.indices {
      if items[index] == .scalar(.null) { items[index] = [:] }
      change(&items[index])
    }
    entries[place] = Entry(key, .sequence(items))
    self = .mapping(entries)
  }

  /// Appends the value as JSON.
  func appendJSON(to out: inout [UInt8]) {
    switch self {
    case .scalar(.null): out += Array("null".utf8)
    case .scalar(.bool(let value)): out += Array((value ? "true" : "false").utf8)
    case .scalar(.int(let value)): out += Array(String(value).utf8)
    case .scalar(.uint(let value)): out += Array(String(value).utf8)
    case .scalar(.float(let value)): out += Array(GoNumber.json(value).utf8)
    case .scalar(.string(let value)): GoJSON.append(value, to: &out)
    case .sequence(let items):
      out.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        item.appendJSON(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .mapping(let entries):
      out.append(UInt8(ascii: "{"))
      for (index, entry) in entries.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        GoJSON.append(entry.key, to: &out)
        out.append(UInt8(ascii: ":"))
        entry.value.appendJSON(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }
}
