import Archive

/// Finds what an article is about: the names and phrases that it repeats, that stand early in it, and that other
/// articles share.
struct TagExtractor {
  let statistics: TagStatistics
  /// The most tags an article gets.
  let limit: Int

  /// Below this score a phrase is no tag.
  static let minimum = 1.8
  /// Beyond this many texts, what more than a fifth of them are about is the archive's subject and no tag.
  static let smallArchive = 20

  /// What the text and the archive say of a candidate.
  private struct Judgement {
    var score = 0.0
    var parts: [ArticleTag.Part] = []
    let keepsParts: Bool

    mutating func add(_ weight: Double, _ reason: @autoclosure () -> String) {
      score += weight
      if keepsParts, abs(weight) >= 0.005 { parts.append(ArticleTag.Part(weight: weight, reason: reason())) }
    }
  }

  /// The tags of an article, best first.
  ///
  /// - Parameter names: words that are no subject here: the authors, the publication.
  func tags(of text: TagText, place: String? = nil, excluding names: [String] = []) -> [ArticleTag] {
    let language = LanguageGuess(text).best
    var candidates = TagCandidates(
      in: text, language, isVerb: { statistics.words[$0]?.isVerb ?? false },
      isAbbreviation: { statistics.fullNames[$0] != nil })
    candidates.mergeAbbreviations(statistics)
    let ranking = TagRanking(text: text, candidates: candidates)
    let context = TagContext(place: place, excluded: names)
    var scores: [TagRanking.Entry] = []
    for (index, candidate) in candidates.all.enumerated() {
      guard mayBeTag(candidate, text, language, context) else { continue }
      var judgement = Judgement(keepsParts: false)
      judge(candidate, ranking, language, context, &judgement)
      if judgement.score >= Self.minimum {
        scores.append(TagRanking.Entry(index: index, score: (judgement.score * 1e6).rounded() / 1e6))
      }
    }
    var tags: [ArticleTag] = []
    let best = ranking.best(scores, limit: limit + 4) { whole, part in isKnown(part, onlyIn: whole) }
    for entry in best where tags.count < limit {
      let candidate = candidates.all[entry.index]
      var judgement = Judgement(keepsParts: true)
      judge(candidate, ranking, language, context, &judgement)
      if isGivenName(candidate, text) { continue }
      let label = fullName(of: candidate, text) ?? label(of: candidate, candidates, text, language)
      guard Slug(label) != nil, !tags.contains(where: { $0.label == label }) else { continue }
      tags.append(tag(label, candidate, entry.score, judgement.parts, text))
    }
    return tags
  }

  /// Whether a phrase may be a tag at all.
  private func mayBeTag(
    _ candidate: TagCandidate, _ text: TagText, _ language: TagLanguage?, _ context: TagContext
  ) -> Bool {
    let statistics = statistics.phrases[candidate.key] ?? .zero
    if self.statistics.texts > Self.smallArchive, Int(statistics.prominent) * 5 > self.statistics.texts { return false }
    // What many texts say once each is how newspapers talk, not what they are about.
    if self.statistics.texts > Self.smallArchive, Int(statistics.texts) * 10 > self.statistics.texts,
      Int64(statistics.count) * 10 < Int64(statistics.texts) * 13
    {
      return false
    }
    // Named once, in the text alone, by no other article.
    if candidate.count < 2, !candidate.isInHeadline, !candidate.isInStandfirst, statistics.texts < 2 { return false }
    if context.excludes(candidate, text) { return false }
    let first = text.words[candidate.first]
    if candidate.length == 1, first.end - first.start < 3, !first.marks.contains(.capitals) { return false }
    guard let language else { return candidate.capitals > 0 }
    // All its words are general, and it is no name.
    let isGeneral = (candidate.first..<candidate.first + candidate.length).allSatisfy {
      WordClass(text.words[$0].classes, language).contains(.general)
    }
    return !isGeneral
  }

