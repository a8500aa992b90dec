import LanguageFiles
import Support

/// A line that says who wrote an article: `Juan Ponce of Poder Obrero in Peru`, `By Ann Lee and Tom Ray`,
/// `Ann Lee, Staff Writer`.
struct Byline: Sendable, Equatable {
  /// The persons, as printed; empty when the line names none that can be told with certainty.
  private(set) var authors: [String] = []
  /// Where it was written from.
  private(set) var place: String?
  /// Whether a word such as "By" says that it is a byline.
  private(set) var isMarked = false
  /// Whether an office or a newspaper stands with the names: "Staff Writer", "of Poder Obrero".
  private(set) var hasOffice = false
  /// Whether it says from what office, body or agency the article came, and perhaps no name: "From our correspondent",
  /// "AFP".
  private(set) var isCredit = false

  /// Whether it names an office, a body or an agency and no person, without a word that makes it a byline.
  var isBodyAlone: Bool { !isMarked && hasOffice && authors.isEmpty }

  /// Reads a line; `nil` when it does not look like a byline.
  ///
  /// - Parameter isMarked: whether a label already says that it is one.
  init?(_ line: String, isMarked: Bool = false) {
    var words = line.blankParted.map(String.init)
    while let first = words.first, Self.isOrnament(first) { words.removeFirst() }
    if let first = words.first, let parted = BylineMark.parted(first) { words.replaceSubrange(..<1, with: parted) }
    // "Ann Lee ; Staff Writer"
    for index in words.indices.dropFirst().reversed() where words[index] == ";" || words[index] == "," {
      words[index - 1] += words.remove(at: index)
    }
    if let end = words.prefix(4).firstIndex(where: { $0.utf8.last == UInt8(ascii: ",") }),
      Self.farewells.contains(words[...end].joined(separator: " ").lowercased())
    {
      words.removeSubrange(...end)
    }
    guard !words.isEmpty, words.count <= (isMarked || line.contains(",") ? 80 : 18),
      line.utf8.count > Self.longestIdiom || !Self.idioms.contains(line.inSmallLetters)
    else { return nil }
    self.isMarked = isMarked
    if let rest = CreditLines.rest(words) {
      (self.isMarked, hasOffice, isCredit) = (true, true, true)
      words = rest
      if rest.isEmpty { return }
    }
    let credits = BylineCredits(words)
    // Whoever took the pictures has not written the text.
    if credits.isOfPicturesAlone { return nil }
    words = credits.words
    hasOffice = hasOffice || credits.hasOthers
    let credit = OfficeWords.credit(words)
    self.isMarked = self.isMarked || credits.hasMark || credit > 0
    guard words.contains(where: { $0.contains(where: \.isLetter) }),
      self.isMarked || Self.looksLikeNames(line, words)
    else { return nil }
    let isInCapitals = self.isMarked && LineShape(line).isInCapitals
    var total = words
    takeLead(credit > 0 ? credit : self.isMarked || hasOffice ? OfficeWords.lead(words) : 0, from: &words, isInCapitals)
    words = Self.withoutAges(Self.withoutRemarks(words, &hasOffice))
    if let office = Self.office(in: words, isMarked: self.isMarked) {
      words = Array(words[..<office])
      hasOffice = true
      // "Harbour Times Staff": what has the staff is a paper, unless a comma parts them.
      if let last = words.last, NewspaperWords.areIn(last), !last.hasSuffix(","), !GivenNames.contain(words[0]) {
        isCredit = true
        return
      }
    }
    place = place ?? Self.takePlace(from: &words, isInCapitals) ?? Self.takePlace(from: &total, isInCapitals)
    if let of = words.firstIndex(where: { Self.belonging.contains(isInCapitals ? $0.lowercased() : $0) }), of > 1 {
      // "Ann Lee, Secretary of the Union": one word behind the comma is an office.
      let isOffice = of > 2 && words[of - 2].hasSuffix(",") && words[of - 1].startsWithCapital
      words = Array(words[..<(isOffice ? of - 1 : of)])
      hasOffice = true
    }
    if words.isEmpty { return }
    guard let names = NameList(words, isMarked: self.isMarked && !credits.isWeak, isInCapitals: isInCapitals) else {
      if !self.isMarked || credits.isWeak && !isMarked || credit > 0 { return nil }
      return
    }
    authors = names.persons
    if names.holdsBody { (hasOffice, isCredit) = (true, isCredit || names.persons.isEmpty) }
    // Of several places none is the article's.
    let places = Set([place].compactMap(\.self) + names.places)
    place = places.count == 1 ? places.first : nil
    if self.isMarked { return }
    if authors.isEmpty, !names.holdsBody { return nil }
    // A single word is a name only where the line says so.
    if authors.count == 1, !authors[0].contains(" "), !authors[0].isWrittenAsOneName,
      !(hasOffice && authors[0].isKoreanName)
    {
      return nil
    }
    if place != nil, !hasOffice, authors.count == 1, authors[0].split(separator: " ").count < 2 { return nil }
  }

