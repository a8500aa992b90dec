import Archive
import Markdown

/// What an article's field says, as it may stand in the text.
struct StatedValue: Sendable, Equatable {
  let field: LayoutField
  let words: String
}

extension [StatedValue] {
  /// What a content file says of its article, the longest words first: a short name may stand inside a headline.
  init(_ article: Article) {
    self = []
    for (_, field) in LayoutField.names {
      switch field {
      case .key(.tags), .key(.language), .date, .extra, .leftOut, .text: break
      case .key(let key):
        if let words = article.value(of: key)?.text { append(StatedValue(field: field, words: words)) }
      case .byline:
        if let words = article.byline ?? (article.authors.count == 1 ? article.authors[0] : nil) {
          append(StatedValue(field: field, words: words))
        }
      }
    }
    for entry in article.extra {
      if case .text(let words) = entry.value, !words.isEmpty,
        let field = LayoutField(named: "extra.\(entry.key)")
      {
        append(StatedValue(field: field, words: words))
      }
    }
    sort { $0.words.utf8.count > $1.words.utf8.count }
  }

  /// What a text was found to say.
  init(_ values: FieldValues) {
    self = []
    for (_, field) in LayoutField.names {
      if case .key(let key) = field, let words = values[key] { append(StatedValue(field: field, words: words)) }
    }
    if let byline = values.byline { append(StatedValue(field: .byline, words: byline)) }
    sort { $0.words.utf8.count > $1.words.utf8.count }
  }
}
