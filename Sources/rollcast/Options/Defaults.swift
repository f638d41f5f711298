import RollcastKit

/// The user's defaults for options that the command line leaves out.
enum Defaults {
  private static let loaded = Result { () throws(InputError) in try ConfigurationFile.load() }

  /// What `.rollcast.yaml` says; it is read once, and only where an option is left out.
  ///
  /// - Throws: ``InputError`` where it cannot be read.
  static func configuration() throws(InputError) -> Configuration { try loaded.get() }
}
