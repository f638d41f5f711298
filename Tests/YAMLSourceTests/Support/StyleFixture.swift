import Testing

/// A document in one of the styles that manifests are written in.
struct StyleFixture: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  static let block = """
    # head
    kind: VirtualService # kind
    metadata:
      # about labels
      labels:
        app: "shop" # app
        # about tier
        tier: 'web'

      name: shop
    spec:
      hosts:
      - a
      # about b
      - b # b
        # inside b
      http:
        # first route
        - name: primary
          route:
            - destination: {host: stable} # stable
              weight: 100
            # canary
            - destination:
                host: canary
              weight: 0 # none

          timeout: 5s
        # second route
        - match:
            - headers:
                x-a: {exact: "1"}
          name: second

        - name: third
      empty:
      nothing: {}
      list: []
      text: |
        one
          two

      folded: >-
        a
        b
      kept: |+
        x

    tail: ~
    # end

    """

  static let all: [StyleFixture] = [
    StyleFixture("block", block),
    StyleFixture(
      "CRLF",
      block.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")),
    StyleFixture("CR", String(block.map { $0 == "\n" ? "\r" : $0 })),
    StyleFixture("NEL behind a comment", "a: 1 # x\u{85}b: [2]\u{2028}c:\n  d: 1\n"),
    StyleFixture("no final newline", "a:\n  - x: 1\n    y: [1, 2]\n  - z\nb:\n  c: |\n    text"),
    StyleFixture("no final newline, plain", "a: 1\nb:\n- c: 2\n  d: 3\n- e"),
    StyleFixture(
      "flow",
      "--- # start\na: {b: 1, c: [x, y, {z: 2}], d: {}, e: [ ]} # tail\nf: [ 1, 'two', \"three\", [4], p: q ]\ng: { h: 1 }\n"
    ),
    StyleFixture(
      "flow over lines",
      "a: {\n  b: 1, # one\n  # two\n  c: [\n    x, # x\n    y # y\n  ],\n  d: {e: 1,\n    f: 2},\n}\ng: [1, 2, # c\n  3,\n]\nh:\n  [\n    {i: 1},\n    {j: 2}\n  ]\n"
    ),
    StyleFixture(
      "JSON", "{\"a\":{\"b\":1,\"c\":[1,\"x\",{}]},\"d\":[],\"e\":null,\"f\":\"\\u00fc\"}"),
    StyleFixture(
      "pretty JSON",
      "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": [\n      1,\n      {\n        \"x\": true\n      }\n    ]\n  },\n  \"d\": [],\n  \"e\": {}\n}\n"
    ),
    StyleFixture(
      "compact",
      "- - a\n  - b: 1\n    c: 2\n  # about d\n  - - d\n    - e\n-\n  f: 1\n-   g: 2\n    h:\n    - i\n- # c\n  j: 1\n-\n- ~\n"
    ),
    StyleFixture(
      "quoted keys",
      "\"a b\": 1\n'c': \"x\" # c\n? d\n: 1\n? e\nf: !!str 5\ng: !!int \"7\"\nh: &un !x y\n\"true\": on\nyes: no\n1: 2\na: 1\na: 2\n"
    ),
    StyleFixture(
      "unicode", "ü: é # ñ\n日本:\n  - 語: 漢字\n    \"字\": 'ß'\n  - {ä: ö, ü: [ß]}\n"),
    StyleFixture(
      "anchors",
      "base: &base\n  k: 1\n  l: &list\n    - a\n    - &b b\n  m: {n: 2}\none: *base\ntwo:\n  <<: *base\n  k: 3\nthree: *list\nfour: [*b, *list, x]\nfive: {<<: *base, o: *b}\nsix:\n  - <<: *base\n  - *b # b\n  - <<: [*base, {z: 1}]\n    z: 2\n"
    ),
    StyleFixture(
      "anchors in items",
      "- &a {x: 1}\n- y: *a\n- &b\n  c: &c 1\n  d: *c\n- *b\n- e: &a 2\n  f: *a\n- *a\n"),
    StyleFixture(
      "indentless",
      "a:\n- b:\n  - c\n  - d:\n    - e # e\n    # f\n    - f\n# g\ng:\n- h: 1\n  i:\n\n  - j\n- k\nl: &l\n- m\n"
    ),
    StyleFixture(
      "multi-line scalars",
      "a: one\n  two\n  three # c\nb: 'x\n\n  y'\nc:\n  - |2-\n     z\n  - >\n    w\n\n    v\n\n  - last\nd: \"p\\\n  q\" # d\n"
    ),
    StyleFixture(
      "odd places",
      "a:\n  # c\n  b: 1\nd:\n  scalar # s\ne: !t\n  f: g\nh: # h\n  - x\n  # y\n  - # z\n    - w\ni:\n  !u {j: k}\nl:\n  - !v\n    m: n\n  - !w o\n  - \"p\"\n  -\n    q\nr: {? s : t, u: , v}\nw: [[], [{}], x: y]\n"
    ),
    StyleFixture(
      "anchors in odd places",
      "a: &m\n  &k key: v\n  b: *k\nc: &n !t\n  - &o\n    d: 1\n  - &p # p\n    e\nf: {g: &q 1, h: *q, <<: *m}\ni: [*n, *o, *p]\nj:\n  - *p\n  - &r [s]\n  - {t: *r}\n"
    ),
    StyleFixture(
      "explicit keys", "? |\n  x\n: y\n? b\n: - c\n  - d\n? e\n: f: 1\n  g: 2\n? 'j'\n"),
    StyleFixture(
      "kept blank lines",
      "a:\n  - |+\n    x\n\n  - b: |+\n      y\n    c: 1\n\n  - d\n\ne:\n- - |+\n    z\n  - f\n\n- g\nh: |+\n  w\ni: 1\n\n"
    ),
    StyleFixture("no final newline, list", "a:\n- x\n- y: 1\n- |\n  text"),
    StyleFixture("no final newline, kept", "- x\n- a: |+\n    y\n- - |+\n    text"),
    StyleFixture(
      "no final newline, folded", "a:\n- b: >\n    x\n\n- c: d\n  e:\n  - >\n    text\n    more"),
    StyleFixture("open after blank lines", "- |\n  x\n\n- y\n- |+\n  z\n\n  "),
    StyleFixture(
      "blank ends", "a:\n  b: |+\n    x\n\n\n  c: >\n    y\n\n  d:\n\n\n    - e\n\n    - f\n\n\n"),
  ]
}
