/// Which encoding of eight bits a text is in: the one that makes of its bytes letters which a language has, in an order
/// in which it has them.
struct EncodingGuess: Sendable {
  let candidate: EncodingCandidate
  let language: LanguageSample
  /// How much speaks for it, for each byte beyond ASCII: about 4 where all letters are usual, below 0 where they are
  /// not.
  let likelihood: Double
  /// How much more speaks for it than for any that reads the text otherwise.
  let margin: Int
  /// The encoding whose letters are the likeliest, whatever the words around them say.
  let likeliest: EncodingCandidate

  /// Whether there is any sense in the letters.
  var isLikely: Bool { likelihood >= (isWindows1252 ? -1.5 : margin >= 12 ? -1 : 0) }
  /// Whether the words in ASCII are those of a language that was not written in this encoding.
  let hasForeignWords: Bool

  /// Whether nothing else is worth a thought.
  var isCertain: Bool {
    isLikely && !hasForeignWords
      && (isWindows1252 || margin >= 12 && likelihood >= 0 || margin >= 5 && likelihood >= 1)
  }
  private var isWindows1252: Bool { candidate.encoding == .windows1252 }

  /// `nil` when no encoding is known to this computer.
  init?(_ source: [UInt8]) {
    let text = HighBytes(source)
    let familiarity = Self.familiarity(text.plainWords)
    var readings: [(total: Int, letters: Int, candidate: EncodingCandidate, language: LanguageSample)] = []
    for candidate in EncodingCandidate.all {
      // What most texts are in needs a little less.
      let bonus = candidate.encoding == .windows1252 ? 4 : 0
      let best = zip(candidate.languages, Self.weights(of: text, candidate)).map { language, letters in
        (total: letters + bonus + (familiarity[language] ?? 0), letters: letters, candidate, language)
      }.max { $0.total < $1.total }
      if let best { readings.append(best) }
    }
    guard
      let best = readings.enumerated().max(by: { ($0.element.total, $1.offset) < ($1.element.total, $0.offset) })?
        .element
    else { return nil }
    func readsAlike(_ other: EncodingCandidate) -> Bool {
      text.bytes.allSatisfy { other.character($0).scalar == best.candidate.character($0).scalar }
    }
    let second = readings.filter { !readsAlike($0.candidate) }.max { $0.total < $1.total }
    candidate = best.candidate
    language = best.language
    let count = text.triples.values.reduce(0) { $0 + Self.counted($1) }
    likelihood = Double(best.letters) / Double(max(1, count))
    hasForeignWords = familiarity.contains { language, weight in
      weight >= 12 && !best.candidate.languages.contains(language) && weight >= 2 * (familiarity[best.language] ?? 0)
    }
    margin = second.map { best.total - $0.total } ?? .max
    likeliest = readings.max { $0.letters < $1.letters }?.candidate ?? best.candidate
  }

  /// What comes often counts a few times only: one odd sign in every line is no more than an odd sign.
  private static func counted(_ times: Int) -> Int { min(times, 8) }

  /// How much the words without letters beyond ASCII speak for each language.
  ///
  /// - Parameter words: hashes of the words in small letters.
  private static func familiarity(_ words: [UInt64]) -> [LanguageSample: Int] {
    let model = LetterModel.shared
    var hits: [LanguageSample: Int] = [:]
    for word in words {
      let languages = model.languages(havingPlain: word)
      if languages.isEmpty { continue }
      for language in LanguageSample.allCases where languages.contains(language) { hits[language, default: 0] += 1 }
    }
    guard let most = hits.values.max() else { return [:] }
    return hits.mapValues { min(30, 3 * most) * $0 / most }
  }

  /// Where the letter stands that is the least likely in Windows-1252, and the encoding that may be the right one.
  static func worstLetter(in source: [UInt8]) -> (offset: Int, likeliest: String)? {
    guard let guess = EncodingGuess(source),
      let western = EncodingCandidate.all.first(where: { $0.encoding == .windows1252 })
    else { return nil }
    let language = western.languages.contains(guess.language) ? guess.language : .english
    var worst: (weight: Int, offset: Int)?
    for offset in source.indices where source[offset] >= 0x80 {
      let triple = HighBytes.Triple(
        before: offset > 0 ? source[offset - 1] : 0x20, byte: source[offset],
        after: offset + 1 < source.count ? source[offset + 1] : 0x20)
      let weight = LetterWeight(of: triple, western, .shared).weight(in: language)
      if weight < worst?.weight ?? .max { worst = (weight, offset) }
    }
    let likeliest = guess.likeliest.encoding == .windows1252 ? "windows-1250" : guess.likeliest.encoding.name
    return worst.map { ($0.offset, likeliest) }
  }

  // MARK: - Letters

  /// The weight of a text's letters and words in each of the languages that used an encoding.
  private static func weights(of text: HighBytes, _ candidate: EncodingCandidate) -> [Int] {
    var weights = [Int](repeating: 0, count: candidate.languages.count)
    func add(_ weight: (LanguageSample) -> Int) {
      for (place, language) in candidate.languages.enumerated() { weights[place] += weight(language) }
    }
    let model = LetterModel.shared
    for (triple, times) in text.triples {
      let letter = LetterWeight(of: triple, candidate, model)
      add { counted(times) * letter.weight(in: $0) }
    }
    for word in text.words where word.count > 1 {
      let languages = model.languages(
        having: word.lazy.map { byte in
          let character = candidate.character(byte)
          return character.kind == .letter ? character.small : 0
        })
      if !languages.isEmpty { add { languages.contains($0) ? 6 : 0 } }
    }
    return weights
  }
}
