import Archive
import Files
import Support
import SystemPackage

/// Compares what texts say with a layout and as they are read now, and with what their editor has made of them.
struct LayoutComparison: Sendable {
  /// A text of the archive.
  struct Text: Sendable {
    let seed: String
    let part: Int
    let text: SourceText
  }

  /// What comes of a layout.
  struct Outcome: Sendable {
    /// How many texts have it.
    private(set) var texts = 0
    /// Those that would be read otherwise.
    private(set) var changes: [LayoutLesson.Change] = []
    /// The first corrected article that it would make worse.
    private(set) var worse: (file: String, key: String, said: String, read: String)?
  }

  /// The keys in which a correction and a reading are compared.
  static let keys: [ArticleKey] = [
    .title, .kicker, .standfirst, .date, .publication, .volume, .issue, .page, .section, .byline, .place,
  ]

  private let project: Project
  private let configuration: Configuration
  private let today: CalendarDay?
  private let knowledge: CorpusKnowledge
  private let ledger: Ledger
  private let articles: [Ledger.Key: Article]

  /// - Parameters:
  ///   - knowledge: what the archive's texts have in common.
  ///   - articles: the articles that there are.
  init(
    _ project: Project, _ configuration: Configuration, today: CalendarDay?, _ knowledge: CorpusKnowledge,
    _ ledger: Ledger, _ articles: [Article]
  ) {
    self.project = project
    self.configuration = configuration
    self.today = today
    self.knowledge = knowledge
    self.ledger = ledger
    self.articles = Dictionary(articles.compactMap { article in Ledger.Key(naming: article).map { ($0, article) } }) {
      one, _ in one
    }
  }

  /// What comes of a layout in some texts, as `taught` has it among the others.
  func outcome(of layout: Layout, in taught: Configuration, _ texts: [Text]) -> Outcome {
    texts.reduce(into: Outcome()) { all, text in
      let settings = ConversionSettings(taught, seed: text.seed, today: today)
      let after = ArticleReading(text.text, settings: settings, knowledge: knowledge)
      guard after.layout == layout.name else { return }
      var plain = settings
      plain.layouts = configuration.layouts
      let before = ArticleReading(text.text, settings: plain, knowledge: knowledge)
      let key = Ledger.Key(text.seed, text.part)
      let edited = articles[key].flatMap { isEdited($0, ledger.rows[key]) ? $0 : nil }
      let fields = Self.differences(before, after)
      let change = LayoutLesson.Change(
        file: project.shown(seed: text.seed), part: text.part, fields: fields, isEdited: edited != nil)
      all.add(fields.isEmpty ? nil : change, worse: edited.flatMap { Self.worse($0, before.values, after.values) })
    }
  }

  private func isEdited(_ article: Article, _ row: Ledger.Row?) -> Bool {
    guard let written = row?.written, row?.state != .edited else { return true }
    guard let bytes = try? FileSystem.readIfPresent(project.content.appending(article.file)) else { return false }
    return SHA256Digest(of: bytes) != written
  }

  /// What a layout would undo of a correction.
  private static func worse(
    _ article: Article, _ before: FieldValues, _ after: FieldValues
  ) -> (file: String, key: String, said: String, read: String)? {
    for key in keys {
      guard let said = article.stated(key), areSame(before.stated(key), said) else { continue }
      let read = after.stated(key)
      if !areSame(read, said) { return (article.file, key.name, said, read ?? "") }
    }
    return nil
  }

  /// Whether two values are the same but for their capitals.
  static func areSame(_ one: String?, _ other: String) -> Bool { one?.lowercased() == other.lowercased() }

  private static func differences(_ before: ArticleReading, _ after: ArticleReading) -> [LayoutLesson.Change.Field] {
    var fields = keys.compactMap { key -> LayoutLesson.Change.Field? in
      let (one, other) = (before.values.stated(key), after.values.stated(key))
      return one == other ? nil : LayoutLesson.Change.Field(key: key.name, before: one, after: other)
    }
    let (one, other) = (before.firstWords, after.firstWords)
    if one != other { fields.append(LayoutLesson.Change.Field(key: "text", before: one, after: other)) }
    return fields
  }
}

extension LayoutComparison.Outcome {
  /// All of it, of what came of some texts each.
  init(_ parts: [LayoutComparison.Outcome]) {
    for part in parts {
      texts += part.texts
      changes += part.changes
      worse = worse ?? part.worse
    }
  }

  /// Adds a text that has the layout.
  fileprivate mutating func add(
    _ change: LayoutLesson.Change?, worse: (file: String, key: String, said: String, read: String)?
  ) {
    texts += 1
    if let change { changes.append(change) }
    self.worse = self.worse ?? worse
  }
}

extension ArticleReading {
  /// How the text begins; `nil` where there is none.
  fileprivate var firstWords: String? {
    blocks.first { $0.kind != .separator }.map {
      String(decoding: words(of: $0), as: UTF8.self).oneBlank.shortened
    }
  }
}

extension Article {
  /// What a key says in one text.
  func stated(_ key: ArticleKey) -> String? {
    // An editor may write the one author alone.
    if key == .byline { return (byline ?? (authors.count == 1 ? authors[0] : nil))?.oneBlank }
    return value(of: key)?.text?.oneBlank
  }
}

extension FieldValues {
  func stated(_ key: ArticleKey) -> String? {
    (key == .date ? date?.edtf : self[key])?.oneBlank
  }
}
