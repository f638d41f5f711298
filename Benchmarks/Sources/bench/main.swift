@preconcurrency import Glibc

// Times rollcast beside what users have otherwise and prints Markdown tables.
//
// usage: bench ROLLCAST EMPTY_PROGRAM SCENARIO_FOLDER [quick]
// (bench --libyaml FILE reads a file through libyaml's events, bench --write writes an input)

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "--libyaml": exit(LibYAMLLoop.run(arguments[2]))
case "--write": exit(Inputs.write(arguments.dropFirst(2)))
default: break
}
guard arguments.count == 4 || arguments.count == 5 && arguments[4] == "quick" else {
  print("usage: bench ROLLCAST EMPTY_PROGRAM SCENARIO_FOLDER [quick]")
  exit(2)
}
let isQuick = arguments.count == 5
setvbuf(stdout, nil, _IOLBF, 0)

var template = Array("/tmp/rollcast-bench-XXXXXX".utf8CString)
guard mkdtemp(&template) != nil else { exit(1) }
let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
defer { _ = ProcessTimer.time(["rm", "-rf", folder], runs: 1) }

let blocks = Blocks(
  rollcast: arguments[1], empty: arguments[2], bench: arguments[0], scenario: arguments[3],
  folder: folder)
let table = Table(folder: folder, countsInstructions: !isQuick)
table.print(blocks.oneApplication)
table.print(blocks.rollouts(100, runs: 20))
table.print(blocks.rollouts(2000, runs: 10))
table.print(blocks.others(megabytes: 20, runs: 20))
table.print(blocks.others(megabytes: 200, runs: 10))
if !isQuick {
  table.print(blocks.rollouts(20_000, runs: 3))
  table.print(blocks.others(megabytes: 1000, runs: 5))
  table.print(blocks.files(20_000, runs: 5))
  table.print(blocks.list(megabytes: 50, runs: 3))
}