  /// Whether a word is made of signs that stand before names.
  private static func isOrnament(_ word: String) -> Bool {
    guard let first = word.utf8.first, !first.isASCIILetterOrDigit else { return false }
    return word.allSatisfy { "-–—*•|".contains($0) }
  }

  /// Whether a line without a mark may hold nothing but names: most lines are sentences, with more small words.
  private static func looksLikeNames(_ line: String, _ words: [String]) -> Bool {
    guard words.count(where: { $0.utf8.first.map { $0.isASCIISmallLetter } ?? false }) <= 6,
      let last = line.unicodeScalars.last
    else { return false }
    // A Korean's name is one word, and stands with an office.
    if words.count > 2, words.allSatisfy({ $0.unicodeScalars.first?.isHangul ?? false }) { return false }
    return !"!?:;".unicodeScalars.contains(last)
  }

  /// Takes "our own correspondent in Lima", "Staff Writer" off the beginning, `count` words and the place.
  private mutating func takeLead(_ count: Int, from words: inout [String], _ isInCapitals: Bool) {
    if count == 0 { return }
    (hasOffice, isCredit) = (true, true)
    words.removeFirst(count)
    if let first = words.first, NameList.isWith(first) { words.removeFirst() }
    guard let first = words.first, Self.isIn(first, isInCapitals) else { return }
    let rest = Array(words.dropFirst())
    let end = Self.endOfPlace(rest)
    place = Self.place(rest[..<end])
    words = Array(rest[end...])
  }

  /// Where the names begin behind a place: "in Lima, Ann Lee", "in Beirut Ann Lee".
  private static func endOfPlace(_ words: [String]) -> Int {
    if let comma = words.dropLast(2).lastIndex(where: { $0.hasSuffix(",") || $0.hasSuffix("،") }),
      GivenNames.begin(words[(comma + 1)...].joined(separator: " "))
    {
      return comma + 1
    }
    return words.count > 2 && KnownPlaces.contains(words[0]) && !words[1].hasPrefix("(") ? 1 : words.count
  }

  // MARK: - Parts of a byline

  /// Leaves out what stands in brackets or behind a dash: "Jo Hart (Code for Leipzig)", "Jo Hart - OK Lab".
  private static func withoutRemarks(_ words: [String], _ found: inout Bool) -> [String] {
    guard words.contains(where: { $0.contains("(") || $0 == "-" || $0 == "–" || $0 == "—" || $0.hasPrefix("@") }) else {
      return words
    }
    var kept: [String] = []
    var depth = 0
    for (index, word) in words.enumerated() {
      if depth == 0, index > 0, ["-", "–", "—"].contains(word) || word.hasPrefix("@") {
        found = true
        // The remark ends where the next name begins.
        depth = -1
      }
      if depth == 0, word.contains("("), index > 0 {
        found = true
        let before = word.prefix { $0 != "(" }
        if !before.isEmpty { kept.append(String(before)) }
        depth = 1
      }
      if depth == 0 { kept.append(word) }
      if depth == 1, word.contains(")") {
        depth = 0
        if word.hasSuffix(","), let last = kept.popLast() { kept.append(last + ",") }
      }
      if depth == -1, word.hasSuffix(",") || NameList.joining.contains(word.lowercased()) {
        depth = 0
        if word.hasSuffix(","), let last = kept.popLast() { kept.append(last + ",") } else { kept.append(word) }
      }
    }
    return kept
  }

  /// Leaves out how old somebody is: "Ann Lee, 34", "Ann Lee, aged 12".
  private static func withoutAges(_ words: [String]) -> [String] {
    guard words.count > 2, words.contains(where: { $0.first?.isNumber ?? false }) else { return words }
    var kept: [String] = []
    for (index, word) in words.enumerated() {
      let isBehindComma = kept.last?.hasSuffix(",") ?? false
      let isAge = word.prefix { $0.isNumber }.count <= 2 && Int(word.filter { !",;".contains($0) }) != nil
      let isNext = index + 1 < words.count && words[index + 1].first?.isNumber ?? false
      guard
        isAge && (isBehindComma || index > 0 && ageWords.contains(words[index - 1].lowercased()))
          || isBehindComma && isNext && ageWords.contains(word.lowercased())
      else {
        kept.append(word)
        continue
      }
      // The comma before the age was its own, unless a name follows.
      if isAge, let last = kept.popLast() {
        kept.append(
          last.hasSuffix(",") && (index + 1 == words.count || !word.hasSuffix(",")) ? String(last.dropLast()) : last)
      }
    }
    return kept
  }

