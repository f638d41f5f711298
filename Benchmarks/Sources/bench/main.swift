import Glibc

// Times rollcast beside what users have otherwise and prints a Markdown table.
//
// usage: bench ROLLCAST EMPTY_PROGRAM SCENARIO_FOLDER
// (bench --libyaml FILE reads a file through libyaml's events, bench --generate TAG writes a stream)

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "--libyaml": exit(LibYAMLLoop.run(arguments[2]))
case "--generate":
  print(StreamGenerator.stream(applications: 2000, imageTag: arguments[2]), terminator: "")
  exit(0)
default: break
}
guard arguments.count == 4 else {
  print("usage: bench ROLLCAST EMPTY_PROGRAM SCENARIO_FOLDER")
  exit(2)
}
let (rollcast, empty, scenario) = (arguments[1], arguments[2], arguments[3])

var template = Array("/tmp/rollcast-bench-XXXXXX".utf8CString)
guard mkdtemp(&template) != nil else { exit(1) }
let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
defer {
  unlink(folder + "/stable.yaml")
  unlink(folder + "/stream.yaml")
  rmdir(folder)
}

/// Made by a process of its own, whose memory would else count for every program measured.
func generate(_ tag: String, to path: String) {
  let command = ["sh", "-c", "'\(arguments[0])' --generate \(tag) > '\(path)'"]
  guard ProcessTimer.time(command, runs: 1) != nil else { exit(1) }
}

generate("1.0", to: folder + "/stable.yaml")
generate("2.0", to: folder + "/stream.yaml")

let manifests = scenario + "/manifests.yaml"
let stream = folder + "/stream.yaml"
// Each block is compared with its first row, which is what users have otherwise.
let blocks: [[(name: String, command: [String], runs: Int)]] = [
  [
    (
      // Mike Farah's program of the same name takes other options and is shown as failed.
      "one application: `yq` (over jq) changing one weight",
      [
        "yq", "-y",
        #"if .kind == "VirtualService" then .spec.http[0].route[0].weight = 5 else . end"#,
        manifests,
      ], 10
    ),
    ("an empty program, linked the same way", [empty], 200),
    ("one application: `cat`", ["cat", manifests], 200),
    (
      "one application: `rollcast render --step 0 --stable`",
      [rollcast, "render", "--step", "0", "--stable", scenario + "/stable.yaml", manifests], 200
    ),
  ],
  [
    (
      "14,000 documents: libyaml's events alone",
      [arguments[0], "--libyaml", stream], 10
    ),
    ("14,000 documents: `cat`", ["cat", stream], 20),
    (
      "14,000 documents, 2,000 Rollouts: `rollcast render --step 0 --stable-hash`",
      [rollcast, "render", "--step", "0", "--stable-hash", "746b5594b8", stream], 10
    ),
    (
      "the same with `--stable`: both streams read, 4,000 hashes",
      [rollcast, "render", "--step", "0", "--stable", folder + "/stable.yaml", stream], 10
    ),
    ("14,000 documents: `rollcast hash`", [rollcast, "hash", stream], 10),
  ],
]

func rounded(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

/// A minimum as a multiple of the first row's; empty where that row did not run.
func ratio(_ minimum: Double, to baseline: Double?) -> String {
  guard let baseline else { return "" }
  let hundredths = Int((minimum / baseline * 100).rounded())
  let decimals = hundredths % 100
  return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
}

print("| command | minimum, ms | median, ms | peak, MB | ratio |")
print("| --- | --- | --- | --- | --- |")
for block in blocks {
  var baseline: Double?
  for (index, row) in block.enumerated() {
    guard let result = ProcessTimer.time(row.command, runs: row.runs) else {
      print("| \(row.name) | not installed, or failed | | | |")
      continue
    }
    if index == 0 { baseline = result.minimum }
    print(
      "| \(row.name) | \(rounded(result.minimum)) | \(rounded(result.median)) "
        + "| \(rounded(result.peakMegabytes)) | \(ratio(result.minimum, to: baseline)) |")
  }
}