  /// Whether the archive knows a phrase mostly as a part of another: "Brown" only in the text that names Dan Brown.
  private func isKnown(_ part: TagCandidate, onlyIn whole: TagCandidate) -> Bool {
    guard whole.count >= 2 || whole.capitalShare > 0.5 else { return false }
    let (texts, all) = (statistics.phrases[whole.key]?.texts ?? 1, statistics.phrases[part.key]?.texts ?? 1)
    return texts * 2 >= all
  }

  private func judge(
    _ candidate: TagCandidate, _ ranking: TagRanking, _ language: TagLanguage?, _ context: TagContext,
    _ judgement: inout Judgement
  ) {
    let archive = statistics.phrases[candidate.key] ?? .zero
    let texts = max(1, Int(archive.texts))
    judgement.add(
      TagWeights.early * TagWeights.decay(candidate.first),
      candidate.first == 0 ? "is the first word" : "stands first at word \(candidate.first + 1)")
    judgement.add(TagWeights.words * ranking.wordFrequency(candidate), "its words are frequent in the text")
    judgement.add(TagWeights.count * TagWeights.logarithm(candidate.count), "stands there \(candidate.count) times")
    judgement.add(
      TagWeights.paragraphs * TagWeights.logarithm(candidate.paragraphs), "in \(candidate.paragraphs) paragraphs")
    judgement.add(TagWeights.capitals * candidate.capitalShare, "has capitals inside sentences")
    judgement.add(
      TagWeights.alone * Double(candidate.alone) / Double(candidate.count), "stands alone, not inside a longer phrase")
    judgement.add(TagWeights.length(candidate.length), "has \(candidate.length) words")
    if candidate.isInHeadline { judgement.add(TagWeights.headline, "is in the headline") }
    if candidate.isInStandfirst { judgement.add(TagWeights.headline / 2, "is in the standfirst") }
    if context.isPlace(candidate, ranking.text) { judgement.add(TagWeights.headline, "is where it was written from") }
    if let language, candidate.length > 1, candidate.capitalShare < 0.5,
      [candidate.first, candidate.first + candidate.length - 1].contains(where: {
        WordClass(ranking.text.words[$0].classes, language).contains(.general)
      })
    {
      judgement.add(TagWeights.general, "begins or ends with a general word")
    }
    if candidate.length == 1, candidate.capitalShare < 0.5, let language,
      isQuality(ranking.text.words[candidate.first], ranking.text, language)
    {
      judgement.add(TagWeights.quality, "is a quality or a deed rather than a thing")
    }
    judgement.add(
      TagWeights.repeated
        * (TagWeights.logarithm(max(texts, Int(archive.count)) + 2) - TagWeights.logarithm(texts + 2)),
      "the texts that hold it repeat it")
    judgement.add(
      TagWeights.prominent
        * (TagWeights.logarithm(1 + Int(archive.prominent)) - TagWeights.logarithm(10 + texts)),
      "is prominent in \(archive.prominent) of the \(texts) texts that hold it")
    judgement.add(
      TagWeights.shared * (TagWeights.logarithm(texts) - TagWeights.logarithm(max(1, statistics.texts))),
      "\(texts) of \(statistics.texts) texts hold it")
    let share = Double(texts) / Double(max(1, statistics.texts))
    if share > 0.2, statistics.texts > Self.smallArchive {
      judgement.add(TagWeights.everywhere * (share - 0.2), "more than a fifth of all texts hold it")
    }
    if texts == 1 { judgement.add(TagWeights.only, "no other text holds it") }
  }

  /// Whether a word stands where an adjective does, or has the ending of an adverb or participle.
  private func isQuality(_ word: TagWord, _ text: TagText, _ language: TagLanguage) -> Bool {
    guard let archive = statistics.words[word.key] else { return false }
    let isBound = language.putsAdjectivesFirst ? archive.ends : archive.begins
    if archive.count >= 4, Int64(isBound) * 100 < Int64(archive.count) * 45 { return true }
    guard word.end - word.start > 5 else { return false }
    return language.qualityEndings.contains { text.bytes[..<Int(word.end)].suffix($0.count).elementsEqual($0) }
  }

