import TemplateEngine

/// Kinds of pages for which the same was done.
struct AlikePagesRecord: TemplateRecord {
  let outcome: AccessibilityTable.Outcome
  /// The kinds, as the table names them.
  let kinds: [String]
  /// Whether there are no others.
  let areAll: Bool
  let words: Words

  static let fields = TemplateFields<AlikePagesRecord>(
    "alike pages", "Kinds of pages for which the same was done.",
    [
      .text("kinds", "The kinds: \"Home, Articles\".") { $0.kindsText },
      .list("tests", "The checks that ran; none where nothing was tested.") { $0.tests },
    ])

  private var kindsText: String {
    if areAll { return words[.accessibilityAllPages] }
    return kinds.map { kind in Self.kindNames[kind].map { words[$0] } ?? kind }.joined(separator: words[.listSeparator])
  }

  private var tests: [TestRecord] {
    guard case .tested(let names) = outcome else { return [] }
    return names.enumerated().map { TestRecord(name: $1, isFirst: $0 == 0, words: words) }
  }

  /// What readers call the kinds of pages.
  static let kindNames: [String: Word] = [
    "home": .home, "article": .accessibilityArticles, "dates": .dates, "names": .accessibilityNames, "issues": .issues,
    "own-page": .accessibilityOwnPages, "downloads": .downloads, "search": .search, "not-found": .notFoundTitle,
    "statement": .accessibility,
  ]
}
