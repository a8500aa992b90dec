import LanguageFiles
import Support

/// Words that say what somebody is to a newspaper: "Staff Writer", "agencies", "Redaktion". They are nobody's name.
enum OfficeWords {
  /// Whether a word names an office or a body: "Correspondent", "Redaktion", "Team".
  static func contain(_ word: some StringProtocol) -> Bool {
    var folded = String(word).inSmallLetters
    if !folded.utf8.allSatisfy({ $0.isASCIISmallLetter || $0 == UInt8(ascii: "-") }) {
      folded = folded.filter { $0.isLetter || $0 == "-" }
    }
    guard let first = folded.utf8.first else { return false }
    return words.contains(folded) || stems[first]?.contains { folded.hasPrefix($0) } ?? false
      || folded.ends(withOneOf: endings)
  }

  /// Whether a word says what an office is for: "Political Correspondent".
  static func areField(_ word: String) -> Bool { fields.contains(word.folded) }

  /// Whether a name is that of an office, a body or an agency, and of no person: "Our Own Correspondent", "Staff",
  /// "AFP".
  static func areNoPerson(_ name: [String]) -> Bool {
    if NewsAgencies.contain(name) { return true }
    // "Leo Staff" is called so.
    if name.count == 2, GivenNames.begin(name.joined(separator: " ")) { return false }
    return name.contains { contain($0) } || name.last.map { bodies.contains($0.folded) } ?? false
  }

  /// Whether a name is an agency's or an office's and nothing more: "Haber Merkezi", "Redaktion".
  static func areOffice(_ name: String) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    if words.count > 4 { return false }
    if NewsAgencies.contain(words) { return true }
    // "Staff and agencies", "A Special Correspondent"
    let others = words.filter { !contain($0) }
    return others.count < words.count
      && others.allSatisfy { word in
        NameList.joining.contains(word.lowercased()) || articles.contains(word.folded) || areField(word)
          || word == words[0] && words.count > 2 && NewspaperWords.areIn(word)
      }
  }

  /// How many words at the beginning say which office somebody has: "our own correspondent", "Staff Writer", "envoyé
  /// spécial".
  static func lead(_ words: [String]) -> Int {
    let isOurs = words.first.map { articles.contains($0.folded) } ?? false
    guard var end = words.prefix(isOurs ? 5 : 2).lastIndex(where: { contain($0) }), isOurs || contain(words[0]) else {
      return 0
    }
    end += 1
    while end < words.count, adjectives.contains(words[end].folded) { end += 1 }
    return end
  }

  /// How many words a line begins with that say from whom of the paper it came: "From our correspondent", "De notre
  /// envoyé spécial".
  static func credit(_ words: [String]) -> Int {
    let from = words.first.map { origins.contains($0.folded) } ?? false ? 1 : 0
    let rest = Array(words.dropFirst(from))
    guard let first = rest.first?.folded else { return 0 }
    // "本报记者 王小明": our paper's reporter, and the name.
    if from == 0, wholeCredits.contains(first) || first.ends(withOneOf: creditEndings) { return 1 }
    // "From the Editor" is a headline.
    guard
      possessives.contains(first) || from == 1 && first != "the" && (articles.contains(first) || contain(first))
    else { return 0 }
    let lead = lead(rest)
    return lead == 0 ? 0 : lead + from
  }

  private static let fields = Languages.set(.officeFields)
  private static let origins = Languages.set(.officeOrigins)
  /// "Our" in words that go before an office.
  private static let possessives = Languages.set(.officePossessives)
  private static let articles = possessives.union(Languages.set(.officeArticles))
  private static let adjectives = Languages.set(.officeAdjectives)
  /// One word in which "our" is part of the office.
  private static let wholeCredits = Languages.set(.officeCredits)
  private static let creditEndings = Languages.words(.officeCreditEndings)
  /// Beginnings of words, whatever ending their language gives them, by their first bytes.
  private static let stems = Dictionary(grouping: beginnings) { $0.utf8.first ?? 0 }
  private static let beginnings = Languages.words(.officeBeginnings)
  /// Endings of words that are put together: "Nachrichtenredaktion".
  private static let endings = Languages.words(.officeEndings)
  private static let words = Languages.set(.officeWords)
  /// Words that end the names of bodies that sign as one.
  private static let bodies = Languages.set(.officeBodies)
}

extension String {
  /// Whether the text ends with one of others, byte by byte: `hasSuffix` goes by characters where one is not ASCII.
  fileprivate func ends(withOneOf endings: [String]) -> Bool {
    let bytes = utf8
    return endings.contains { ending in
      bytes.last == ending.utf8.last && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  /// In small letters, without the marks around it.
  fileprivate var folded: String {
    let small = inSmallLetters
    if small.utf8.allSatisfy({ $0.isASCIISmallLetter }) { return small }
    return String(small.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
  }
}
