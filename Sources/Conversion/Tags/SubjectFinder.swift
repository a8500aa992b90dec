import Archive
import Subjects

/// Finds what an article is about: the subjects of the vocabulary first, then names and phrases of the text's own.
struct SubjectFinder: Sendable {
  let vocabulary: VocabularyIndex
  /// `nil` where the archive has no vocabulary.
  private let matcher: VocabularyMatcher?
  private let extractor: TagExtractor

  init(_ statistics: TagStatistics, _ vocabulary: Vocabulary, _ configuration: Configuration) {
    self.vocabulary = VocabularyIndex(vocabulary, language: configuration.language)
    matcher = vocabulary.terms.isEmpty ? nil : VocabularyMatcher(vocabulary)
    extractor = TagExtractor(statistics: statistics, limit: configuration.tagsPerArticle)
  }

  /// The tags of an article, whose words were cut already: those of the vocabulary first, then the best.
  func tags(of reading: ArticleReading, _ text: TagText) -> [ArticleTag] {
    if extractor.limit == 0 { return [] }
    let matches = matches(in: text, place: reading.values.place)
    var tags = matches.filter { $0.isAssigned && !vocabulary.isDropped(vocabulary.label(ofTerm: $0.term)) }.map(tag)
    var seen = Set(tags.map { vocabulary.folding.key(of: $0.label) })
    let found = extractor.tags(
      of: text, place: reading.values.place,
      excluding: reading.values.authors + [reading.values.publication].compactMap(\.self))
    for tag in found where !vocabulary.isDropped(tag.label) {
      var tag = tag
      if let term = vocabulary.term(named: tag.label) {
        // A term that asks for words near it is only where they are.
        if vocabulary.isConditional(term), !matches.contains(where: { $0.term == term }) { continue }
        tag.label = vocabulary.label(ofTerm: term)
        tag.isOfVocabulary = true
        if vocabulary.isDropped(tag.label) { continue }
      }
      if seen.insert(vocabulary.folding.key(of: tag.label)).inserted { tags.append(tag) }
    }
    return Array(tags.prefix(extractor.limit))
  }

  private func matches(in text: TagText, place: String?) -> [VocabularyMatch] {
    guard let matcher else { return [] }
    var reading = VocabularyReading(matcher)
    for (segment, bytes) in text.segmentBytes {
      switch segment {
      case .headline: reading.read(bytes.span, as: .headline)
      case .standfirst: reading.read(bytes.span, as: .standfirst)
      case .paragraph(let number): reading.read(bytes.span, as: .paragraph(number))
      }
    }
    if let place { reading.read(place, as: .place) }
    return reading.finish()
  }

  private func tag(_ match: VocabularyMatch) -> ArticleTag {
    let paragraphs = match.hits.compactMap { hit in if case .paragraph(let number) = hit.part { number } else { nil } }
    let isInHeadline = match.hits.contains { $0.part == .headline }
    var tag = ArticleTag(
      label: vocabulary.label(ofTerm: match.term), score: Double(match.hits.count), count: match.hits.count,
      isInHeadline: isInHeadline, isInStandfirst: match.hits.contains { $0.part == .standfirst },
      firstParagraph: paragraphs.first, paragraphs: Set(paragraphs).count, texts: nil,
      parts: [
        ArticleTag.Part(
          weight: Double(match.hits.count),
          reason: isInHeadline ? "the headline names it" : "the text names it twice or more")
      ])
    tag.isOfVocabulary = true
    return tag
  }
}
