import RollcastKit
import Testing
import YAMLSource

/// Quantities as they are hashed, read at the edge: in the bytes that a limit becomes.
@Suite struct QuantityTests {
  static func written(_ text: String, owner: PodTemplateHash.Owner = .rollout) throws -> String {
    let document = try SourceText(
      name: "t", copying: Array("{spec: {containers: [{resources: {limits: {q: \(text)}}}]}}".utf8))
    let template = try #require(try Document.all(in: document).first?.root)
    let bytes = try PodTemplateHash.input(of: template, owner: owner, version: .v19)
    let input = String(decoding: bytes, as: UTF8.self)
    let tail = try #require(input.split(separator: "\"limits\":{\"q\":\"").last)
    return String(tail.prefix { $0 != "\"" })
  }

  @Test(arguments: [
    ("'0'", "0"), ("'0.0'", "0"), ("'-0'", "0"), ("'.'", "0"), ("m", "0"), ("0Pi", "0"),
    ("1", "1"), ("1.5", "1500m"), ("'0.5'", "500m"), ("'1000m'", "1"), ("'1500m'", "1500m"),
    ("'1024Mi'", "1Gi"), ("'1536Mi'", "1536Mi"), ("'1.5Gi'", "1536Mi"),
    ("'0.1Gi'", "107374182400m"),
    ("'0.5Ki'", "512"), ("'8Ki'", "8Ki"), ("'1000k'", "1M"), ("'1000E'", "1"),
    ("'1e3'", "1e3"), ("'1E3'", "1E3"), ("'1E4'", "10e3"), ("'12e-1'", "1200e-3"),
    ("'1000e3'", "1e6"),
    ("'5.'", "5."), ("'+2'", "+2"), ("'+2000'", "2k"), ("'-1'", "-1"), ("'-1000m'", "-1"),
    ("1e21", "1e+21"), ("100000000000000000000", "100E"),
    ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775809", "9223372036854776k"), ("18446744073709551615", "18446744073709552k"),
    ("'1.0000000001'", "1000000001n"), ("'0.1n'", "1n"), ("'-0.1n'", "-1n"), ("'1e-20'", "1e-9"),
    ("'8Ei'", "9223372036854775807"), ("'7Ei'", "7Ei"),
    ("'123456789012345678901'", "123456789012345678901"),
    ("' 1500m '", "1500m"), ("~", "0"),
  ])
  func areWrittenAsTheControllerDoes(text: String, expected: String) throws {
    #expect(try Self.written(text) == expected)
  }

  @Test(arguments: [
    ("'1n'", "1m"), ("'1.0001'", "1001m"), ("'-1.0001'", "-1001m"), ("'1500u'", "2m"),
    ("'5.'", "5."), ("'1Gi'", "1Gi"), ("'100m'", "100m"),
  ])
  func areRoundedUpToMilliInAWorkload(text: String, expected: String) throws {
    #expect(try Self.written(text, owner: .workload) == expected)
  }

  @Test(arguments: [
    "''", "x", "1x", "1Mib", "1e", "1e+", "1 Gi", "'1_0'", "--1", "1.2.3", "Gi x", "Pi", ".Pi",
    "'+e-10'",
  ])
  func refuseWhatIsNone(text: String) {
    #expect(throws: InputError.self) { try Self.written(text) }
  }
}
