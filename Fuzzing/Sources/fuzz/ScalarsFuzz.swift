import YAMLSource

/// A text that is written as YAML, in block and flow style, as key and as value, reads as itself; a
/// scalar means the same once it is written again.
enum ScalarsFuzz {
  static func test(_ input: FuzzInput) {
    writeText(input.text)
    guard let source = input.source,
      let root = try? Document(source, range: 0..<source.bytes.count).root, root.isScalar
    else { return }
    let value = Value(root)
    checkSame(["a": value], DocumentWriter.text(of: ["a": value]))
  }

  private static func writeText(_ text: String) {
    let value: Value = ["text": .string(text), "list": [.string(text), [.string(text)]]]
    checkSame(value, DocumentWriter.text(of: value))
    // libyaml takes no key of more than 1024 characters; Kubernetes has none of more than 317.
    guard !text.isEmpty, text.utf8.count < 150 else { return }
    let keyed = Value.mapping([Value.Entry(text, .string(text))])
    checkSame(keyed, DocumentWriter.text(of: keyed))
    let flow = try? SourceText(name: "flow", copying: "{a: [b, {c: d}], 'e': \"f\"}\n".utf8)
    guard let root = try? flow.map({ try Document($0, range: 0..<$0.bytes.count) })?.root else {
      fatalError("the model is refused")
    }
    checkSame(value, DocumentWriter.text(of: value, like: root))
  }

  private static func checkSame(_ value: Value, _ text: [UInt8]) {
    let written = String(decoding: text, as: UTF8.self)
    do {
      let source = try SourceText(name: "written", copying: text)
      let root = try Document(source, range: 0..<source.bytes.count).root
      check(root.map(Value.init) == value, "\(value) was written as\n\(written)")
    } catch {
      fatalError("\(error): \(value) was written as\n\(written)")
    }
  }
}
