import Archive
import Markdown
import TemplateEngine

/// A column of `archive.csv`, which is a member of each object of `archive.json`: the keys of the front matter, with
/// the article's path before them and the archive's own keys behind them.
struct ArchiveColumn: Sendable {
  /// What a column holds.
  enum Value {
    /// A text of the front matter, which is printed from where it lies.
    case written(ArticleKey)
    /// The texts of a list of the front matter, likewise.
    case listed(ArticleKey)
    case text(String)
    /// The article's page.
    case path
    case number(Int)
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
  /// The value that an article has; `nil` when it has none.
  let value: @Sendable (Article) -> Value?

  static let all: [ArchiveColumn] =
    [
      ArchiveColumn(
        name: "path", meaning: "The article's page, from the site's top. Every article has another one.", kind: .text
      ) { _ in .path }
    ] + ArticleKey.allCases.filter { $0 != .draft && $0 != .withdrawn }.map { ArchiveColumn($0) } + [
      ArchiveColumn(name: "extra", meaning: "The front matter's other keys, an object.", kind: .extra) { article in
        let extra = article.extra
        return extra.isEmpty ? nil : .extra(extra)
      }
    ]

  private init(
    name: StaticString, meaning: StaticString, kind: Kind, value: @escaping @Sendable (Article) -> Value?
  ) {
    (self.name, self.meaning, self.kind, self.value) = (name, meaning, kind, value)
  }

  /// The column of a key of the front matter.
  init(_ key: ArticleKey) {
    let kind: Kind
    let value: @Sendable (Article) -> Value?
    switch key.kind {
    case .words, .figure, .name, .language, .slug, .seed, .file:
      (kind, value) = (.text, { $0.has(key) ? .written(key) : nil })
    case .names, .texts, .addresses: (kind, value) = (.list, { $0.has(key) ? .listed(key) : nil })
    case .flag: (kind, value) = (.text, { $0.has(key) ? .text("true") : nil })
    case .number:
      kind = .number
      value = { if case .number(let number)? = $0.value(of: key) { .number(number) } else { nil } }
    case .date, .day, .digest, .lines: (kind, value) = (.text, { $0.value(of: key)?.text.map { .text($0) } })
    }
    self.init(name: key.staticName, meaning: key.meaning, kind: kind, value: value)
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
