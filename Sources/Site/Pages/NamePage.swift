import Archive
import TemplateEngine
import Wording

/// A page of one name's articles.
struct NamePage: TemplateRecord {
  let context: SiteContext
  let kind: NameKind
  let name: Name
  /// The page's number, from 1.
  let number: Int

  static let fields: TemplateFields<NamePage> = [
    TemplateField("name", "The name.") { .text($0.name.text) },
    TemplateField("kind", "Subject, Author or Publication.") { .text($0.kind.singular) },
    TemplateField("index-title", "The heading of its index.") { .text($0.kind.title) },
    TemplateField("index-path", "Its index.") { .text($0.kind.indexPath) },
    TemplateField("count", "The number of its articles.") { .number($0.name.articles.count) },
    TemplateField("count-text", "That number in words.") { .text(counted($0.name.articles.count, "article")) },
    TemplateField("groups", "The articles, a group for each year.") { page in
      let length = page.context.configuration.listLength
      let articles = page.name.articles.dropFirst((page.number - 1) * length).prefix(length)
      return page.context.groupsByYear(articles)
    },
    TemplateField("has-terms", "Whether the vocabulary says anything of a tag: names, wider and other terms, a note.") {
      .bool($0.hasTerms)
    },
    TemplateField("notes", "What the vocabulary says a tag is: texts with `text` and optional `language`.") { page in
      .list((page.term?.notes ?? []).map { .record(page.record($0)) })
    },
    TemplateField("alternatives", "A tag's other names: texts with `text` and optional `language`.") { page in
      .list(page.otherNames.map { .record(page.record($0)) })
    },
    TemplateField("has-alternatives", "Whether there are any.") { .bool(!$0.otherNames.isEmpty) },
    TemplateField("broader", "Wider tags: names, with a path where they have a page.") { page in
      .list(page.terms(named: page.term?.broader ?? []))
    },
    TemplateField("has-broader", "Whether there are any.") { .bool(!($0.term?.broader.isEmpty ?? true)) },
    TemplateField("narrower", "Tags of which this is a wider one.") { page in .list(page.narrower) },
    TemplateField("has-narrower", "Whether there are any.") { .bool(!$0.narrower.isEmpty) },
    TemplateField("related", "Neighbouring tags.") { page in .list(page.terms(named: page.term?.related ?? [])) },
    TemplateField("has-related", "Whether there are any.") { .bool(!($0.term?.related.isEmpty ?? true)) },
    TemplateField("matches", "Pages of the same subject elsewhere on the web: texts with `text`.") { page in
      .list(page.addresses.map { .record(LabelRecord(text: $0, language: nil)) })
    },
    TemplateField("has-matches", "Whether there are any.") { .bool(!$0.addresses.isEmpty) },
    TemplateField("has-list", "Whether there are any of these.") { .bool($0.hasList) },
    TemplateField("pager", "The list's pages, when there are several.") { page in
      let (kind, name) = (page.kind, page.name)
      let count = SitePlan.pageCount(of: name.articles.count, length: page.context.configuration.listLength)
      if count == 1 { return .nothing }
      return .record(PagerRecord(number: page.number, count: count) { kind.path(of: name, page: $0) })
    },
  ]

  // MARK: - The vocabulary

  private var term: Vocabulary.Term? {
    // Only the first page of a long list has room for it.
    guard kind == .tags, number == 1, let index = name.term else { return nil }
    return context.catalogue.vocabulary.terms[index]
  }

  private var hasTerms: Bool { hasList || !(term?.notes.isEmpty ?? true) }

  private var hasList: Bool {
    guard let term else { return false }
    return !otherNames.isEmpty || !term.broader.isEmpty || !term.related.isEmpty || !addresses.isEmpty
      || !narrower.isEmpty
  }

  /// The addresses that a browser can follow.
  private var addresses: [String] {
    (term?.matches ?? []).filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }

  /// The labels in other languages and the other names; misspellings are for the finding only.
  private var otherNames: [Vocabulary.Label] {
    guard let term else { return [] }
    return (term.labels + term.alternatives).filter { $0.text != name.text }
  }

  private func record(_ label: Vocabulary.Label) -> LabelRecord {
    LabelRecord(text: label.text, language: label.language == context.configuration.language ? nil : label.language)
  }

  private func terms(named labels: [String]) -> [TemplateValue] {
    labels.compactMap { context.terms.term(named: $0) }.map(context.term)
  }

  private var narrower: [TemplateValue] {
    guard let term else { return [] }
    return context.narrower(of: term.labels).map(context.term)
  }
}
