import Archive

/// What a line, or a few lines, of a source text are to the article.
enum Part: UInt8, Sendable, CaseIterable {
  /// The publication's name.
  case masthead
  /// The date alone.
  case date
  /// A line of facts about the issue: its publication, date, volume, number, page, price.
  case folio
  /// The line over the headline.
  case kicker
  case headline
  /// The sentence under the headline.
  case standfirst
  case byline
  case section
  case place
  case page
  case volume
  case issue
  case rights
  case language
  case tags
  /// A labelled line, such as a mail header, that no field of an article takes.
  case otherLabel
  /// Running text.
  case text

  /// The key that takes its words as they are; `nil` where they are read first.
  var key: ArticleKey? {
    switch self {
    case .masthead: .publication
    case .headline: .title
    case .kicker: .kicker
    case .standfirst: .standfirst
    case .section: .section
    case .place: .place
    case .page: .page
    case .volume: .volume
    case .issue: .issue
    case .rights: .rights
    case .date, .folio, .byline, .language, .tags, .otherLabel, .text: nil
    }
  }

  /// Whether an article has at most one of it.
  var isSingle: Bool { self != .otherLabel && self != .text }
}
