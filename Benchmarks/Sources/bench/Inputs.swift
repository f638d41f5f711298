import Glibc

/// Writes the inputs that are measured. A process of its own makes each, since what it needs of
/// memory would else count for every program that is started later.
enum Inputs {
  /// Runs what ``Inputs/make(_:_:in:)`` asked for.
  ///
  /// - Parameter arguments: the kind of input, its size, and where it goes.
  static func write(_ arguments: ArraySlice<String>) -> Int32 {
    guard arguments.count == 3, let kind = arguments.first,
      let size = Int(arguments[arguments.startIndex + 1]), let path = arguments.last
    else { return 2 }
    if kind == "folder" { return writeFolder(path, files: size) }
    guard let file = fopen(path, "wb") else { return 1 }
    defer { fclose(file) }
    switch kind {
    case "stable": writeStream(to: file, applications: size, tag: "1.0")
    case "stream": writeStream(to: file, applications: size, tag: "2.0")
    case "others": writeOthers(to: file, megabytes: size)
    case "service": fputs("apiVersion: v1\nkind: Service\nmetadata: {name: web}\n", file)
    case "list": writeList(to: file, megabytes: size)
    default: return 2
    }
    return 0
  }

  /// Makes one input with another run of this program.
  ///
  /// - Returns: its path.
  static func make(_ kind: String, _ size: Int, in folder: String) -> String {
    let path = "\(folder)/\(kind)-\(size)"
    let name = kind == "folder" ? path : path + ".yaml"
    guard ProcessTimer.time([arguments[0], "--write", kind, "\(size)", name], runs: 1) != nil
    else { exit(1) }
    return name
  }

  /// Makes a folder that kustomize builds these manifests from.
  ///
  /// - Returns: its path.
  static func makeKustomization(of manifests: String, in folder: String) -> String {
    let path = folder + "/kustomization"
    let script = """
      mkdir '\(path)' && cp '\(manifests)' '\(path)/manifests.yaml'
      echo 'resources: [manifests.yaml]' > '\(path)/kustomization.yaml'
      """
    guard ProcessTimer.time(["sh", "-c", script], runs: 1) != nil else { exit(1) }
    return path
  }

  private static func writeStream(
    to file: UnsafeMutablePointer<FILE>, applications: Int, tag: String
  ) {
    for number in 0..<applications {
      fputs(StreamGenerator.application(number, tag: tag), file)
    }
  }

  /// One application among documents that no Rollout cares about.
  private static func writeOthers(to file: UnsafeMutablePointer<FILE>, megabytes: Int) {
    fputs(StreamGenerator.application(0, tag: "2.0"), file)
    var number = 1
    while ftell(file) < megabytes * 1_000_000 {
      fputs(StreamGenerator.bystanders(of: "shop-\(number)"), file)
      number += 1
    }
  }

  /// One document that has to be parsed whole: a List with one application.
  private static func writeList(to file: UnsafeMutablePointer<FILE>, megabytes: Int) {
    fputs("apiVersion: v1\nkind: List\nitems:\n", file)
    writeItems(of: StreamGenerator.application(0, tag: "2.0"), to: file)
    var number = 1
    while ftell(file) < megabytes * 1_000_000 {
      writeItems(of: StreamGenerator.bystanders(of: "shop-\(number)"), to: file)
      number += 1
    }
  }

  private static func writeItems(of text: String, to file: UnsafeMutablePointer<FILE>) {
    var isFirst = false
    for line in text.split(separator: "\n") {
      if line == "---" {
        isFirst = true
      } else {
        fputs((isFirst ? "- " : "  ") + line + "\n", file)
        isFirst = false
      }
    }
  }

  /// A document a file, ten applications for each thousand files, in folders of a thousand.
  private static func writeFolder(_ path: String, files: Int) -> Int32 {
    guard mkdir(path, 0o755) == 0 else { return 1 }
    for thousand in 0..<(files + 999) / 1000 {
      let folder = "\(path)/\(thousand)"
      guard mkdir(folder, 0o755) == 0 else { return 1 }
      var texts: [String] = []
      for number in 0..<10 {
        texts += documents(StreamGenerator.application(thousand * 10 + number, tag: "2.0"))
      }
      var number = 0
      while texts.count < 1000 {
        texts += documents(StreamGenerator.bystanders(of: "other-\(thousand)-\(number)"))
        number += 1
      }
      for (place, text) in texts.prefix(1000).enumerated() {
        guard let file = fopen("\(folder)/\(place).yaml", "wb") else { return 1 }
        fputs(text, file)
        fclose(file)
      }
    }
    return 0
  }

  private static func documents(_ text: String) -> [String] {
    var documents: [String] = []
    for line in text.split(separator: "\n") {
      if line == "---" {
        documents.append("")
      } else {
        documents[documents.count - 1] += line + "\n"
      }
    }
    return documents
  }
}
