extension TagStatistics {
  /// How many of a text's phrases count as prominent at the first look.
  private static let prominentLimit = 10

  /// Counts a text's words and phrases.
  mutating func add(_ text: TagText) {
    texts += 1
    let language = LanguageGuess(text).best
    countWords(text, language)
    let candidates = TagCandidates(
      in: text, language, isVerb: { _ in false }, isAbbreviation: { _ in true })
    for candidate in candidates.all {
      phrases.update(candidate.key) {
        $0.texts += 1
        $0.count += Int32(candidate.count)
      }
    }
    let ranking = TagRanking(text: text, candidates: candidates)
    let scores = candidates.all.indices.map {
      TagRanking.Entry(index: $0, score: ranking.firstLook(candidates.all[$0]))
    }
    for entry in ranking.best(scores, limit: Self.prominentLimit) {
      let candidate = candidates.all[entry.index]
      phrases.update(candidate.key) { $0.prominent += 1 }
      count(text.printed(candidate.example, candidate.length), of: candidate.key, times: candidate.exampleRank * 2 + 1)
    }
    countAbbreviations(text, language)
  }

  private mutating func countWords(_ text: TagText, _ language: TagLanguage?) {
    var before: WordClass = []
    let all = text.words
    for index in all.indices {
      let word = all[index]
      let own = language.map { WordClass(word.classes, $0) } ?? []
      if word.marks.contains(.afterBreak) { before = [] }
      if !own.contains(.stop), !word.marks.contains(.bare) {
        var after: WordClass = []
        if let language, index + 1 < all.count, !all[index + 1].marks.contains(.afterBreak) {
          after = WordClass(all[index + 1].classes, language)
        }
        let isVerb = before.contains(.verbMarker) || after.contains(.determiner)
        let isNoun = !before.isDisjoint(with: [.determiner, .of]) || !isVerb && after.contains(.of)
        let begins =
          index == 0 || word.marks.contains(.afterBreak) || before.contains(.stop)
          || all[index - 1].marks.contains(.bare)
        let ends =
          index + 1 == all.count || all[index + 1].marks.contains(.afterBreak) || after.contains(.stop)
          || all[index + 1].marks.contains(.bare)
        let isInside = !word.marks.contains(.beginsSentence)
        let isCapital = word.marks.contains(.capital)
        words.update(word.key) {
          $0.count += 1
          if isVerb { $0.asVerb += 1 }
          if isNoun { $0.asNoun += 1 }
          if begins { $0.begins += 1 }
          if ends { $0.ends += 1 }
          if isInside, isCapital { $0.capital += 1 }
          if isInside, !isCapital { $0.small += 1 }
        }
      }
      before = own
    }
  }

  /// "World Health Organization (WHO)": the capitals in brackets are the first letters of what stands before them.
  private mutating func countAbbreviations(_ text: TagText, _ language: TagLanguage?) {
    for (index, word) in text.words.enumerated()
    where word.marks.contains([.inBrackets, .capitals]) && (2...8).contains(word.end - word.start) {
      let letters = Array(text.bytes[Int(word.start)..<Int(word.end)])
      guard let first = text.firstWord(abbreviatedAs: letters, before: index) else { continue }
      var key = text.words[first].key
      for part in first + 1..<index { key = WordKey.joined(key, text.words[part].key) }
      count(
        FullName(key: key, text: text.printed(first, index - first), count: 1), abbreviation: word.key)
    }
  }
}

extension TagText {
  /// The word with which the name begins that these letters stand for, when it stands right before `index`.
  fileprivate func firstWord(abbreviatedAs letters: [UInt8], before index: Int) -> Int? {
    var letter = letters.count - 1
    var word = index - 1
    var first: Int?
    while word >= 0, letter >= 0, index - word <= 8, words[word].segment == words[index].segment {
      let initial = bytes[Int(words[word].start)]
      if initial == letters[letter] {
        letter -= 1
        first = word
      } else if words[word].marks.contains(.capital) || words[word].end - words[word].start > 3 {
        // Only little words may be passed over.
        return nil
      }
      if words[word].marks.contains(.afterBreak) { break }
      word -= 1
    }
    guard letter < 0, let first, index - first >= 2, words[first].marks.contains(.capital) else { return nil }
    return first
  }
}
