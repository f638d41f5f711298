extension Field {
  /// Refuses keys that mean nothing, since they are misspelt more often than not.
  ///
  /// - Throws: ``InputError`` at the first other key.
  func expectKeys(_ known: [String]) throws(InputError) {
    for entry in node.entries where !known.contains(entry.key.keyText) {
      throw InputError(
        "unknown key \(path[entry.key.keyText]); known are "
          + known.map { path[$0].description }.joined(separator: ", "), at: entry.key)
    }
  }
}
