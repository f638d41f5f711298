/// A number, or a text that may stand for one.
enum IntOrString: Hashable {
  case int(Int)
  case string(String)

  /// The number, or the number that the text is; 0 for any other text.
  ///
  /// Source: Kubernetes 1.34, apimachinery, pkg/util/intstr, IntValue.
  var number: Int {
    switch self {
    case .int(let value): value
    case .string(let text): Int(text) ?? 0
    }
  }

  /// The number, whether a percentage or not.
  ///
  /// Source: Argo Rollouts 1.9, pkg/apis/rollouts/validation/validation.go, getIntOrPercentValue.
  var percentOrNumber: Int {
    guard case .string(let text) = self, text.last == "%",
      text.utf8.count > 1, text.utf8.dropLast().allSatisfy(ASCII.isDigit)
    else { return number }
    return Int(text.dropLast()) ?? 0
  }

  var goValue: GoValue {
    switch self {
    case .int(let value):
      .object(
        "intstr.IntOrString",
        Self.fields(type: 0, value, ""),
        json: .int(value))
    case .string(let text):
      .object(
        "intstr.IntOrString",
        Self.fields(type: 1, 0, text),
        json: .string(text))
    }
  }

  private static func fields(type: Int, _ number: Int, _ text: String) -> [GoValue.Field] {
    [
      GoValue.Field("Type", "", .int(type)), GoValue.Field("IntVal", "", .int(number)),
      GoValue.Field("StrVal", "", .string(text)),
    ]
  }
}
