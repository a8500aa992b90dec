import LanguageFiles
import Support

/// What the pieces of a folio line are: names, prices, pages, times.
///
/// A line is cut where bars, dashes and commas part it; each piece is judged by itself, and `FolioReading` puts
/// together what they say.
enum FolioPiece {
  /// A word or two between the beginning, or a mark that parts pieces, and a comma before the date, as places stand:
  /// "LIMA, PERU, 3 May".
  static func mayBePlace(_ names: [String], _ before: some StringProtocol) -> Bool {
    guard (1...2).contains(names.count),
      names.allSatisfy({ name in
        !NewspaperWords.areIn(name) && name.split(separator: " ").count <= 2 && !name.lowercased().hasPrefix("the ")
          && name.utf8.count > 2
      })
    else { return false }
    var rest = before[...]
    while rest.last == " " { rest.removeLast() }
    guard rest.last == "," else { return false }
    rest.removeLast()
    let place = names.joined(separator: ", ")
    guard rest.hasSuffix(place) else { return false }
    rest.removeLast(place.count)
    return rest.isEmpty || rest.hasSuffix("  ") || ".,;|·•–—-/ ".contains(rest.last { $0 != " " } ?? ",")
  }

  /// Two words or more that no newspaper is known to be called by.
  static func mayBePerson(_ name: String) -> Bool {
    guard !NewspaperWords.areIn(name), let byline = Byline(name), byline.authors.count == 1, !byline.hasOffice else {
      return false
    }
    return byline.authors[0].contains(" ")
  }

  /// What bars, dashes and slashes part.
  static func parts(_ text: Substring) -> [String] { split(text, at: strongMarks) }

  /// What they and commas and brackets part.
  static func pieces(_ text: some StringProtocol) -> [String] { split(text, at: allMarks) }

  private static let strongMarks = String(bars) + "*"
  private static let allMarks = strongMarks + ",،，;()[]"

