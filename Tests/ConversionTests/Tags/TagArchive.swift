@testable import Conversion

/// A small archive of headlines and texts, to find tags in.
struct TagArchive {
  var texts: [(headline: String, paragraphs: [String])]

  init(_ texts: [(String, [String])]) {
    self.texts = texts.map { (headline: $0.0, paragraphs: $0.1) }
  }

  var statistics: TagStatistics {
    var statistics = TagStatistics()
    for text in texts { statistics.add(TagText(headline: text.headline, paragraphs: text.paragraphs)) }
    statistics.finish()
    return statistics
  }

  /// The tags of the text of this number.
  func tags(_ number: Int, limit: Int = 8) -> [ArticleTag] {
    TagExtractor(statistics: statistics, limit: limit).tags(
      of: TagText(headline: texts[number].headline, paragraphs: texts[number].paragraphs))
  }

  func labels(_ number: Int) -> [String] { tags(number).map(\.label) }
}