  /// The name of a person whose surname is in question, as the text gives it first: "Ann Lee" for "Lee", where the
  /// archive's texts that name any Lee mostly mean her.
  private func fullName(of candidate: TagCandidate, _ text: TagText) -> String? {
    guard candidate.length == 1, candidate.capitalShare > 0.5 else { return nil }
    for index in text.words.indices.dropFirst()
    where text.words[index].key == candidate.key && isAfterGivenName(index, text) {
      let key = WordKey.joined(text.words[index - 1].key, candidate.key)
      let (whole, surname) = (statistics.phrases[key]?.texts ?? 1, statistics.phrases[candidate.key]?.texts ?? 1)
      return whole * 2 >= surname ? statistics.usualForm(of: key) ?? text.printed(index - 1, 2) : nil
    }
    return nil
  }

  /// Whether a word is a given name that a surname follows: the person is the subject, not the name.
  private func isGivenName(_ candidate: TagCandidate, _ text: TagText) -> Bool {
    guard candidate.length == 1, candidate.capitalShare > 0.5, GivenNames.contain(text.printed(candidate.first, 1))
    else { return false }
    return text.words.indices.dropFirst().contains { index in
      text.words[index - 1].key == candidate.key && text.words[index].marks.contains(.capital)
        && isAfterGivenName(index, text)
    }
  }

  private func isAfterGivenName(_ index: Int, _ text: TagText) -> Bool {
    let (name, word) = (text.words[index - 1], text.words[index])
    return word.segment == name.segment && !word.marks.contains(.afterBreak) && name.marks.contains(.capital)
      && word.marks.contains(.capital) && GivenNames.contain(text.printed(index - 1, 1))
  }

  private func label(
    of candidate: TagCandidate, _ candidates: TagCandidates, _ text: TagText, _ language: TagLanguage?
  ) -> String {
    if let abbreviation = candidates.otherNames[candidate.key] {
      // The name that more texts print.
      let own = statistics.phrases[candidate.key]?.texts ?? 0
      let other = statistics.phrases[abbreviation.key]?.texts ?? 0
      if other > own { return statistics.usualForm(of: abbreviation.key) ?? abbreviation.text }
    }
    if candidate.length == 1, language?.nounsHaveCapitals != true, let word = statistics.words[candidate.key],
      word.small > word.capital,
      let form = statistics.usualForm(of: candidate.key), form.dropFirst().allSatisfy({ !$0.isUppercase })
    {
      return form.lowercased()
    }
    return statistics.usualForm(of: candidate.key) ?? text.printed(candidate.example, candidate.length)
  }

  private func tag(
    _ label: String, _ candidate: TagCandidate, _ score: Double, _ parts: [ArticleTag.Part], _ text: TagText
  ) -> ArticleTag {
    var firstParagraph: Int?
    for index in text.words.indices.dropLast(candidate.length - 1) {
      guard case .paragraph(let number) = text.segments[Int(text.words[index].segment)],
        text.words[index].key == text.words[candidate.first].key,
        (1..<candidate.length).allSatisfy({
          text.words[index + $0].key == text.words[candidate.first + $0].key
        })
      else { continue }
      firstParagraph = number
      break
    }
    return ArticleTag(
      label: label, score: score, count: candidate.count, isInHeadline: candidate.isInHeadline,
      isInStandfirst: candidate.isInStandfirst, firstParagraph: firstParagraph,
      paragraphs: candidate.paragraphs - (candidate.isInHeadline ? 1 : 0) - (candidate.isInStandfirst ? 1 : 0),
      texts: Int(statistics.phrases[candidate.key]?.texts ?? 1),
      parts: parts.sorted { abs($0.weight) > abs($1.weight) })
  }
}
