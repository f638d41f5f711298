import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct InstallTests {
  private static func installed() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(["man/rollcast.1": ".Dd today\n"])
    let script = fixture("../Scripts/install")
    let run = try Run(
      command: [script, Run.program, "/usr", folder.path + "/man"],
      environment: ["DESTDIR": folder.path])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return folder
  }

  @Test func everythingIsWhereShellsAndManLookForIt() throws {
    let folder = try Self.installed()
    #expect(try folder.status("usr/bin/rollcast").st_mode & 0o777 == 0o755)
    #expect(try folder.text("usr/share/man/man1/rollcast.1") == ".Dd today\n")
    for file in [
      "bash-completion/completions/rollcast", "zsh/site-functions/_rollcast",
      "fish/vendor_completions.d/rollcast.fish",
    ] {
      #expect(try folder.text("usr/share/\(file)").contains("set-weight"), "\(file)")
    }
  }

  @Test func kubectlFindsItsPlugin() throws {
    let folder = try Self.installed()
    let run = try Run(command: [folder.path + "/usr/bin/kubectl-rollcast", "--version"])
    let direct = try Run("--version")
    #expect(run.status == 0 && run.output == direct.output)
    #expect(try folder.status("usr/bin/kubectl-rollcast").st_mode & S_IFMT == S_IFLNK)
  }

  @Test(arguments: [
    ("rollcast set-w", "set-weight"), ("rollcast render --controller-version ", "1.8 1.9 1.10"),
    ("rollcast render --at p", "preview promoted"),
  ])
  func bashCompletes(line: String, words: String) throws {
    let folder = try Self.installed()
    let script = """
      source "$0"
      read -ra COMP_WORDS <<<"$1"
      [[ $1 == *" " ]] && COMP_WORDS+=("")
      COMP_LINE=$1 COMP_POINT=${#1} COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _rollcast rollcast "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      echo "${COMPREPLY[@]}"
      """
    let file = folder.path + "/usr/share/bash-completion/completions/rollcast"
    let run = try Run(command: ["bash", "-c", script, file, line])
    #expect(run.output == words + "\n", "\(run.errors)")
  }
}
