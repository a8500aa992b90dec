import Support

/// What makes two names one, in an archive of a language: the one place where "the same name" is decided.
///
/// Names are one when they differ in nothing but capitals, dots, blanks, hyphens, apostrophes and other marks between
/// words: "J.P. Finch" and "J. P. Finch", "The Harbour-Times" and "The Harbour Times". Such names come to one address.
/// Signs that are part of a name tell names apart: "C", "C++" and "C#" come to one address too, and are three.
public struct NameFolding: Sendable {
  /// Whether the capital of ı is I, and that of i is İ: as in Turkish.
  let hasDotlessI: Bool

  /// What holds for names in this language, a BCP 47 tag.
  public init(language tag: String) {
    hasDotlessI = ["tr", "az", "crh", "gag"].contains(LanguageTag(tag).language)
  }

  /// Names with the same key are the same. It is the name's address, as long as the name is, with the signs that tell
  /// names apart.
  public func key(of name: String) -> String {
    let key = Slug.words(of: name, hasDotlessI: hasDotlessI, keepsSigns: true)
    // What has no address is not mixed with what has: such a key has no letter.
    return key.isEmpty ? name : key
  }

  /// The last part of the address of a name's page; `nil` when the name has no letter or digit.
  public func slug(of name: String) -> Slug? { Slug(name, hasDotlessI: hasDotlessI) }

  /// Whether two names are one.
  public func areOne(_ name: String, _ other: String) -> Bool { key(of: name) == key(of: other) }
}
