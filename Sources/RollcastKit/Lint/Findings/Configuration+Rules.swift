extension Configuration {
  /// The rules that the file switches off.
  ///
  /// - Throws: ``InputError`` for a rule that is not known.
  public func disabledLintRules() throws(InputError) -> [LintRule] {
    try disabledRules.map { (disabled) throws(InputError) in
      if let rule = LintRule.called(disabled.name) { return rule }
      throw InputError(
        "no rule \(disabled.name); rollcast lint --list-rules prints all", at: disabled.location)
    }
  }
}
