/// What speaks for a byte between two others in an encoding: of a sign the same in every language, of a letter as each
/// language has it.
struct LetterWeight {
  /// The languages in which two letters follow each other, and whether one is a word's beginning or end.
  private typealias Pair = (languages: LanguageSet, isAtEdge: Bool)

  /// What is the same in every language.
  private var shared = 0
  /// The languages in which the letter follows the one before, and the one behind it; `nil` beside what is no letter.
  private var pairs: (before: Pair, behind: Pair)?
  /// The languages in which the letter by itself is a word; `nil` when it has neighbours, or is none.
  private var alone: LanguageSet?
  /// The languages that have the letter.
  private var having: LanguageSet = []
  /// The languages that used the encoding.
  private let users: LanguageSet

  init(of triple: HighBytes.Triple, _ candidate: EncodingCandidate, _ model: LetterModel) {
    let (before, here, after) = (
      candidate.character(triple.before), candidate.character(triple.byte), candidate.character(triple.after)
    )
    users = candidate.users
    guard here.kind == .letter else {
      shared = Self.weight(ofSign: here, between: before, and: after)
      return
    }
    if before.kind != .letter, after.kind != .letter {
      alone = model.languages(having: [here.small])
    } else {
      let first = before.kind == .letter ? before.small : LetterModel.edge
      let third = after.kind == .letter ? after.small : LetterModel.edge
      having = model.languages(having: here.small)
      pairs = (
        (model.languages(having: first, before: here.small), first == LetterModel.edge),
        (model.languages(having: here.small, before: third), third == LetterModel.edge)
      )
    }
    // No capital stands in the middle of a small word.
    if before.kind == .letter, !before.isCapital, here.isCapital { shared -= 6 }
    if !here.isCapital, after.isCapital { shared -= 4 }
    if before.kind == .digit || after.kind == .digit { shared -= 4 }
  }

  /// The weight in a language.
  func weight(in language: LanguageSample) -> Int {
    var weight = shared
    if let alone { weight += alone.contains(language) ? 1 : -3 }
    if let pairs { weight += self.weight(of: pairs.before, in: language) + self.weight(of: pairs.behind, in: language) }
    return weight
  }

  private func weight(of pair: Pair, in language: LanguageSample) -> Int {
    if pair.languages.contains(language) { return pair.isAtEdge ? 1 : 2 }
    guard pair.languages.isDisjoint(with: users) else { return 0 }
    return having.contains(language) ? -1 : having.isDisjoint(with: users) ? -3 : -2
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
