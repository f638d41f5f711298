/// Kubernetes' way to write a number so that no bad word comes about.
///
/// Source: Kubernetes 1.34, apimachinery, util/rand/rand.go, SafeEncodeString.
enum SafeEncoding {
  private static let alphabet = Array("bcdfghjklmnpqrstvwxz2456789".utf8)

  static func encode(_ text: String) -> String {
    String(decoding: text.utf8.map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
  }
}
