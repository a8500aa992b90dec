/// Which encoding of eight bits a text is in: the one that makes of its bytes letters which a language has, in an order in which it
/// has them.
struct EncodingGuess: Sendable {
  let candidate: EncodingCandidate
  let language: LanguageSample
  /// How much speaks for it, for each byte beyond ASCII: about 4 where all letters are usual, below 0 where they are not.
  let likelihood: Double
  /// How much more speaks for it than for any that reads the text otherwise.
  let margin: Int
  /// The encoding whose letters are the likeliest, whatever the words around them say.
  let likeliest: EncodingCandidate

  /// Whether there is any sense in the letters.
  var isLikely: Bool { likelihood >= (isWindows1252 ? -1.5 : margin >= 12 ? -1 : 0) }
  /// Whether nothing else is worth a thought.
  var isCertain: Bool {
    isLikely && (isWindows1252 || margin >= 12 && likelihood >= 0 || margin >= 5 && likelihood >= 1)
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
      let best = candidate.languages.map { language in
        let letters = Self.weight(of: text, candidate, language)
        return (total: letters + bonus + (familiarity[language] ?? 0), letters: letters, candidate, language)
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
    margin = second.map { best.total - $0.total } ?? .max
    likeliest = readings.max { $0.letters < $1.letters }?.candidate ?? best.candidate
  }

  /// What comes often counts a few times only: one odd sign in every line is no more than an odd sign.
  private static func counted(_ times: Int) -> Int { min(times, 8) }

  /// How much the words without letters beyond ASCII speak for each language.
  private static func familiarity(_ words: Set<ArraySlice<UInt8>>) -> [LanguageSample: Int] {
    let folded = words.map { $0.map { UInt32($0 | 0x20) } }
    let hits = LetterModel.all.mapValues { model in folded.count { model.words.contains($0) } }
    guard let most = hits.values.max(), most > 0 else { return [:] }
    return hits.mapValues { min(30, 3 * most) * $0 / most }
  }

  /// Where the letter stands that is the least likely in Windows-1252, and the encoding that may be the right one.
  static func worstLetter(in source: [UInt8]) -> (offset: Int, likeliest: String)? {
    guard let guess = EncodingGuess(source),
      let western = EncodingCandidate.all.first(where: { $0.encoding == .windows1252 })
    else { return nil }
    let language = western.languages.contains(guess.language) ? guess.language : .english
    guard let model = LetterModel.all[language] else { return nil }
    var worst: (weight: Int, offset: Int)?
    for offset in source.indices where source[offset] >= 0x80 {
      let triple = HighBytes.Triple(
        before: offset > 0 ? source[offset - 1] : 0x20, byte: source[offset],
        after: offset + 1 < source.count ? source[offset + 1] : 0x20)
      let weight = weight(of: triple, western, model)
      if weight < worst?.weight ?? .max { worst = (weight, offset) }
    }
    let likeliest = guess.likeliest.encoding == .windows1252 ? "windows-1250" : guess.likeliest.encoding.name
    return worst.map { ($0.offset, likeliest) }
  }

  // MARK: - Letters

  private static func weight(of text: HighBytes, _ candidate: EncodingCandidate, _ language: LanguageSample) -> Int {
    guard let model = LetterModel.all[language] else { return 0 }
    var weight = 0
    for (triple, times) in text.triples {
      weight += counted(times) * self.weight(of: triple, candidate, model)
    }
    for word in text.words where word.count > 1 {
      let letters = word.map { byte in
        let character = candidate.character(byte)
        return character.kind == .letter ? character.small : 0
      }
      if model.words.contains(letters) { weight += 6 }
    }
    return weight
  }

  /// What speaks for a byte between two others.
  static func weight(of triple: HighBytes.Triple, _ candidate: EncodingCandidate, _ model: LetterModel) -> Int {
    let (before, here, after) = (
      candidate.character(triple.before), candidate.character(triple.byte), candidate.character(triple.after)
    )
    guard here.kind == .letter else { return weight(ofSign: here, between: before, and: after) }
    var weight = 0
    if before.kind != .letter, after.kind != .letter {
      weight = model.words.contains([here.small]) ? 1 : -3
    } else {
      let first = before.kind == .letter ? before.small : LetterModel.edge
      let third = after.kind == .letter ? after.small : LetterModel.edge
      for (one, other) in [(first, here.small), (here.small, third)] {
        let pair = LetterModel.pair(one, other)
        if model.pairs.contains(pair) {
          weight += one == LetterModel.edge || other == LetterModel.edge ? 1 : 2
        } else if !candidate.pairs.contains(pair) {
          weight -= model.letters.contains(here.small) ? 1 : candidate.letters.contains(here.small) ? 2 : 3
        }
      }
    }
    // No capital stands in the middle of a small word.
    if before.kind == .letter, !before.isCapital, here.isCapital { weight -= 6 }
    if !here.isCapital, after.isCapital { weight -= 4 }
    if before.kind == .digit || after.kind == .digit { weight -= 4 }
    return weight
  }

  /// What speaks for a sign: those of print have their places beside words.
  private static func weight(
    ofSign sign: EncodingCandidate.Character, between before: EncodingCandidate.Character,
    and after: EncodingCandidate.Character
  ) -> Int {
    let (isBehindLetter, isBeforeLetter) = (before.kind == .letter, after.kind == .letter)
    let isInside = isBehindLetter && isBeforeLetter
    let isBesideDigit = before.kind == .digit || after.kind == .digit
    switch sign.scalar {
    case "\u{A0}", "\u{AD}", "·": return 0
    case "’": return isBehindLetter ? 1 : 0
    case "“", "”", "„", "«", "»", "‘", "‚", "‹", "›": return isInside ? -6 : 1
    case "–", "—": return isInside ? -1 : isBehindLetter ? -3 : 1
    case "…": return isInside ? -3 : 0
    case "¿", "¡": return isBeforeLetter && !isBehindLetter ? 1 : -6
    case "ª", "º", "°":
      if before.kind == .digit || sign.scalar != "°" && isBehindLetter && !isBeforeLetter { return 0 }
      return isInside ? -6 : -3
    case "€", "£", "¥", "¢", "½", "¼", "¾": return isBesideDigit ? 1 : isInside ? -8 : -3
    case "•", "§", "¶", "©", "®", "™", "†", "‡", "×", "÷", "±", "‰", "№": return isInside ? -8 : -1
    case "\u{FFFD}", "\u{0}"..."\u{9F}": return -12
    default: return isBehindLetter || isBeforeLetter ? -8 : -4
    }
  }
}
