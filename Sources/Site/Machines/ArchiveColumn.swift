import Archive
import Markdown
import TemplateEngine

/// A column of `archive.csv`, which is a member of each object of `archive.json`: the keys of the front matter, with the article's path
/// before them and the archive's own keys behind them.
struct ArchiveColumn: Sendable {
  /// What a column holds.
  enum Value {
    /// A text of the front matter, which is printed from where it lies.
    case written(Article.Field)
    /// The texts of a list of the front matter, likewise.
    case listed(Article.Field)
    case text(String?)
    /// The article's page.
    case path
    case number(Int?)
    /// Keys that Pressmark does not know.
    case extra([YAMLEntry])
  }

  /// The kinds of value.
  enum Kind {
    case text, list, number, extra
  }

  let name: StaticString
  /// What it is, in a sentence of the data package.
  let meaning: StaticString
  let kind: Kind
  /// The field that an article has when it has a value; `nil` where there are several.
  var field: Article.Field?
  let value: @Sendable (Article) -> Value

  static let all: [ArchiveColumn] = [
    ArchiveColumn(
      name: "path", meaning: "The article's page, from the site's top. Every article has another one.", kind: .text,
      value: { _ in .path }),
    text("title", "The headline.", .title),
    text("kicker", "The line over the headline.", .kicker),
    text("standfirst", "The sentence under the headline.", .standfirst),
    text("date", "When it was published, as far as it is known, in EDTF level 1 (ISO 8601-2).") { $0.date?.edtf },
    text("publication", "The newspaper, as the source prints its name.", .publication),
    text("volume", "The volume.", .volume),
    text("issue", "The issue's number.", .issue),
    text("page", "The page or pages.", .page),
    text("section", "The section of the newspaper.", .section),
    text("byline", "The byline, word for word.", .byline),
    list("authors", "The persons who wrote it.", .authors),
    text("place", "Where it was written from.", .place),
    list("tags", "The subjects.", .tags),
    text("language", "The language, a BCP 47 tag, where it is not the archive's.", .language),
    text("rights", "Who holds which rights.", .rights),
    text("slug", "The last part of the page's address.", .slug),
    list("aliases", "Old addresses that lead to the page.", .aliases),
    text("added", "The day on which it came into the archive.") { $0.added?.iso },
    text("source", "The source text.", .source),
    text("source-date", "The date as the source prints it.", .sourceDate),
    text("source-sha256", "The SHA-256 of the source text.") { $0.sourceSHA256 },
    text("source-encoding", "The source text's encoding, where it is not UTF-8.", .sourceEncoding),
    ArchiveColumn(
      name: "source-part", meaning: "Which of the source text's articles it is, where it holds several.",
      kind: .number, field: .sourcePart, value: { .number($0.sourcePart) }),
    text("source-lines", "Which of the source text's lines are its own, where it holds several.") {
      $0.sourceLines?.text
    },
    list("source-changes", "What conversion changed in the text.", .sourceChanges),
    ArchiveColumn(
      name: "extra", meaning: "The front matter's other keys, an object.", kind: .extra, field: .extra,
      value: { .extra($0.extra) }),
  ]

  /// The value that an article has; `nil` when it has none.
  func value(of article: Article) -> Value? {
    if let field, !article.has(field) { return nil }
    return value(article)
  }

  private static func text(
    _ name: StaticString, _ meaning: StaticString, _ field: Article.Field
  ) -> ArchiveColumn {
    ArchiveColumn(name: name, meaning: meaning, kind: .text, field: field) { _ in .written(field) }
  }

  private static func text(
    _ name: StaticString, _ meaning: StaticString, _ read: @escaping @Sendable (Article) -> String?
  ) -> ArchiveColumn {
    ArchiveColumn(name: name, meaning: meaning, kind: .text) { .text(read($0)) }
  }

  private static func list(
    _ name: StaticString, _ meaning: StaticString, _ field: Article.Field
  ) -> ArchiveColumn {
    ArchiveColumn(name: name, meaning: meaning, kind: .list, field: field) { _ in .listed(field) }
  }
}

extension TemplateOutput {
  /// Prints a value of a front matter as JSON.
  mutating func append(json value: YAMLValue) {
    switch value {
    case .text(let text): append(json: text)
    case .list(let items):
      append(raw: "[")
      for (place, item) in items.enumerated() {
        if place > 0 { append(raw: ",") }
        append(json: item.value)
      }
      append(raw: "]")
    case .mapping(let entries): append(json: entries)
    }
  }

  /// Prints keys and values of a front matter as a JSON object.
  mutating func append(json entries: [YAMLEntry]) {
    append(raw: "{")
    for (place, entry) in entries.enumerated() {
      if place > 0 { append(raw: ",") }
      append(json: entry.key)
      append(raw: ":")
      append(json: entry.value)
    }
    append(raw: "}")
  }
}
