/// The phrases of a text that may become tags.
struct TagCandidates {
  var all: [TagCandidate] = []
  /// The abbreviations or full names that mean the same as some, by the keys of these.
  var otherNames: [UInt64: OtherName] = [:]
  /// How often each word stands in the text, by its key.
  private(set) var frequencies: KeyedTable<Int32>
  private let text: TagText
  private let language: TagLanguage?
  private var places: KeyedTable<Int32>

  /// The most words of a phrase, and of a name.
  private static let longestPhrase = 3
  private static let longestName = 6

  /// Finds them: runs of words without stop words, verbs, bare figures and punctuation, and the runs inside those.
  ///
  /// - Parameters:
  ///   - isVerb: whether the archive uses a word mostly as a verb.
  ///   - isAbbreviation: whether a word in capitals is a name, even if it is a stop word in small letters.
  init(
    in text: TagText, _ language: TagLanguage?, isVerb: (UInt64) -> Bool, isAbbreviation: (UInt64) -> Bool
  ) {
    self.text = text
    self.language = language
    frequencies = KeyedTable(expecting: text.words.count / 2)
    places = KeyedTable(expecting: text.words.count)
    all.reserveCapacity(text.words.count)
    let words = text.words
    var fits = [Bool](repeating: false, count: words.count)
    for index in words.indices {
      frequencies.update(words[index].key) { $0 += 1 }
      fits[index] = mayStand(words[index], isVerb, isAbbreviation)
    }
    var start = 0
    while start < words.count {
      guard fits[start] else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words.count, fits[end], !words[end].marks.contains(.afterBreak) { end += 1 }
      addPhrases(start..<end)
      start = end
    }
    addJoinedNames(fits)
  }

  /// The place of a phrase among the candidates, as long as none was removed.
  func index(of key: UInt64) -> Int? {
    places[key].flatMap { $0 > 0 ? Int($0) - 1 : nil }
  }

  /// What a word is in the text's language.
  private func kind(_ word: TagWord) -> WordClass {
    language.map { WordClass(word.classes, $0) } ?? []
  }

  private func mayStand(
    _ word: TagWord, _ isVerb: (UInt64) -> Bool, _ isAbbreviation: (UInt64) -> Bool
  ) -> Bool {
    if word.marks.contains(.bare) { return false }
    if kind(word).contains(.stop) {
      return word.marks.contains(.capitals) && !word.marks.contains(.beginsSentence)
        && (isCountry(word) || isAbbreviation(word.key))
    }
    // Without a language only names are known.
    if language == nil { return word.marks.contains(.capital) && !word.marks.contains(.beginsSentence) }
    let isName = word.marks.contains(.capital) && !word.marks.contains(.beginsSentence)
    return isName || !isVerb(word.key)
  }

  /// "US" in capitals is not "us".
  private func isCountry(_ word: TagWord) -> Bool {
    word.end - word.start == 2 && text.bytes[Int(word.start)] == UInt8(ascii: "U")
  }

  private mutating func addPhrases(_ run: Range<Int>) {
    for first in run {
      var key: UInt64 = 0
      var isName = true
      for last in first..<min(run.upperBound, first + Self.longestName) {
        key = last == first ? text.words[last].key : WordKey.joined(key, text.words[last].key)
        isName = isName && text.words[last].marks.contains(.capital)
        let length = last - first + 1
        if length > Self.longestPhrase, !isName { break }
        add(first, length, key, isAlone: first == run.lowerBound && last + 1 == run.upperBound, isName: isName)
      }
    }
  }

  /// Names with a little word inside: "Bank of England", "Forces armées révolutionnaires de Colombie".
  private mutating func addJoinedNames(_ fits: [Bool]) {
    let words = text.words
    func isPart(_ index: Int) -> Bool {
      index < words.count && fits[index] && words[index].marks.contains(.capital)
    }
    func joins(_ index: Int) -> Bool {
      index < words.count && kind(words[index]).contains(.joiner) && !words[index].marks.contains(.afterBreak)
        && !words[index].marks.contains(.capital)
    }
    var start = 0
    while start < words.count {
      guard isPart(start) else {
        start += 1
        continue
      }
      var end = start + 1
      var isJoined = false
      while end < words.count, !words[end].marks.contains(.afterBreak) {
        if isPart(end) {
          end += 1
          continue
        }
        var next = end
        while next < end + 2, joins(next) { next += 1 }
        guard next > end, isPart(next), !words[next].marks.contains(.afterBreak) else { break }
        end = next + 1
        isJoined = true
      }
      if isJoined, end - start <= Self.longestName, !words[start].marks.contains(.beginsSentence) {
        var key = words[start].key
        for index in start + 1..<end { key = WordKey.joined(key, words[index].key) }
        add(start, end - start, key, isAlone: true, isName: true)
      }
      start = end
    }
  }

  private mutating func add(_ first: Int, _ length: Int, _ key: UInt64, isAlone: Bool, isName: Bool) {
    var place = 0
    places.update(key) { stored in
      if stored == 0 {
        all.append(TagCandidate(key: key, first: first, length: length, example: first))
        stored = Int32(all.count)
      }
      place = Int(stored) - 1
    }
    let word = text.words[first]
    all[place].count += 1
    if isAlone { all[place].alone += 1 }
    // The capital of a sentence's first word says nothing, that of a second does.
    if !text.words[first + length - 1].marks.contains(.beginsSentence) {
      all[place].inside += 1
      if isName { all[place].capitals += 1 }
    }
    let rank = (word.marks.contains(.beginsSentence) ? 0 : 2) + (isAlone ? 1 : 0)
    if rank > all[place].exampleRank {
      all[place].exampleRank = rank
      all[place].example = first
    }
    guard all[place].lastSegment != word.segment else { return }
    all[place].lastSegment = word.segment
    switch text.segments[Int(word.segment)] {
    case .headline: all[place].isInHeadline = true
    case .standfirst: all[place].isInStandfirst = true
    case .paragraph: break
    }
    all[place].paragraphs += 1
  }
}
