import Archive

/// Words of the interface with a number, in as many forms as the language has: `article-count-one`,
/// `article-count-other`.
///
/// A new one is a row here, and its forms in each file of `Templates/words/`.
struct CountedPhrase: Sendable, Hashable {
  /// What the keys of its forms begin with.
  let rawValue: String

  /// How many articles.
  static let articles = CountedPhrase(rawValue: "article-count")
  /// How many articles have no known date.
  static let undated = CountedPhrase(rawValue: "undated-count")

  /// All of them; those of taxonomies come last.
  static let all = [articles, undated] + Taxonomy.all.map(\.nameCount)

  /// The key of one of its forms.
  func key(_ form: PluralCategory) -> String { "\(rawValue)-\(form.rawValue)" }

  /// What stands in braces.
  static let placeholder = "count"
}
