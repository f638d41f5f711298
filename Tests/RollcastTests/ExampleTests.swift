import Testing

/// The program in `Examples`, as a user would run it.
@Suite struct ExampleTests {
  @Test func weightsArePrinted() throws {
    let run = try Run(command: [Run.program(named: "weights-example")])
    #expect(
      run.output.hasPrefix(
        """
        0: canary 10%, pods: stable 4, canary 1
        1: canary 10%, pods: stable 4, canary 1
        2: canary 50%, pods: stable 4, canary 2
        3: canary 50%, pods: stable 4, canary 2
        promoted: canary 0%, pods: old 0, stable 4
        apiVersion: networking.istio.io/v1
        """))
    #expect(run.output.contains("host: checkout}\n      weight: 90\n"))
    #expect(run.status == 0 && run.errors == "")
  }
}
