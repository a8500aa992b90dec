import Archive

/// A site that cannot be looked at, as a whole. The checker tells it, which has no site to show to a check then.
enum MissingSite: Check {
  static let name: StaticString = "no-site"
  static let meaning: StaticString =
    "there is no site, or its manifest is lost, damaged or cannot be read: none of its files was looked at"
  static let severity: Diagnostic.Severity? = .error
}
