import Archive

/// The parts of an article that were found in a source text.
struct SourceArticle: Sendable {
  var publication: String
  var date: PartialDate
  /// The date as printed.
  var printedDate: String
  var headline: String
  var byline: String?
  var authors: [String] = []
  var place: String?
  /// The text's blocks.
  var paragraphs: [SourceText.Block]
}
