/// What a line looks like, told without understanding its words.
struct LineShape: Sendable, Equatable {
  /// Words, that is runs of letters and digits; an apostrophe or hyphen inside does not part them.
  private(set) var words = 0
  /// Words that begin with a capital, or with a letter of a script without capitals.
  private(set) var capitalisedWords = 0
  /// Words of four letters or more that begin small: names and headings in capitals have few.
  private(set) var longSmallWords = 0
  /// Words that begin small.
  private(set) var smallWords = 0
  /// Words that are figures.
  private(set) var figures = 0
  private(set) var letters = 0
  private(set) var capitals = 0
  private(set) var caselessLetters = 0
  /// The first character that is no quotation mark, bracket or dash.
  private(set) var first = CharacterKind.other
  /// The last character that is no quotation mark or bracket.
  private(set) var last = CharacterKind.other
  /// The very first character.
  private(set) var opening = CharacterKind.other
  /// Whether a sentence ends inside it and another begins.
  private(set) var holdsSentenceEnd = false
  /// Commas in it.
  private(set) var commas = 0

  /// Whether all its letters are capitals, and there are some.
  var isInCapitals: Bool { capitals > 1 && capitals == letters }
  /// Whether it ends as a sentence does.
  var endsSentence: Bool { last.endsSentence }
  /// Whether its script has capitals.
  var hasCase: Bool { caselessLetters * 2 < letters + caselessLetters }
  /// The share of words that begin with a capital.
  var shareCapitalised: Double { words == 0 ? 0 : Double(capitalisedWords) / Double(max(1, words - figures)) }

  /// Looks at a line.
  init(_ line: String) {
    var line = line
    self = line.withUTF8 { LineShape($0) }
  }

  /// Looks at a line of UTF-8.
  init(_ line: UnsafeBufferPointer<UInt8>) {
    var wordLength = 0
    var wordFirst = CharacterKind.other
    // "rOpenSci" is written with a capital, in its way.
    var wordHasCapital = false
    var sawSentenceEnd = false
    var isFirst = true
    var hasFirst = false
    var scalars = ScalarCursor(line)
    while let scalar = scalars.next() {
      let kind = CharacterKind(scalar)
      if isFirst {
        opening = kind
        isFirst = false
      }
      if kind.isWordCharacter {
        // Chinese and Japanese put no blanks between words: two characters make about one.
        if wordLength == 0 {
          wordFirst = kind
          wordHasCapital = false
          if sawSentenceEnd, kind == .capital || kind == .caseless { holdsSentenceEnd = true }
        }
        wordLength += 1
        if kind.isLetter {
          letters += kind == .caseless ? 0 : 1
          caselessLetters += kind == .caseless ? 1 : 0
          capitals += kind == .capital ? 1 : 0
          if kind == .capital { wordHasCapital = true }
        }
        sawSentenceEnd = false
      } else if wordLength > 0, kind == .apostrophe || kind == .hyphen {
        // Part of the word, if a letter follows; it ends at the next blank otherwise.
      } else {
        if wordLength > 0 { endWord(wordHasCapital && wordFirst == .small ? .capital : wordFirst, wordLength) }
        if kind.endsSentence, wordLength > 2 || kind != .fullStop { sawSentenceEnd = true }
        if kind != .blank, !kind.endsSentence, kind != .enclosure { sawSentenceEnd = false }
        wordLength = 0
        if kind == .comma { commas += 1 }
      }
      if !hasFirst, kind != .enclosure, kind != .blank, kind != .dash, kind != .hyphen, kind != .apostrophe {
        first = kind
        hasFirst = true
      }
      if kind != .enclosure, kind != .blank, kind != .apostrophe { last = kind }
    }
    if wordLength > 0 { endWord(wordHasCapital && wordFirst == .small ? .capital : wordFirst, wordLength) }
  }

  private mutating func endWord(_ first: CharacterKind, _ length: Int) {
    words += first == .caseless ? max(1, length / 2) : 1
    switch first {
    case .capital: capitalisedWords += 1
    case .caseless: capitalisedWords += max(1, length / 2)
    case .small:
      smallWords += 1
      if length >= 4 { longSmallWords += 1 }
    case .digit: figures += 1
    default: break
    }
  }
}
