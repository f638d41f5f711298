/// Numbers as words without vowels, so that no bad word comes about.
///
/// Source: Kubernetes, apimachinery, pkg/util/rand, SafeEncodeString.
enum SafeEncoding {
  private static let alphabet: StaticString = "bcdfghjklmnpqrstvwxz2456789"

  static func encode(_ number: UInt32) -> String {
    String(
      decoding: String(number).utf8.map {
        alphabet.utf8Start[Int($0) % alphabet.utf8CodeUnitCount]
      },
      as: UTF8.self)
  }
}
