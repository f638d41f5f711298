/// Puts the schemas that lint checks objects with into Swift, as they are: a static string costs
/// nothing until it is read.
public enum SchemaTextGenerator {
  static let files = [
    ("rollout18", "rollout-crd-1.8"), ("rollout19", "rollout-crd-1.9"),
    ("rollout110", "rollout-crd-1.10"), ("virtualService", "virtualservice-v1"),
    ("destinationRule", "destinationrule-v1"),
    ("analysisTemplate", "analysistemplate-v1alpha1"),
    ("clusterAnalysisTemplate", "clusteranalysistemplate-v1alpha1"),
    ("experiment", "experiment-v1alpha1"),
  ]

  /// The generated files by name, with their text.
  ///
  /// - Parameter read: gives the bytes of a file in `schemas/`.
  public static func files(
    read: (String) throws -> [UInt8]
  ) throws -> [(name: String, text: String)] {
    try files.map { name, file in
      let json = String(decoding: try read("\(file).json"), as: UTF8.self)
      return ("SchemaTexts+\(name).swift", text(name, file, json))
    }
  }

  private static func text(_ name: String, _ file: String, _ json: String) -> String {
    let line = json.split(separator: "\n").joined()
    return """
      // Made by generate-schemas from schemas/\(file).json; change that, not this.

      // swift-format-ignore-file

      extension SchemaTexts {
        static let \(name): StaticString = ##"\(line)"##
      }

      """
  }
}
