import Glibc

/// Counts the instructions of a whole process with valgrind's callgrind: a measure that other
/// processes on the machine do not disturb.
enum InstructionCounter {
  /// - Returns: millions of instructions; `nil` where valgrind is not installed or the command fails.
  static func count(_ command: [String], in folder: String) -> Double? {
    let log = folder + "/callgrind.log"
    defer { unlink(log) }
    let run =
      [
        "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=\(log)",
        "--error-exitcode=0",
      ] + command
    guard ProcessTimer.time(run, runs: 1) != nil else { return nil }
    // ==123== Collected : 27712977
    guard let text = read(log),
      let line = text.split(separator: "\n").last(where: {
        $0.contains("Collected : ")
      }), let number = line.split(separator: " ").last.flatMap({ Double($0) })
    else { return nil }
    return number / 1e6
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
