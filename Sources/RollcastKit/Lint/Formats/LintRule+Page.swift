extension LintRule {
  /// The rule's page in Markdown.
  public var page: String {
    """
    # \(id)

    Severity: \(severity.rawValue)

    \(what)

    ## Why

    \(why)

    ## Wrong

    ```yaml
    \(wrong)
    ```

    ## Right

    ```yaml
    \(right)
    ```

    ## Source

    \(source)

    ## Switching it off

    Use `--disable \(code)`, the comment `# rollcast:disable=\(code)` behind \
    the line or right above it, or `rules.disable` in `.rollcast.yaml`.

    """
  }

  /// All rules, a line each.
  public static var list: String {
    all.map { rule in
      let severity = rule.severity == .error ? "error  " : "warning"
      return "\(severity)  \(rule.id): \(rule.what)\n"
    }.joined()
  }
}
