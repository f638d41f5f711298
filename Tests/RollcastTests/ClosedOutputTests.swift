import Testing

/// A reader that has gone, as `head` does, is no error.
@Suite struct ClosedOutputTests {
  @Test(arguments: [
    ["--help"], ["--version"], ["--experimental-dump-help"], ["help", "render"],
    ["lint", "--explain", "RC001"], ["lint", "--list-rules"], ["config"],
    ["hash", "\(Repository.path)/fixtures/golden/seed-host-level/manifests.yaml"],
    ["plan", "\(Repository.path)/fixtures/golden/seed-host-level/manifests.yaml"],
  ]) func theEndIsQuiet(arguments: [String]) throws {
    let script = "exec 3> >(exec true); wait $!; \"$0\" \"$@\" >&3"
    let run = try Run(command: ["bash", "-c", script, Run.program] + arguments)
    #expect(run.status == 0 && !run.errors.contains("ExitCode"), "\(run.errors)")
  }
}
