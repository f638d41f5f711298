import RollcastKit
import Testing
import YAMLSource

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct WritingTests {
  /// Says stop when it is asked for the `count`th time.
  private final class Stop {
    private var count: Int

    init(_ count: Int) { self.count = count }

    func isWanted() -> Bool {
      count -= 1
      return count == 0
    }
  }

  @Test(arguments: 1...4) func filesThatAreStoppedStayAsTheyWere(count: Int) throws {
    let folder = try ScratchFolder()
    let replacements = try ["a", "b", "c"].map { name in
      try folder.write(Array("old".utf8), to: name)
      return FileReplacement(path: "\(folder.path)/\(name)", contents: Array("new".utf8))
    }
    let error = #expect(throws: InputError.self) {
      try FileReplacement.apply(replacements, unless: Stop(count).isWanted)
    }
    #expect(error?.description == "error: interrupted: nothing was written")
    try folder.run("test \"$(cat a b c)\" = oldoldold && test \"$(ls -A | wc -l)\" = 4")
  }

  @Test(arguments: [true, false], 1...4)
  func aFolderThatIsStoppedIsNotThere(exists: Bool, count: Int) throws {
    let folder = try ScratchFolder()
    if exists { try folder.run("mkdir out") }
    let files = try ["a", "b", "c"].map { try OutputFile(["x", $0], Array("new".utf8)) }
    #expect(throws: InputError.self) {
      try OutputFolder.write(files, to: folder.path + "/out", unless: Stop(count).isWanted)
    }
    try folder.run(exists ? "test -z \"$(ls -A out)\"" : "test \"$(ls -A)\" = .log")
    try OutputFolder.write(files, to: folder.path + "/out", unless: Stop(5).isWanted)
    try folder.run("test \"$(cat out/x/a out/x/b out/x/c)\" = newnewnew")
  }

  @Test(arguments: [": >big.yaml", "truncate -s 400000 big.yaml", "echo >>big.yaml"])
  func aMappedFileThatChangedIsNotPassedOn(change: String) throws {
    let folder = try ScratchFolder()
    let text = String(repeating: "---\nkind: A\n", count: 50_000)
    try folder.write(Array(text.utf8), to: "big.yaml")
    let stream = try ManifestStream(try ManifestLoader().load([folder.path + "/big.yaml"]))
    let rendered = stream.rendered([:])
    try write(rendered, to: folder.path + "/copy")
    #expect(folder.read("copy") == Array(text.utf8))
    try folder.run(change)
    let failure = #expect(throws: DescriptorWriter.Failure.self) {
      try write(rendered, to: folder.path + "/copy")
    }
    #expect(
      failure?.message == "cannot be written: \(folder.path)/big.yaml changed while it was read")
  }

  @Test func aMappedFileThatIsReplacedStays() throws {
    let folder = try ScratchFolder()
    let text = String(repeating: "---\nkind: A\n", count: 50_000)
    try folder.write(Array(text.utf8), to: "big.yaml")
    let stream = try ManifestStream(try ManifestLoader().load([folder.path + "/big.yaml"]))
    try folder.run("echo 'kind: B' >other.yaml && mv other.yaml big.yaml")
    try write(stream.rendered([:]), to: folder.path + "/copy")
    #expect(folder.read("copy") == Array(text.utf8))
  }

  private func write(_ stream: RenderedStream, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    try DescriptorWriter.write(stream, to: descriptor)
  }
}
