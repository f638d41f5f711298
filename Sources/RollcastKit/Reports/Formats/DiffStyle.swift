/// The colours of a diff on a terminal, those that git takes; none where it has no colour.
struct DiffStyle {
  let header: String
  let range: String
  let removed: String
  let added: String
  let end: String

  init(isColored: Bool) {
    let code = { (number: Int) in isColored ? "\u{1B}[\(number)m" : "" }
    header = code(1)
    range = code(36)
    removed = code(31)
    added = code(32)
    end = code(0)
  }
}
