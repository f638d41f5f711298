/// Whole lines of a text that others take the place of, by their bytes.
struct LineChange: Hashable, Sendable {
  var old: Range<Int>
  var new: Range<Int>

  var isEmpty: Bool { old.isEmpty && new.isEmpty }
}
