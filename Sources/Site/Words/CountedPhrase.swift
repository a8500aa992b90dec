/// Words of the interface with a number, in as many forms as the language has: `article-count-one`, `article-count-other`.
///
/// A new one is a case here, and its forms in each file of `Templates/words/`.
enum CountedPhrase: String, Sendable, CaseIterable {
  /// How many articles.
  case articles = "article-count"
  /// How many articles have no known date.
  case undated = "undated-count"
  /// How many subjects.
  case subjects = "subject-count"
  /// How many authors.
  case authors = "author-count"
  /// How many publications.
  case publications = "publication-count"

  /// The key of one of its forms.
  func key(_ form: PluralCategory) -> String { "\(rawValue)-\(form.rawValue)" }

  /// What stands in braces.
  static let placeholder = "count"
}