  private static let ageWords = Languages.set(.ageWords)

  /// Where an office begins: after a comma or bracket, or with its first word.
  private static func office(in words: [String], isMarked: Bool) -> Int? {
    for (index, word) in words.enumerated() where index > 0 && OfficeWords.contain(word) {
      var start = index
      // Back to the comma before it: "Ann Lee, Herald Staff Writer".
      while start > 1, !words[start - 1].hasSuffix(","), !words[start].hasPrefix("(") {
        // Without a comma the office begins with its own words: "Ann Lee Staff Writer".
        if OfficeWords.contain(words[start - 1]) || start == index && word.lowercased().hasPrefix("writer")
          || start > 2 && OfficeWords.areField(words[start - 1])
        {
          start -= 1
        } else {
          break
        }
      }
      if let comma = words[..<index].lastIndex(where: { $0.hasSuffix(",") || $0.hasSuffix(";") }) {
        // "Ann Lee; agencies": what the semicolon parts off is a body of its own.
        if words[comma].hasSuffix(";") || words[(comma + 1)...].contains(where: { NameList.joining.contains($0) }) {
          continue
        }
        return min(start, comma + 1)
      }
      if words[..<index].contains(where: { NameList.joining.contains($0.lowercased()) }) { continue }
      // "City Reporter Killed" is a headline.
      if !isMarked, index + 1 < words.count, words[index + 1].startsWithCapital, !words[index].hasSuffix(",") {
        continue
      }
      return start
    }
    return nil
  }

  /// How letters end before their writer's name.
  private static let farewells = Languages.set(.farewells)

  /// Lines that begin as bylines do, and name nobody.
  private static let idioms = Languages.set(.noBylines)
  /// In bytes; letters with their accents beside them take more.
  private static let longestIdiom = 2 * (idioms.map(\.utf8.count).max() ?? 0)

  private static let belonging = Languages.set(.belonging)

  /// Takes `in Peru` off the end.
  private static func takePlace(from words: inout [String], _ isInCapitals: Bool) -> String? {
    guard let index = words.lastIndex(where: { isIn($0, isInCapitals) }), index > 0,
      let place = place(words[(index + 1)...])
    else { return nil }
    words = Array(words[..<index])
    if let last = words.last, last.hasSuffix(",") { words[words.count - 1] = String(last.dropLast()) }
    return place
  }

  /// A place of a few words with capitals.
  private static func place(_ words: ArraySlice<String>) -> String? {
    guard (1...4).contains(words.count), words.allSatisfy({ $0.startsWithCapital }),
      !words.contains(where: { HeadlineVerbs.contain($0) })
    else { return nil }
    return words.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }.joined(separator: " ").trimmingFullStop
  }

  /// Whether a word leads to a place; a line in capitals has it in capitals too.
  static func isIn(_ word: String, _ isInCapitals: Bool) -> Bool {
    inWords.contains(isInCapitals ? word.lowercased() : word)
  }

  private static let inWords = Languages.set(.placeWords)
}

extension String {
  /// Whether the first letter is a capital; scripts without capitals have no small letters either.
  var startsWithCapital: Bool {
    guard let first = unicodeScalars.first(where: { CharacterKind($0).isWordCharacter }) else { return false }
    let kind = CharacterKind(first)
    return kind == .capital || kind == .caseless
  }

  /// Without the full stop of a sentence; that of an initial or a short word stays.
  var trimmingFullStop: String {
    guard hasSuffix("."), let last = split(separator: " ").last, last.count > 3 else { return self }
    return String(dropLast())
  }

  /// A name in a script without blanks between words.
  fileprivate var isWrittenAsOneName: Bool {
    unicodeScalars.allSatisfy { $0.isWrittenWithoutBlanks } && (2...5).contains(unicodeScalars.count)
  }

  /// Whether a word may be a Korean's name: a family's of one syllable, and one or two more.
  fileprivate var isKoreanName: Bool {
    unicodeScalars.allSatisfy(\.isHangul) && (2...4).contains(unicodeScalars.count)
  }
}

extension Unicode.Scalar {
  /// A syllable of Korean.
  fileprivate var isHangul: Bool { (0xAC00...0xD7A3).contains(value) }
}
