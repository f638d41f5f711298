#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is fuzzed.
enum FuzzTarget: String, CaseIterable {
  case splitter, tree, edits, scalars, quantities, hash, render

  /// The target that the environment names: libFuzzer's main has no argument for it.
  static let chosen: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("FUZZ_TARGET is \"\(name)\", none of \(names)")
    }
    return target
  }()

  func test(_ input: FuzzInput) {
    switch self {
    case .splitter: SplitterFuzz.test(input)
    case .tree: TreeFuzz.test(input)
    case .edits: EditsFuzz.test(input)
    case .scalars: ScalarsFuzz.test(input)
    case .quantities: QuantitiesFuzz.test(input)
    case .hash: HashFuzz.test(input)
    case .render: RenderFuzz.test(input)
    }
  }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  FuzzTarget.chosen.test(FuzzInput(UnsafeRawBufferPointer(start: data, count: size)))
  return 0
}
