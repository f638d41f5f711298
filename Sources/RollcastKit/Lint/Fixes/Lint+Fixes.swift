import YAMLSource

extension Lint {
  /// The files that change where everything is mended that has one safe answer.
  ///
  /// - Parameter findings: what lint has found.
  /// - Returns: the files in the order of the input, and how many findings are mended.
  /// - Throws: ``InputError`` where standard input would have to be changed.
  package func fixes(
    of findings: [Finding]
  ) throws(InputError) -> (files: [FileReplacement], count: Int) {
    var edits: [ObjectIdentity: EditedNode] = [:]
    var count = 0
    for finding in findings {
      // Of two objects of one identity nobody knows which is meant.
      guard let fix = finding.fix, let manifest = (try? stream.object(finding.object)) ?? nil
      else { continue }
      fix.apply(to: &edits[finding.object, default: EditedNode(manifest.root)])
      count += 1
    }
    return (try stream.replacements(edits), count)
  }
}
