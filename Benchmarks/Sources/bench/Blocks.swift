/// What is measured.
struct Blocks {
  let rollcast: String
  /// An empty program, linked the same way.
  let empty: String
  /// This program, which can read a file through libyaml.
  let bench: String
  /// A golden scenario's folder.
  let scenario: String
  /// Where inputs are made.
  let folder: String

  private var render: [String] { [rollcast, "render", "--step", "0"] }
  private let anyHash = ["--stable-hash", "746b5594b8"]

  var oneApplication: Block {
    let manifests = scenario + "/manifests.yaml"
    return Block(
      title: "One application",
      rows: [
        .init(
          // Mike Farah's program of the same name takes other options and is shown as failed.
          name: "`yq` (over jq) changing one weight",
          command: [
            "yq", "-y",
            #"if .kind == "VirtualService" then .spec.http[0].route[0].weight = 5 else . end"#,
            manifests,
          ], runs: 10),
        .init(
          name: "`kubectl annotate --local`",
          command: [
            "kubectl", "annotate", "--local", "-f", manifests, "a=b", "-o", "yaml",
          ], runs: 10),
        .init(
          name: "`kustomize build`",
          command: ["kustomize", "build", Inputs.makeKustomization(of: manifests, in: folder)],
          runs: 10),
        .init(
          name: "an empty program, linked the same way", command: [empty], runs: 200,
          countsInstructions: true),
        .init(name: "`cat`", command: ["cat", manifests], runs: 200),
        .init(
          name: "the same command line with one Service",
          command: render + anyHash + [Inputs.make("service", 1, in: folder)], runs: 200,
          countsInstructions: true),
        .init(
          name: "`rollcast render --step 0 --stable`",
          command: render + ["--stable", scenario + "/stable.yaml", manifests], runs: 200,
          countsInstructions: true),
      ])
  }

  func rollouts(_ count: Int, runs: Int) -> Block {
    let stream = Inputs.make("stream", count, in: folder)
    let stable = Inputs.make("stable", count, in: folder)
    let counts = count <= 100
    return Block(
      title: "\(count) Rollouts in \(7 * count) documents",
      rows: [
        .init(
          name: "libyaml's events alone", command: [bench, "--libyaml", stream], runs: runs,
          countsInstructions: counts),
        .init(name: "`cat`", command: ["cat", stream], runs: 2 * runs),
        .init(
          name: "`rollcast render --step 0 --stable-hash`", command: render + anyHash + [stream],
          runs: runs, countsInstructions: counts),
        .init(
          name: "the same on one core",
          command: ["taskset", "-c", "0"] + render + anyHash + [stream], runs: runs),
        .init(
          name: "with `--stable`: both streams read, \(2 * count) hashes",
          command: render + ["--stable", stable, stream], runs: runs, countsInstructions: counts),
        .init(
          name: "`rollcast hash`", command: [rollcast, "hash", stream], runs: runs,
          countsInstructions: counts, work: (Double(count), "hashes/s")),
      ])
  }

  func others(megabytes: Int, runs: Int) -> Block {
    let stream = Inputs.make("others", megabytes, in: folder)
    let line = (render + anyHash).map { "'\($0)'" }.joined(separator: " ")
    let work = (Double(megabytes) / 1000, "GB/s")
    return Block(
      title: "\(megabytes) MB, nearly all of other kinds",
      rows: [
        .init(
          name: "`cat FILE | cat`", command: ["sh", "-c", "cat '\(stream)' | cat"], runs: runs,
          work: work),
        .init(
          name: "`cat FILE | rollcast render`", command: ["sh", "-c", "cat '\(stream)' | \(line)"],
          runs: runs, work: work),
        .init(
          name: "`cat FILE | cat | cat`", command: ["sh", "-c", "cat '\(stream)' | cat | cat"],
          runs: runs, work: work),
        .init(
          name: "`cat FILE | rollcast render | cat`",
          command: ["sh", "-c", "cat '\(stream)' | \(line) | cat"], runs: runs, work: work),
        .init(
          name: "`rollcast render FILE`", command: render + anyHash + [stream], runs: runs,
          work: work),
      ])
  }

  func files(_ count: Int, runs: Int) -> Block {
    let path = Inputs.make("folder", count, in: folder)
    return Block(
      title: "A folder of \(count) files",
      rows: [
        .init(
          name: "`find -type f | xargs cat`",
          command: ["sh", "-c", "find '\(path)' -type f | xargs cat"], runs: runs),
        .init(name: "`rollcast render FOLDER`", command: render + anyHash + [path], runs: runs),
      ])
  }

  func list(megabytes: Int, runs: Int) -> Block {
    let path = Inputs.make("list", megabytes, in: folder)
    return Block(
      title: "One document of \(megabytes) MB, a List",
      rows: [
        .init(name: "libyaml's events alone", command: [bench, "--libyaml", path], runs: runs),
        .init(name: "`rollcast render`", command: render + anyHash + [path], runs: runs),
      ])
  }
}
