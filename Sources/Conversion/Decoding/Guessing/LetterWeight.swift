/// What speaks for a byte between two others in an encoding: of a sign the same in every language, of a letter as each
/// language has it.
struct LetterWeight {
  /// What is the same in every language.
  private var shared = 0
  /// The languages in which the letter follows the one before, and the one behind it; `nil` beside what is no letter.
  private var pairs: [(languages: LanguageSet, isAtEdge: Bool)] = []
  /// The languages in which the letter by itself is a word; `nil` when it has neighbours, or is none.
  private var alone: LanguageSet?
  /// The languages that have the letter.
  private var having: LanguageSet = []
  /// The languages that used the encoding.
  private let users: LanguageSet

  init(of triple: HighBytes.Triple, _ candidate: EncodingCandidate) {
    let (before, here, after) = (
      candidate.character(triple.before), candidate.character(triple.byte), candidate.character(triple.after)
    )
    let model = LetterModel.shared
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
      pairs = [(first, here.small), (here.small, third)].map { one, other in
        (model.languages(having: one, before: other), one == LetterModel.edge || other == LetterModel.edge)
      }
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
    for pair in pairs {
      if pair.languages.contains(language) {
        weight += pair.isAtEdge ? 1 : 2
      } else if pair.languages.isDisjoint(with: users) {
        weight -= having.contains(language) ? 1 : having.isDisjoint(with: users) ? 3 : 2
      }
    }
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
