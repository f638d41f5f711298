import Testing

/// `rollcast lint --fix`.
@Suite struct LintFixTests {
  private func fixture(_ rule: String) throws -> String {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    let path = parts.joined(separator: "/") + "/fixtures/rules/\(rule)/fails.yaml"
    return String(decoding: try readFile(path), as: UTF8.self)
  }

  @Test(arguments: [
    ("RC057", [("weight: 60", "weight: 100"), ("weight: 40", "weight: 0")]),
    ("RC024", [("exact: yes", "exact: \"yes\"")]),
    ("RC038", []),
  ]) func changesWhatItMendsAndNothingElse(
    rule: String, changes: [(before: String, after: String)]
  ) throws {
    let text = try fixture(rule)
    let folder = try TemporaryFolder(["web.yaml": text])
    let run = try Run("lint", "--fix", "web.yaml", in: folder.path)
    let wanted = changes.reduce(text) { $0.replacing($1.before, with: $1.after) }
    #expect(String(decoding: try readFile(folder.path + "/web.yaml"), as: UTF8.self) == wanted)
    #expect(run.status == (changes.isEmpty ? 1 : 0))
  }

  @Test func aMissingManagedRouteIsAdded() throws {
    let text = try fixture("RC024").replacing("exact: yes", with: "exact: \"yes\"")
    let folder = try TemporaryFolder([
      "web.yaml": text.replacing("- name: preview", with: "- name: other")
    ])
    let run = try Run("lint", "--fix", "web.yaml", in: folder.path)
    let mended = String(decoding: try readFile(folder.path + "/web.yaml"), as: UTF8.self)
    #expect(
      mended
        == text.replacing(
          "          - name: preview\n",
          with: "          - name: other\n          - name: preview\n"))
    #expect(run.errors == "mended 1 finding\n" && run.status == 0)
  }

  /// With a third side nobody can say what the weights should be.
  @Test func pingPongAndAdditionalSubsetsStay() throws {
    for rule in ["RC056", "RC051"] {
      let text = try fixture(rule)
      let folder = try TemporaryFolder(["web.yaml": text])
      _ = try Run("lint", "--fix", "web.yaml", in: folder.path)
      #expect(String(decoding: try readFile(folder.path + "/web.yaml"), as: UTF8.self) == text)
    }
  }
}