  private static func split(_ text: some StringProtocol, at marks: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    func finish() {
      let piece = current.trimmedBlanks
      if piece.unicodeScalars.contains(where: { CharacterKind($0).isWordCharacter }) { pieces.append(piece) }
      current = ""
    }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // Old folios set their pieces apart by nothing but blanks, two where a full stop stands before them.
      if scalar == " ", index + 2 < scalars.count, scalars[index + 1] == " ",
        scalars[index + 2] == " " || current.hasSuffix(".")
      {
        finish()
      }
      let isDecimal =
        scalar == "," && index > 0 && index + 1 < scalars.count && CharacterKind(scalars[index - 1]) == .digit
        && CharacterKind(scalars[index + 1]) == .digit
      // `"The Oakmere Sentinel". Oakmere`
      let isStopBehindQuotes = scalar == "." && index > 0 && "\"”»“".unicodeScalars.contains(scalars[index - 1])
      let isDash =
        scalar == "-"
        && (index > 0 && scalars[index - 1] == "-" || index + 1 < scalars.count && scalars[index + 1] == "-")
      let isHyphenBetweenBlanks =
        scalar == "-" && (index == 0 || scalars[index - 1] == " ")
        && (index + 1 == scalars.count || scalars[index + 1] == " ")
      if !isDecimal,
        marks.unicodeScalars.contains(scalar) || isDash || isHyphenBetweenBlanks || isStopBehindQuotes
          || scalar == "/" && current.hasSuffix(" ")
      {
        finish()
      } else {
        current.unicodeScalars.append(scalar)
      }
    }
    finish()
    return pieces.map { piece in
      var piece = piece
      while let first = piece.first, "/-. ".contains(first) { piece.removeFirst() }
      while let last = piece.last, last == "." || last == ":" || last == "-" {
        // The full stop of an abbreviation stays: "La." is short for Louisiana.
        if last == ".", piece.dropLast().last?.isLetter == true, piece.count <= 4 { break }
        piece.removeLast()
      }
      return piece.trimmedBlanks.withoutQuotes
    }.filter { !$0.isEmpty }
  }

  static func takeLeadIn(_ piece: String) -> (lead: String, rest: String)? {
    let folded = piece.lowercased()
    for lead in leadIns where folded.hasPrefix(lead) {
      let rest = piece.dropFirst(lead.count)
      guard rest.isEmpty || rest.first == " " || rest.first == ":" else { continue }
      return (String(piece.prefix(lead.count)), rest.drop { $0 == " " || $0 == ":" }.trimmedBlanks)
    }
    return nil
  }

  static let leadIns = Languages.words(.folioLeads)

  /// Whether the last clause says where something was printed: "first published 1 April; reprinted in The Herald".
  static func namesPaper(_ text: String) -> Bool {
    guard let clause = pieces(text).last, let (_, name) = takeLeadIn(clause) else { return false }
    return looksLikeName(name)
  }

  /// `Last modified: 24 July`: it says nothing of when the article appeared.
  static func tellsOfChange(_ piece: String) -> Bool {
    let folded = piece.lowercased()
    return changes.contains { folded.hasPrefix($0) }
  }

  private static let changes = Languages.words(.folioChanges)

  /// `in Housing`, `Section B`: a part of the paper, and the word before it.
  static func section(_ piece: String) -> (word: String, name: String)? {
    let words = piece.blankParted
    guard (2...5).contains(words.count), words[1].first.map({ $0.isUppercase || $0.isNumber }) ?? false else {
      return nil
    }
    let word = words[0].lowercased()
    let isNamed = sectionWords.contains(word) && words.count <= 3
    guard isNamed || inWords.contains(word) && !(words[1].first?.isNumber ?? true) else { return nil }
    return (String(words[0]), words.dropFirst().joined(separator: " "))
  }

  private static let sectionWords = Languages.set(.folioSections)

  private static let inWords = Languages.set(.folioIn)

  /// `17.18 GMT`, `6:10 pm ET`, `à 18h11`.
  static func isTime(_ piece: String) -> Bool {
    let words = piece.lowercased().split(separator: " ").drop { timeLeads.contains(String($0)) }
    guard (1...4).contains(words.count), let first = words.first, first.first?.isNumber == true else { return false }
    let parts = first.split(whereSeparator: { ":.h".contains($0) })
    guard parts.count <= 3, let hours = parts.first, hours.count <= 2, hours.allSatisfy(\.isNumber) else {
      return false
    }
    return words.dropFirst().allSatisfy { $0.count <= 5 } && (parts.count > 1 || words.count > 1)
      && parts.dropFirst().allSatisfy { $0.first?.isNumber == true && $0.count <= 4 }
  }

  private static let timeLeads = Languages.set(.folioTimes)

  /// `The Lantern No. 480`: a name, and the volume or number that ends the piece.
  static func splitNumbers(_ piece: String) -> (name: String, numbers: String)? {
    let words = piece.split(separator: " ")
    for start in words.indices.dropFirst() {
      let word = words[start].lowercased().filter { $0 != "." && $0 != "#" && $0 != ":" }
      guard
        words[start].hasPrefix("#") || volumeWords.contains(word) || issueWords.contains(word)
          || pageWords.contains(word)
      else { continue }
      let numbers = words[start...].joined(separator: " ").replacing("#", with: start < words.endIndex ? "# " : "")
      guard FolioReading(numbers: [numbers.hasPrefix("# ") ? "No. " + numbers.dropFirst(2) : numbers]) != nil else {
        continue
      }
      var name = words[..<start].joined(separator: " ")
      if isNumberWord(name) { return nil }
      if name.hasSuffix("."), (words[start - 1].count > 4) { name.removeLast() }
      return (name, words[start...].joined(separator: " "))
    }
    return nil
  }

  /// The number of "29", "38e", "30th".
  static func ordinal(_ word: String) -> String? {
    let figures = word.prefix { $0.isNumber }
    let ending = word.dropFirst(figures.count).lowercased()
    guard !figures.isEmpty, ending.isEmpty || numberEndings.contains(ending) else { return nil }
    return word
  }

  private static let numberEndings = Languages.set(.numberEndings)

  /// Whether a word introduces a volume, a number or a page.
  static func isNumberWord(_ word: String) -> Bool {
    let folded = word.lowercased()
    return volumeWords.contains(folded) || issueWords.contains(folded) || pageWords.contains(folded)
      || fillers.contains(folded)
  }

  /// Whether a word in a line introduces a volume or a number, whatever stands around it: most lines have none.
  static func mayNameIssue(_ line: String) -> Bool {
    line.lowercased().unicodeScalars.split { !CharacterKind($0).isWordCharacter && $0 != "°" && $0 != "№" }.contains {
      let word = String($0)
      return volumeWords.contains(word) || issueWords.contains(word)
    }
  }

  /// `Vol. 3 No. 4 Harbour` as its numbers and the name behind them; anything else as it is.
  static func withoutNumbers(_ piece: String) -> [String] {
    let words = piece.split(separator: " ").map(String.init)
    var end = 0
    while end + 1 < words.count {
      let word = words[end].lowercased().filter { $0 != "." && $0 != ":" }
      let isLead = volumeWords.contains(word) || issueWords.contains(word) || pageWords.contains(word)
      guard isLead, isNumber(words[end + 1].filter { $0 != "." }) else { break }
      end += 2
    }
    guard end > 0, end < words.count, words[end].startsWithCapital, !isNumberWord(words[end].filter { $0 != "." })
    else {
      return [piece]
    }
    return [words[..<end].joined(separator: " "), words[end...].joined(separator: " ")]
  }

  static func isNumber(_ word: String) -> Bool {
    let isFigure = word.first?.isNumber == true && word.allSatisfy { $0.isNumber || "-–/ab,".contains($0) }
    return isFigure || word.allSatisfy { "IVXLCDM".contains($0) } || numberWords.contains(word.lowercased())
  }

  /// `A3`, `12b`: a page of a part of the paper.
  static func isPage(_ word: String) -> Bool {
    word.utf8.count <= 6 && word.contains(where: \.isNumber) && word.count { $0.isLetter } <= 2
      && word.allSatisfy { $0.isLetter || $0.isNumber || "-–/".contains($0) }
  }

  private static let numberWords = Languages.set(.numberWords)
  static let fillers = Languages.set(.issueFillers)
  static let volumeWords = Languages.set(.volumeWords)
  static let issueWords = Languages.set(.issueWords)
  static let pageWords = Languages.set(.pageWords)

  static func isPrice(_ piece: String) -> Bool {
    let folded = piece.lowercased()
    if prices.contains(folded) { return true }
    if piece.split(separator: " ").count <= 3, let coin = folded.split(separator: " ").last,
      coins.contains(String(coin))
    {
      return true
    }
    let lead = priceLeads.first(where: folded.hasPrefix)
    let body = lead.map { folded.dropFirst($0.count).drop { $0 == " " || $0 == ":" } } ?? folded[...]
    guard body.contains(where: \.isNumber), body.count <= 16 else {
      return !body.isEmpty && lead != nil && piece.count < 24
    }
    // "18F" is a name; "50p" is a price.
    let units = body.filter { $0.isLetter || "£$€¢%".contains($0) }
    guard lead != nil || !piece.contains(where: \.isUppercase) || piece.contains(" ") else {
      return false
    }
    return priceUnits.contains(String(units))
  }

  private static let priceLeads = Languages.words(.priceLeads)
  private static let prices = Languages.set(.prices)
  private static let priceUnits = Languages.set(.priceUnits)
  private static let coins = Languages.set(.coins)

  /// `3 min read`, `12 Comments`, as web pages have it.
  static func isCount(_ piece: String) -> Bool {
    guard let first = piece.utf8.first(where: { $0 != 0x20 }), first >= 0x80 || countBeginnings.contains(first) else {
      return false
    }
    let words = piece.lowercased().split(separator: " ")
    guard (2...5).contains(words.count), words[0].allSatisfy({ $0.isNumber || "().,".contains($0) }) else {
      return false
    }
    return counted.contains(words.dropFirst().joined(separator: " ").filter { $0 != "." })
  }

  private static let countBeginnings = Set("0123456789().,".utf8)
  private static let counted = Languages.set(.countedThings)

  /// `Image 4`, `column 2`: where a library has the page's picture, or the article stands on it.
  static func isImage(_ piece: String) -> Bool {
    let words = piece.lowercased().split { $0 == " " || $0 == "." }
    return words.count == 2
      && pictureWords.contains(String(words[0]))
      && words[1].allSatisfy { $0.isNumber || "-–".contains($0) }
  }

  private static let pictureWords = Languages.set(.pictureWords)

  /// Without the database that a citation ends with:
  /// `, p. 4. British Library Newspapers, link.gale.com/…. Accessed 3 Mar. 2020.`
  static func withoutDatabase(_ text: String, _ others: inout [String]) -> String {
    guard text.utf8.count <= 400, let stop = text.firstRange(of: ". "), text.utf8.count >= 12 else { return text }
    let tail = text[stop.upperBound...].lowercased()
    guard databases.contains(where: tail.contains) else { return text }
    others.append(text[stop.upperBound...].trimmedBlanks)
    return String(text[..<stop.lowerBound])
  }

  private static let databases = Languages.words(.databases)

  static func isEdition(_ piece: String) -> Bool {
    let shape = LineShape(piece)
    guard shape.words <= 4 else { return false }
    let folded = piece.lowercased()
    return editionEndings.contains { folded.hasSuffix($0) }
  }

  private static let editionEndings = Languages.words(.editionEndings)

  /// Whether a piece goes on with the date before it: "and 4 June 1998".
  static func goesOnWithDate(_ piece: String) -> Bool {
    guard piece.contains(where: \.isNumber), let first = piece.split(separator: " ").first else { return false }
    return NameList.joining.contains(String(first))
  }

  /// A few words with capitals: a masthead or a place.
  static func looksLikeName(_ piece: String) -> Bool {
    let shape = LineShape(piece)
    guard (1...7).contains(shape.words), !shape.holdsSentenceEnd, shape.last != .colon,
      shape.last != .fullStop || piece.count <= 5
    else { return false }
    if piece.first == "@" || piece.contains("://") || !piece.contains(where: \.isLetter) { return false }
    // "Melania Trump in": a small word before a date makes it the date of an event.
    if let last = piece.split(separator: " ").last, shape.words > 1, last.count <= 3, last.allSatisfy(\.isLowercase) {
      return false
    }
    let smallNonParticles = shape.longSmallWords
    guard smallNonParticles == 0 || smallNonParticles <= 2 && shape.capitalisedWords >= 1 && shape.words <= 6 else {
      return false
    }
    return shape.capitalisedWords > 0 || piece.contains(where: \.isUppercase) || !shape.hasCase
      || shape.figures == 1 && shape.words == 1 && piece.contains(where: \.isLetter)
  }

  /// A masthead without a capital, or one that begins with a figure: "taz", "n+1", "20 minutes".
  static func looksLikeSmallName(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    return (1...3).contains(words.count) && piece.contains(where: \.isLetter) && !piece.contains("@")
      && !words.contains { smallWords.contains($0.lowercased()) }
  }

  private static let smallWords = Languages.set(.notInPapers)

  private static let bars: [Character] = ["|", "·", "•", "–", "—", "−"]
  static func endsWithBar(_ text: some StringProtocol) -> Bool {
    text.last { $0 != " " }.map { bars.contains($0) } ?? false
  }
  static func beginsWithBar(_ text: some StringProtocol) -> Bool {
    text.first { $0 != " " }.map { bars.contains($0) } ?? false
  }

  private static let marks: Set<Character> = [",", "،", "，", ";", "|", "·", "•", "-", "–", "—", "/", ":", "("]
  static func endsWithMark(_ text: some StringProtocol) -> Bool {
    text.last { $0 != " " }.map { marks.contains($0) } ?? false
  }
  static func beginsWithMark(_ text: some StringProtocol) -> Bool {
    text.first { $0 != " " }.map { marks.contains($0) } ?? false
  }

  /// A state or a country, as they stand behind a place: "New Iberia, La."
  static func isRegion(_ name: String) -> Bool { regions.contains(name.withoutFullStops) }

  private static let regions = Languages.set(.regions)
}

extension String {
  /// In small letters, without full stops.
  fileprivate var withoutFullStops: String { lowercased().filter { $0 != "." } }
}
