import Testing

@Suite struct ConfigTests {
  private static let rollout =
    "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\n"
    + "spec: {template: {spec: {containers: [{name: web, image: 'web:1'}]}}}\n"

  private func hashes(_ folder: TemporaryFolder, _ arguments: String...) throws -> String {
    let run = try Run(["hash"] + arguments, input: Self.rollout, in: folder.path)
    #expect(run.errors.isEmpty)
    return String(run.output.split(separator: "\n")[1])
  }

  @Test func theFileGivesWhatTheCommandLineLeavesOut() throws {
    let folder = try TemporaryFolder([
      ".rollcast.yaml": "controllerVersion: 1.10 # not a number\nnamespace: prod\n"
    ])
    #expect(try hashes(folder) == "prod       web   c975cd649  1.10")
    #expect(try hashes(folder, "--controller-version", "1.8") == "prod       web   d8bbb9bcc  1.8")
    #expect(try hashes(folder, "-n", "dev") == "dev        web   c975cd649  1.10")
  }

  @Test func theNearestFileUpwardCounts() throws {
    let folder = try TemporaryFolder([
      ".rollcast.yaml": "namespace: outer\n", "a/.rollcast.yaml": "namespace: inner\n",
      "a/b/c/x": "", "d/x": "",
    ])
    for (place, file, namespace) in [
      ("", ".rollcast.yaml", "outer"), ("/d", "\(folder.path)/.rollcast.yaml", "outer"),
      ("/a/b/c", "\(folder.path)/a/.rollcast.yaml", "inner"),
    ] {
      let run = try Run("config", in: folder.path + place)
      #expect(
        run.output
          == "# from \(file)\ncontrollerVersion: \"1.9\"\nnamespace: \(namespace)\n"
          + "rules:\n  disable: []\n")
    }
  }

  @Test func configPrintsWhatItReads() throws {
    let folder = try TemporaryFolder([
      ".rollcast.yaml":
        "rules: {disable: [first-rule, second-rule]}\ncontrollerVersion: v1.8.3\nnamespace: '1'\n"
    ])
    let run = try Run("config", in: folder.path)
    #expect(
      run.output == """
        # from .rollcast.yaml
        controllerVersion: "1.8"
        namespace: "1"
        rules:
          disable:
          - first-rule
          - second-rule

        """)
    try folder.write([".rollcast.yaml": run.output])
    #expect(try Run("config", in: folder.path).output == run.output)
  }

  @Test(arguments: [
    (
      "namespace: a\nnamespaces: b\n",
      "2:1: error: unknown key namespaces; known are controllerVersion, namespace, rules"
    ),
    ("rules: {enable: []}", "1:9: error: unknown key rules.enable; known are rules.disable"),
    (
      "controllerVersion: 2.0", "1:20: error: controllerVersion: known versions are 1.8, 1.9, 1.10"
    ),
    ("namespace: [a]", "1:12: error: namespace: expected string, found array"),
    ("namespace: ''", "1:12: error: namespace: it is empty"),
    ("rules: {disable: [x, 1]}", "1:22: error: rules.disable[1]: expected string, found integer"),
    ("- a\n", "1:1: error: expected keys such as namespace: prod"),
    ("a: 1\n---\nb: 1\n", "3:1: error: a second document; .rollcast.yaml has one"),
  ])
  func badFiles(text: String, message: String) throws {
    let folder = try TemporaryFolder([".rollcast.yaml": text])
    let run = try Run("hash", input: Self.rollout, in: folder.path)
    #expect(run.errors == ".rollcast.yaml:\(message)\n")
    #expect(run.status == 2 && run.output.isEmpty)
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "null\n"])
  func anEmptyFileSaysNothing(text: String) throws {
    let folder = try TemporaryFolder([".rollcast.yaml": text])
    #expect(try hashes(folder) == "default    web   c975cd649  1.9")
  }
}
