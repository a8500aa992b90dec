import Testing

@testable import Conversion

/// Tags stay put: whatever the order of the texts, and when the archive grows.
@Suite struct TagStabilityTests {
  /// Invented articles: each is about two of forty subjects, in words that all share.
  private func articles(_ count: Int) -> [(String, [String])] {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let syllables = ["ka", "lo", "mi", "ren", "tos", "vi", "da", "pel"]
    let subjects = (0..<40).map { "\(syllables[$0 / 8])\(syllables[$0 % 8])\(syllables[($0 * 5 + 3) % 8])" }
    let common = (0..<4000).map {
      "\(syllables[$0 % 8])n\(syllables[$0 / 8 % 8])\(syllables[$0 / 64 % 8])\(syllables[$0 / 512])"
    }
    return (0..<count).map { _ in
      let (one, two) = (subjects[next(40)], "S" + subjects[next(40)])
      let paragraphs = (0..<6).map { _ in
        var words: [String] = []
        for _ in 0..<12 {
          words += ["the", common[next(4000)]]
          if next(4) == 0 { words += ["of", next(2) == 0 ? one : two] }
          if next(5) == 0 { words.append("and") }
        }
        return "So it is " + words.joined(separator: " ") + "."
      }
      return ("About \(one) and \(two)", paragraphs)
    }
  }

  @Test func orderOfTheTextsDoesNotMatter() {
    let texts = articles(60)
    let (forwards, backwards) = (TagArchive(texts), TagArchive(texts.reversed()))
    let (one, other) = (forwards.statistics, backwards.statistics)
    for text in forwards.texts {
      let text = TagText(headline: text.headline, paragraphs: text.paragraphs)
      #expect(
        TagExtractor(statistics: one, limit: 8).tags(of: text)
          == TagExtractor(statistics: other, limit: 8).tags(of: text))
    }
  }

  @Test func mergedCountsAreTheSame() {
    let texts = articles(60)
    var merged = TagArchive(Array(texts[..<20])).statistics
    merged.merge(TagArchive(Array(texts[20...])).statistics)
    merged.finish()
    let whole = TagArchive(texts)
    for text in whole.texts.prefix(20) {
      let text = TagText(headline: text.headline, paragraphs: text.paragraphs)
      #expect(
        TagExtractor(statistics: merged, limit: 8).tags(of: text)
          == TagExtractor(statistics: whole.statistics, limit: 8).tags(of: text))
    }
  }

  @Test func tagsStayWhenTheArchiveGrows() {
    let texts = articles(220)
    let (before, after) = (TagArchive(Array(texts[..<200])), TagArchive(texts))
    let (small, large) = (before.statistics, after.statistics)
    var (kept, all) = (0, 0)
    for text in before.texts {
      let text = TagText(headline: text.headline, paragraphs: text.paragraphs)
      let old = TagExtractor(statistics: small, limit: 8).tags(of: text).map(\.label)
      let new = Set(TagExtractor(statistics: large, limit: 8).tags(of: text).map(\.label))
      all += old.count
      kept += old.count(where: new.contains)
    }
    #expect(Double(kept) >= 0.95 * Double(all))
  }
}
