/// The forms that Kubernetes demands of names. Each gives what is wrong with a name, nothing for a
/// good one.
///
/// Source: Kubernetes 1.34, apimachinery, pkg/util/validation/validation.go.
enum NameForm {
  static func dnsLabel(_ text: String) -> [String] {
    var problems = tooLong(text, 63)
    if isDNSLabel(text.utf8) { return problems }
    if isDNSSubdomain(text[...].utf8) {
      problems.append("must not contain dots")
    } else {
      problems.append(
        mismatch(
          "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', "
            + "and must start and end with an alphanumeric character",
          "[a-z0-9]([-a-z0-9]*[a-z0-9])?", "my-name", "123-abc"))
    }
    return problems
  }

  static func dnsSubdomain(_ text: String) -> [String] {
    var problems = tooLong(text, 253)
    if isDNSSubdomain(text[...].utf8) { return problems }
    problems.append(
      mismatch(
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or "
          + "'.', and must start and end with an alphanumeric character",
        "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*", "example.com"))
    return problems
  }

  /// A name to which something is appended, so that it may end in a dash.
  ///
  /// Source: Kubernetes 1.34, apimachinery, pkg/api/validation/generic.go, maskTrailingDash.
  static func dnsSubdomainPrefix(_ text: String) -> [String] {
    guard text.utf8.count > 1, text.hasSuffix("-") else { return dnsSubdomain(text) }
    return dnsSubdomain(text.dropLast(2) + "a")
  }

  /// The key of a label or an annotation, such as `example.com/name`.
  static func qualifiedName(_ text: String) -> [String] {
    if isQualified(text.utf8) { return [] }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let complaint = mismatch(
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
        + "alphanumeric character", "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]", "MyName",
      "my.name", "123-abc")
    guard parts.count <= 2 else {
      return [
        "a qualified name \(complaint) with an optional DNS subdomain prefix and '/' "
          + "(e.g. 'example.com/MyName')"
      ]
    }
    var problems: [String] = []
    if parts.count == 2 {
      problems =
        parts[0].isEmpty
        ? ["prefix part must be non-empty"]
        : dnsSubdomain(String(parts[0])).map { "prefix part \($0)" }
    }
    let name = parts[parts.count - 1]
    if name.isEmpty { problems.append("name part must be non-empty") }
    problems += tooLong(String(name), 63).map { "name part \($0)" }
    if !isInner(name.utf8) { problems.append("name part \(complaint)") }
    return problems
  }

  static func labelValue(_ text: String) -> [String] {
    var problems = tooLong(text, 63)
    if text.isEmpty || isInner(text.utf8) { return problems }
    problems.append(
      mismatch(
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or "
          + "'.', and must start and end with an alphanumeric character",
        "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?", "MyValue", "my_value", "12345"))
    return problems
  }

  static func portName(_ text: String) -> [String] {
    var problems = tooLong(text, 15)
    let bytes = text.utf8
    if bytes.isEmpty || !bytes.allSatisfy({ ASCII.isLowerAlphanumeric($0) || $0 == dash }) {
      problems.append("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")
    }
    if !bytes.contains(where: ASCII.isLower) {
      problems.append("must contain at least one letter (a-z)")
    }
    if text.contains("--") { problems.append("must not contain consecutive hyphens") }
    if bytes.first == dash || bytes.last == dash {
      problems.append("must not begin or end with a hyphen")
    }
    return problems
  }

  static func environmentVariable(_ text: String) -> [String] {
    var problems: [String] = []
    let bytes = text.utf8
    if bytes.isEmpty || ASCII.isDigit(bytes.first!) || !bytes.allSatisfy(isKeyByte) {
      problems.append(
        mismatch(
          "a valid environment variable name must consist of alphabetic characters, digits, '_', "
            + "'-', or '.', and must not start with a digit", "[-._a-zA-Z][-._a-zA-Z0-9]*",
          "my.env-name", "MY_ENV.NAME", "MyEnvName1"))
    }
    return problems + parentFolder(text)
  }

  /// A key of a ConfigMap or a Secret.
  static func configMapKey(_ text: String) -> [String] {
    var problems = tooLong(text, 253)
    if text.isEmpty || !text.utf8.allSatisfy(isKeyByte) {
      problems.append(
        mismatch(
          "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
          "[-._a-zA-Z0-9]+", "key.name", "KEY_NAME", "key-name"))
    }
    return problems + parentFolder(text)
  }

  static func headerName(_ text: String) -> [String] {
    let isGood = !text.isEmpty && text.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == dash }
    if isGood { return [] }
    return [
      mismatch(
        "a valid HTTP header must consist of alphanumeric characters or '-'", "[-A-Za-z0-9]+",
        "X-Header-Name")
    ]
  }
}
