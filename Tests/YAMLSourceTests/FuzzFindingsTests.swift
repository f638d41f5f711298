import Testing
import YAMLSource

/// What fuzzing found; each text was once edited to something else than was meant.
@Suite struct FuzzFindingsTests {
  /// Longer than a key may be without a `?`.
  private static let long = String(repeating: "k", count: 1100)

  @Test(
    arguments: [
      ("[]#", .insert(FieldPath(), at: 0, "x"), "- x #"),
      ("a: []#c\n", .set(FieldPath()["a"], ["x"]), "a: #c\n- x\n"),
      ("- []#c\n", .set(FieldPath()[0], ["x"]), "- - x #c\n"),
      ("a: 'b'#c\n", .set(FieldPath()["a"], ["b": 1]), "a: #c\n  b: 1\n"),
      ("{'b'#c\n}", .set(FieldPath()["b"], "x"), "{'b': x #c\n}"),
      ("[\"b\"#c\n]", .set(FieldPath()[0], 1), "[1 #c\n]"),
      ("a: {b|\n c}\n", .set(FieldPath()["a"]["b| c"], "x"), "a: {? b|\n c: x}\n"),
      ("a: {? b|\n c}\n", .set(FieldPath()["a"]["b| c"], "x"), "a: {? b|\n c: x}\n"),
      ("a: &b:c\n", .set(FieldPath()["a"], "x"), "a: &b x\n"),
      ("a:\n|\n b\n", .set(FieldPath()["a"], "x"), "a:\n x\n"),
      ("a:\n  b:\n  |\n   c\n", .set(FieldPath()["a"]["b"], "x"), "a:\n  b:\n   x\n"),
      ("a: &b\n|\n c\n", .set(FieldPath()["a"], "x"), "a: &b\n x\n"),
      ("a: |-\n b\n  \n", .set(FieldPath()["new"], "x"), "a: |-\n b\n  \nnew: x\n"),
      ("a: |-\n b\n  ", .set(FieldPath()["new"], "x"), "a: |-\n b\n  \nnew: x"),
      ("a:\n|+\u{85}", .set(FieldPath()["new"], "x"), "a:\n|+\u{85}new: x\n"),
      (" a:\n  !b\n  c: d\n", .set(FieldPath()["a"], "x"), " a: x\n"),
      ("a: >\u{85}b: c\n", .set(FieldPath()["a"], "x"), "a: x\u{85}b: c\n"),
      ("? |\n  a\nb: 1\n", .set(FieldPath()["a\n"], "x"), "? |\n  a\n: x\nb: 1\n"),
      ("? |\n  a\nb: 1\n", .set(FieldPath()["a\n"], ["x"]), "? |\n  a\n:\n- x\nb: 1\n"),
      ("? >\u{85}b: 1\n", .set(FieldPath()[""], "x"), "? >\u{85}: x\nb: 1\n"),
      ("a: |# b\n  c\n", .set(FieldPath()["a"], "x"), "a: x # b\n"),
      ("a:\n  !b\n- c", .set(FieldPath()["a"], "x"), "a: x"),
      ("a:\n ! b: c\n", .set(FieldPath()["a"], "x"), "a: x\n"),
      ("a:\n !!str b: c\n", .set(FieldPath()["a"]["new"], "x"), "a:\n !!str b: c\n new: x\n"),
      ("a: ! {b: c}\n", .set(FieldPath()["a"]["b"], "x"), "a: ! {b: x}\n"),
      ("a: !\n  b: c\n", .set(FieldPath()["a"]["b"], "x"), "a: !\n  b: x\n"),
      ("a: # e\n  !b # f\n  c: d\n", .set(FieldPath()["a"], "x"), "a: x # e\n   # f\n"),
      ("a: !b\n  c: d\n", .set(FieldPath()["a"], "x"), "a: x\n"),
      ("-\n>-\n b\n", .set(FieldPath()[0], "x"), "-\n x\n"),
      ("a:\n\u{85}- b\n", .set(FieldPath()["a"], "x"), "a: x\n\u{85}"),
      ("a: &b c\n*b : d\n", .set(FieldPath()["a"], "x"), "a: &b x\nc : d\n"),
      ("{a: &b c, *b : d}\n", .set(FieldPath()["a"], "x"), "{a: &b x, c : d}\n"),
      ("a: &b b\n*b : d\n", .remove(FieldPath()["a"]), "b : d\n"),
      ("{a: 1, !b,c}\n", .set(FieldPath()[""], "x"), "{a: 1, !b : x,c}\n"),
      ("?\n  a\n: b\n? c\n", .remove(FieldPath()["a"]), "? c\n"),
      ("a: b # ?\nc: d\n", .remove(FieldPath()["c"]), "a: b # ?\n"),
      ("a: !b&c &d e\nf: *d\n", .set(FieldPath()["a"], ["x"]), "a: &d\n- x\nf: e\n"),
      (
        "- a\n-\n|2-\n    \n- b\n", .insert(FieldPath(), at: 1, "x"),
        "- a\n- x\n-\n|2-\n    \n- b\n"
      ),
      ("a: b\n \t\nc: d\n", .set(FieldPath()["a"], "1"), "a: \"1\"\n\nc: d\n"),
      ("- a\n  \t\n", .insert(FieldPath(), at: 1, "1"), "- a\n  \t\n- \"1\"\n"),
      ("- a\n  \t\n", .set(FieldPath()[0], ["b": "1"]), "- b: \"1\"\n"),
      ("a:\n  !b\n- c\n", .set(FieldPath()["a"], [:]), "a:\n  !b {}\n"),
      ("a:\n  !b\n  c: d\n", .set(FieldPath()["a"], []), "a:\n  !b []\n"),
      ("a: [b,# c\n  d]\n", .remove(FieldPath()["a"][1]), "a: [b # c\n  ]\n"),
      ("a: b\n \t # e\nc: d\n", .set(FieldPath()["a"], "1"), "a: \"1\"\n# e\nc: d\n"),
      ("- a\n  \t# b\n", .insert(FieldPath(), at: 0, "x"), "- x\n- a\n  \t# b\n"),
      (
        "- &a \(long)\n- *a : b\n", .set(FieldPath()[0], "x"), "- &a x\n- ? \(long)\n  : b\n"
      ),
      (
        "- &a \(long)\n- {*a : b}\n", .set(FieldPath()[0], "x"), "- &a x\n- {? \(long) : b}\n"
      ),
      ("- >1\n    a\n   ", .insert(FieldPath(), at: 1, "x"), "- >-1\n    a\n   \n- x"),
      ("a: b ?\nc: d\n", .remove(FieldPath()["a"]), "c: d\n"),
      ("a: b ?\nc: d\n", .remove(FieldPath()["c"]), "a: b ?\n"),
      ("- |#+\n a", .insert(FieldPath(), at: 1, "x"), "- |-#+\n a\n- x"),
      ("a: b\n", .set(FieldPath()["a"], "\u{81}"), "a: \"\\u0081\"\n"),
      ("a: b\n", .set(FieldPath()["a"], "\u{FFFE}"), "a: \"\\ufffe\"\n"),
    ] as [(String, TreeEdit, String)])
  func isEditedAsMeant(text: String, edit: TreeEdit, after: String) throws {
    let edited = try EditedText(text, [edit])
    #expect(edited.text == after)
    #expect(try value(of: edited.text).sorted == edited.wanted.sorted)
  }
}
