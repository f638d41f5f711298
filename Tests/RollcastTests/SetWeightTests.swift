import Testing

@Suite struct SetWeightTests {
  private static let path = fixture("istio/plain-split.yaml")
  private static func text() throws -> String {
    String(decoding: try readFile(path), as: UTF8.self)
  }

  /// The lines that differ, old and new.
  private func changes(_ old: String, _ new: String) -> [String] {
    let lines = { (text: String) in
      text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(lines(old).count == lines(new).count)
    return zip(lines(old), lines(new)).filter { $0 != $1 }.map { "\($0) > \($1)" }
  }

  private func run(_ arguments: String..., input: String? = nil) throws -> Run {
    try Run(
      ["set-weight", "--virtual-service", "reviews"] + arguments, input: input ?? Self.text())
  }

  @Test(arguments: [
    ["v1=90", "v2=10"], ["reviews.bookshop.svc.cluster.local/v2=10", "v1=90"],
  ])
  func twoNumbersChangeAndNothingElse(weights: [String]) throws {
    let run = try Run(
      ["set-weight", "--virtual-service", "bookshop/reviews", "--route", "primary"] + weights
        + [Self.path])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(
      changes(try Self.text(), run.output) == [
        "      weight: 100   # see the runbook >       weight: 90   # see the runbook",
        "      weight: 0 >       weight: 10",
      ])
  }

  @Test func theFileItself() throws {
    let text = try Self.text().replacing("\n", with: "\r\n")
    let folder = try TemporaryFolder(["a.yaml": text, "b.yaml": "kind: ConfigMap\n"])
    let run = try Run(
      "set-weight", "--virtual-service", "reviews", "--route", "primary", "v1=0", "v2=100", "-i",
      folder.path)
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
    #expect(changes(text, try folder.text("a.yaml")).count == 2)
    let again = try folder.status("a.yaml")
    _ = try Run(
      "set-weight", "--virtual-service", "reviews", "--route", "primary", "v1=0", "v2=100", "-i",
      folder.path)
    #expect(try folder.status("a.yaml").st_ino == again.st_ino)
  }

  @Test func whatIsNotNamedKeepsItsWeight() throws {
    let three =
      "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: reviews}\n"
      + "spec:\n  tcp:\n  - route:\n"
      + "    - {destination: {host: old.prod}, weight: 60}\n"
      + "    - {destination: {host: new.prod}, weight: 20}\n"
      + "    - {destination: {host: rest.prod}, weight: 20}\n"
    let run = try run("old=50", "new.prod=30", input: three)
    #expect(run.errors.isEmpty)
    #expect(
      run.output
        == three.replacing("60}", with: "50}").replacing(
          "new.prod}, weight: 20", with: "new.prod}, weight: 30"))
  }

  @Test func aMissingWeightIsWritten() throws {
    let input = try Self.text().replacing("      weight: 0\n", with: "")
    let run = try run("--route", "primary", "v1=90", "v2=10", input: input)
    #expect(run.output.hasSuffix("subset: v2}\n      weight: 10\n"), "\(run.output)")
  }

  @Test(arguments: [
    (
      ["v1=90"],
      "<stdin>:59:1: error: VirtualService bookshop/reviews: 2 routes; say which with --route "
        + "NAME: testers, primary"
    ),
    (
      ["--route", "canary", "v1=90"],
      "<stdin>:59:1: error: VirtualService bookshop/reviews: no route canary; it has testers, "
        + "primary"
    ),
    (
      ["--route", "primary", "v1=90"],
      "<stdin>:73:5: error: spec.http[1]: the weights would add up to 90, not 100: "
        + "reviews.bookshop.svc.cluster.local/v1 90, reviews.bookshop.svc.cluster.local/v2 0"
    ),
    (
      ["--route", "primary", "v3=10"],
      "<stdin>:73:5: error: spec.http[1]: no destination v3; the route has "
        + "reviews.bookshop.svc.cluster.local/v1, reviews.bookshop.svc.cluster.local/v2"
    ),
    (
      ["--route", "primary", "reviews=10"],
      "<stdin>:73:5: error: spec.http[1]: reviews may be any of "
        + "reviews.bookshop.svc.cluster.local/v1, reviews.bookshop.svc.cluster.local/v2; write "
        + "HOST/SUBSET"
    ),
    (
      ["--route", "primary", "v1=90", "v1=10"],
      "error: reviews.bookshop.svc.cluster.local/v1 is given two weights"
    ),
    (["--route", "primary"], "error: a weight is missing: pass HOST_OR_SUBSET=WEIGHT"),
    (
      ["v1=101"],
      "error: 'v1=101' is no weight: expected HOST_OR_SUBSET=WEIGHT, the weight from 0 to 100"
    ),
    (
      ["v1=-1"],
      "error: 'v1=-1' is no weight: expected HOST_OR_SUBSET=WEIGHT, the weight from 0 to 100"
    ),
    (["v1=1", "--rollout", "a"], "error: --rollout means nothing to set-weight"),
    (["v1=1", "--include", "status"], "error: --include means nothing to set-weight"),
  ])
  func refusals(arguments: [String], message: String) throws {
    let run = try Run(
      ["set-weight", "--virtual-service", "reviews"] + arguments, input: Self.text())
    #expect(run.errors == message + "\n")
    #expect(run.status == 2 && run.output.isEmpty)
  }

  @Test func otherVirtualServices() throws {
    let run = try Run("set-weight", "--virtual-service", "web", "v1=1", input: Self.text())
    #expect(run.errors == "error: no VirtualService web in the input; it has bookshop/reviews\n")
    let both = try Self.text() + "---\n" + Self.text().replacing("bookshop", with: "staging")
    let twice = try self.run("v1=1", input: both)
    #expect(
      twice.errors
        == "error: VirtualService reviews is in the namespaces bookshop and staging; write "
        + "NAMESPACE/NAME\n")
  }

  @Test func aRolloutThatManagesItIsToldOf() throws {
    let rollout =
      "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\n"
      + "metadata: {name: reviews, namespace: bookshop}\n"
      + "spec: {strategy: {canary: {trafficRouting: {istio: {virtualService: {name: reviews}}}}}}\n"
      + "---\n"
    let run = try run("--route", "primary", "v1=90", "v2=10", input: rollout + Self.text())
    #expect(
      run.errors
        == "<stdin>:1:1: warning: Rollout bookshop/reviews manages VirtualService "
        + "bookshop/reviews: the controller will overwrite the weights of the routes that it names\n"
    )
    #expect(run.status == 0 && run.output.contains("weight: 90"))
  }
}
