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

  /// Whether an article has at most one of it.
  var isSingle: Bool { self != .otherLabel && self != .text }
}
