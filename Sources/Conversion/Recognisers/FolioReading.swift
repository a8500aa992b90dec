import Archive

/// What stands beside a date in a line: a publication, a volume and number, a page, a price.
struct FolioReading: Sendable {
  private(set) var publication: String?
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var page: String?
  private(set) var place: String?
  /// The part of the paper, where the line says it: "in Housing".
  private(set) var section: String?
  /// Who wrote the article, where the line says so.
  private(set) var byline: String?
  private(set) var authors: [String] = []
  /// A name that may be a person's or a publication's: "Green Left, 24 April 1997".
  private(set) var undecidedName: String?
  /// A place that may as well be the publication: "Palma, 30 de junio".
  private(set) var possiblePlace: String?
  /// Words before the publication: "From".
  private(set) var leadIn: String?
  /// Pieces that no field takes: a price, an edition.
  private(set) var others: [String] = []
  /// Whether nothing but the date stands in the line.
  var isDateAlone: Bool { pieces == 0 }
  /// Whether it has a volume or a number.
  var isOfIssue: Bool { volume != nil || issue != nil }
  private(set) var pieces = 0
  /// How many pieces are not understood.
  private(set) var unread = 0

  /// Reads what stands before and after a date; `nil` when it is something else, such as a sentence.
  ///
  /// - Parameter takesDe: whether a "De" before a name is the Romance languages' "from" and not the Dutch article.
  init?(before: some StringProtocol, after: some StringProtocol, takesDe: Bool = false) {
    var names: [String] = []
    var texts: [String] = []
    // What a bar parts from the date need not be understood: "11 February 2020 · the Governance Reform WG".
    var barred: Set<String> = []
    // Bars and dashes part more than commas do: "By Ann Lee, Tom Ray and R. Pear | 24 April".
    for part in [Substring(before), Substring(after)].flatMap(Self.parts) {
      if readByline(part, isBarred: Self.endsWithBar(before) || Self.beginsWithBar(after)) {
        pieces += 1
      } else {
        texts += Self.pieces(part)
        if Self.pieces(part).count == 1, Self.endsWithBar(before) || Self.beginsWithBar(after) {
          barred.formUnion(Self.pieces(part))
        }
      }
    }
    if let first = texts.first, let (lead, rest) = Self.takeLeadIn(first) {
      leadIn = lead
      if rest.isEmpty { texts.removeFirst() } else { texts[0] = rest }
    }
    if takesDe, leadIn == nil, let first = texts.first, first.hasPrefix("De "), first.utf8.count > 4 {
      leadIn = "De"
      texts[0] = String(first.dropFirst(3))
    }
    // Small names such as "taz" are names only where a mark parts them from the date.
    let isShort = texts.count <= 2 && texts.reduce(0) { $0 + $1.split(separator: " ").count } <= 4
    let takesSmall = isShort && (Self.endsWithMark(before) || before.isEmpty && Self.beginsWithMark(after))
    for piece in texts {
      if Self.tellsOfChange(piece) || Self.isTime(piece) {
        others.append(piece)
        continue
      }
      pieces += 1
      if readNumbers(piece) || readPageAlone(piece, after) || readByline(piece) { continue }
      if pieces > 1, section == nil, let name = Self.section(piece) {
        section = name
        others.append("in")
      } else if Self.isPrice(piece) || Self.isEdition(piece) || Self.isCount(piece)
        || WebPhrases.contain(piece, isAtEdge: true)
      {
        others.append(piece)
      } else if Self.looksLikeName(piece) || takesSmall && Self.looksLikeSmallName(piece) {
        names.append(piece)
      } else if unread < 1, barred.contains(piece), piece.split(separator: " ").count <= 8,
        !LineShape(piece).endsSentence
      {
        unread += 1
        others.append(piece)
      } else {
        return nil
      }
    }
    guard names.count <= 3 else { return nil }
    // "New Iberia, La." is a place: a state or a country follows it, or everybody knows it.
    if names.count >= 2, Self.regions.contains(names[names.count - 1].folded) {
      place = names[names.count - 2]
      others.append(names[names.count - 1])
      names.removeLast(2)
    } else if names.count >= 2, let known = names.lastIndex(where: { KnownPlaces.contains($0) }) {
      place = names.remove(at: known)
    } else if names.count == 1, KnownPlaces.contains(names[0]) {
      place = names.removeFirst()
    }
    takePerson(from: &names)
    if names.count == 1, byline == nil, leadIn == nil, Self.mayBePlace(names[0], before, after) {
      possiblePlace = names[0]
    }
    publication = names.first
    others += names.dropFirst()
  }

  /// Tells persons from publications as far as their names do.
  private mutating func takePerson(from names: inout [String]) {
    guard byline == nil else { return }
    let persons = names.indices.filter { Self.mayBePerson(names[$0]) }
    let likely = persons.filter { GivenNames.begin(names[$0]) }
    if let index = likely.count == 1 ? likely[0] : persons.count == 1 && names.count > 1 ? persons[0] : nil {
      byline = names.remove(at: index)
      authors = byline.flatMap { Byline($0) }?.authors ?? []
    } else if persons.count == 1, names.count == 1 {
      undecidedName = names[0]
    }
  }

  /// A word or two before a comma, as places stand before the date.
  private static func mayBePlace(_ name: String, _ before: some StringProtocol, _ after: some StringProtocol) -> Bool {
    let rest = before.drop { $0 == " " }
    guard rest.hasPrefix(name), !NewspaperWords.areIn(name), name.split(separator: " ").count <= 2,
      !name.hasPrefix("The ")
    else {
      return false
    }
    return rest.dropFirst(name.count).allSatisfy { ", ".contains($0) } && rest.dropFirst(name.count).first == ","
  }

  /// Two words or more that no newspaper is known to be called by.
  private static func mayBePerson(_ name: String) -> Bool {
    guard !NewspaperWords.areIn(name), let byline = Byline(name), byline.authors.count == 1, !byline.hasOffice else {
      return false
    }
    return byline.authors[0].contains(" ")
  }

  /// `by Ann Lee`, `Josh Aas, Executive Director`, beside a date.
  private mutating func readByline(_ piece: String, isBarred: Bool = false) -> Bool {
    guard byline == nil, piece.split(separator: " ").count <= 16, let read = Byline(piece),
      !read.authors.isEmpty || read.isMarked || read.hasOffice && isBarred
    else { return false }
    if !read.isMarked, !read.authors.isEmpty {
      // A name alone may be a newspaper's; several, or one with an office, are persons.
      guard read.authors.allSatisfy({ $0.contains(" ") }), GivenNames.begin(read.authors[0]),
        !NewspaperWords.areIn(piece),
        read.authors.count > 1 || read.hasOffice
      else { return false }
    }
    byline = piece
    authors = read.authors
    return true
  }

  /// The figure of a page, which folios end with: "The Hammer / October 1975 / 7".
  private mutating func readPageAlone(_ piece: String, _ after: some StringProtocol) -> Bool {
    guard page == nil, piece.count <= 3, piece.allSatisfy(\.isNumber), after.hasSuffix(piece) else { return false }
    page = piece
    return true
  }

  /// The same, where the name beside the date recurs over the archive: then it is the publication's.
  func decided(by recurring: RecurringLines) -> Self {
    guard let name = undecidedName, recurring.count(of: name.lowercased()) >= 3 else { return self }
    var decided = self
    decided.undecidedName = nil
    return decided
  }

  /// The names beside the dates of a line, for `RecurringLines`.
  static func names(in line: String) -> [String] {
    pieces(line).filter { piece in
      !piece.contains(where: \.isNumber) && piece.utf8.count <= 48 && piece.contains(where: \.isLetter)
    }
  }

  /// What stands beside a date in its line.
  init?(_ reading: DateReading, in line: String, takesDe: Bool = false) {
    let name = line[..<reading.fullRange.lowerBound].trimmedBlanks
    let before = name.lowercased()
    let lead = line[reading.fullRange.lowerBound..<reading.range.lowerBound].trimmedBlanks.lowercased()
    // "Started on July 4" tells of an event; "Posted on July 4" does not.
    if lead == "on", !before.isEmpty, !Self.leadIns.contains(where: { before.hasSuffix($0) }),
      !(Byline(name).map { $0.isMarked && !$0.authors.isEmpty } ?? false)
    {
      return nil
    }
    self.init(
      before: line[..<reading.fullRange.lowerBound], after: line[reading.fullRange.upperBound...], takesDe: takesDe)
  }

  /// A line that has no date: "Vol 3 No 188".
  init?(undated line: String) {
    self.init(before: line, after: "")
    guard isOfIssue else { return nil }
  }

  /// A line that is a page's number or a part of the paper: "Page 3", "in Housing".
  init?(page line: String) {
    section = Self.section(line)
    guard section != nil || readNumbers(line), volume == nil, issue == nil else { return nil }
  }

  // MARK: - Pieces

  /// What bars, dashes and slashes part.
  private static func parts(_ text: Substring) -> [String] { split(text, at: "|·•*—–−") }

  /// What they and commas and brackets part.
  private static func pieces(_ text: some StringProtocol) -> [String] { split(text, at: ",;|·•()[]*—–−") }

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
      // Old folios set their pieces apart by nothing but blanks.
      if scalar == " ", index + 2 < scalars.count, scalars[index + 1] == " ", scalars[index + 2] == " " { finish() }
      let isDecimal =
        scalar == "," && index > 0 && index + 1 < scalars.count && CharacterKind(scalars[index - 1]) == .digit
        && CharacterKind(scalars[index + 1]) == .digit
      let isHyphenBetweenBlanks =
        scalar == "-" && (index == 0 || scalars[index - 1] == " " || scalars[index - 1] == "-")
        && (index + 1 == scalars.count || scalars[index + 1] == " " || scalars[index + 1] == "-")
      if !isDecimal,
        marks.unicodeScalars.contains(scalar) || isHyphenBetweenBlanks
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
      while let first = piece.first, first == "/" || first == "-" || first == " " { piece.removeFirst() }
      while let last = piece.last, last == "." || last == ":" || last == "-" {
        // The full stop of an abbreviation stays: "La." is short for Louisiana.
        if last == ".", piece.dropLast().last?.isLetter == true, piece.count <= 4 { break }
        piece.removeLast()
      }
      return piece.trimmedBlanks
    }.filter { !$0.isEmpty }
  }

  private static func takeLeadIn(_ piece: String) -> (lead: String, rest: String)? {
    let folded = piece.lowercased()
    for lead in leadIns where folded.hasPrefix(lead) {
      let rest = piece.dropFirst(lead.count)
      guard rest.isEmpty || rest.first == " " || rest.first == ":" else { continue }
      return (String(piece.prefix(lead.count)), rest.drop { $0 == " " || $0 == ":" }.trimmedBlanks)
    }
    return nil
  }

  private static let leadIns = [
    "first published in", "originally published in", "last updated on", "last updated", "updated on", "updated",
    "posted on", "posted", "published on", "printed on", "publié le", "publicado el", "publicado em",
    "veröffentlicht am", "erschienen am", "reprinted from", "published in", "first published on", "first published",
    "published", "taken from", "publié", "publicado", "pubblicato", "gepubliceerd",
    "publicerad", "veröffentlicht", "erschienen", "опубликовано", "opublikowano", "edizione", "appeared in", "appeared",
    "source",
    "from the pages of", "from", "aus der", "aus dem", "aus", "quelle", "extrait de", "tiré de", "paru dans",
    "publicado en", "publicado em", "tratto da", "uit", "ur", "z", "из", "dated", "issue of", "for",
  ]

  /// `Last modified: 24 July`: it says nothing of when the article appeared.
  private static func tellsOfChange(_ piece: String) -> Bool {
    let folded = piece.lowercased()
    return changes.contains { folded.hasPrefix($0) }
  }

  private static let changes = [
    "updated", "last updated", "last modified", "modified", "edited", "mis à jour", "modifié", "aktualisiert",
    "zuletzt", "geändert",
    "actualizado", "atualizado", "aggiornato", "bijgewerkt", "uppdaterad", "обновлено", "güncelleme",
  ]

  /// `in Housing`: a part of the paper.
  private static func section(_ piece: String) -> String? {
    let words = piece.split(separator: " ")
    guard (2...5).contains(words.count), ["in", "dans", "under"].contains(words[0].lowercased()),
      String(words[1]).startsWithCapital
    else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  /// `17.18 GMT`, `6:10 pm ET`, `à 18h11`.
  private static func isTime(_ piece: String) -> Bool {
    let words = piece.lowercased().split(separator: " ").drop { ["à", "at", "um", "alle", "às", "kl"].contains($0) }
    guard (1...4).contains(words.count), let first = words.first, first.first?.isNumber == true else { return false }
    let parts = first.split(whereSeparator: { ":.h".contains($0) })
    guard parts.count <= 3, let hours = parts.first, hours.count <= 2, hours.allSatisfy(\.isNumber) else {
      return false
    }
    return words.dropFirst().allSatisfy { $0.count <= 5 } && (parts.count > 1 || words.count > 1)
      && parts.dropFirst().allSatisfy { $0.first?.isNumber == true && $0.count <= 4 }
  }

  /// Volume, number and page, several of which may stand in one piece: `Vol. 3 No 188`.
  private mutating func readNumbers(_ piece: String) -> Bool {
    let words = piece.split { $0 == " " || $0 == ":" || $0 == "." || $0 == "#" }.map(String.init)
    var index = 0
    var found = false
    var (volume, issue, page) = (self.volume, self.issue, self.page)
    while index < words.count {
      let word = words[index].lowercased()
      if Self.fillers.contains(word) {
        index += 1
        continue
      }
      // "29. Jahrgang", "38e année": the number may stand before.
      if index + 1 < words.count, let number = Self.ordinal(words[index]) {
        let next = words[index + 1].lowercased()
        if Self.volumeWords.contains(next) {
          volume = number
        } else if Self.issueWords.contains(next) {
          issue = number
        } else {
          return false
        }
        found = true
        index += 2
        continue
      }
      guard index + 1 < words.count, Self.isNumber(words[index + 1]) else { return false }
      if Self.volumeWords.contains(word) {
        volume = words[index + 1]
      } else if Self.issueWords.contains(word) {
        issue = words[index + 1]
      } else if Self.pageWords.contains(word) {
        page = words[index + 1]
      } else {
        return false
      }
      found = true
      index += 2
    }
    guard found else { return false }
    (self.volume, self.issue, self.page) = (volume, issue, page)
    return true
  }

  /// The number of "29", "38e", "30th".
  private static func ordinal(_ word: String) -> String? {
    let figures = word.prefix { $0.isNumber }
    guard !figures.isEmpty,
      ["", "e", "º", "ª", "°", "th", "st", "nd", "rd", "ste", "de", "er", "ème", "eme"].contains(
        word.dropFirst(figures.count).lowercased())
    else { return nil }
    return word
  }

  /// Whether a word introduces a volume, a number or a page.
  static func isNumberWord(_ word: String) -> Bool {
    let folded = word.lowercased()
    return volumeWords.contains(folded) || issueWords.contains(folded) || pageWords.contains(folded)
      || fillers.contains(folded)
  }

  private static func isNumber(_ word: String) -> Bool {
    let isFigure = word.first?.isNumber == true && word.allSatisfy { $0.isNumber || "-–/ab,".contains($0) }
    return isFigure || word.allSatisfy { "IVXLCDM".contains($0) } || numberWords.contains(word.lowercased())
  }

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  private static let fillers: Set<String> = ["and", "&", "new", "series", "neue", "folge"]
  private static let volumeWords: Set<String> = [
    "vol", "volume", "band", "bd", "jahrgang", "jahrg", "jg", "tome", "tomo", "año", "ano", "anno", "année", "jaargang",
    "årgång",
    "rok", "год", "cilt", "yıl", "том", "έτος",
  ]
  private static let issueWords: Set<String> = [
    "n",
    "no", "nr", "n°", "nº", "№", "number", "issue", "num", "número", "numéro", "numero", "nummer", "heft", "ausgabe",
    "numer", "номер", "sayı", "αρ", "whole", "edition",
  ]
  private static let pageWords: Set<String> = [
    "page", "pages", "p", "pp", "seite", "s", "página", "pagina", "pag", "sida", "strona", "стр", "sayfa",
  ]

  private static func isPrice(_ piece: String) -> Bool {
    let folded = piece.lowercased()
    if [
      "free", "one penny", "two cents", "five cents", "three cents", "one cent", "twopence", "threepence", "gratis",
      "gratuit",
    ].contains(folded) {
      return true
    }
    if piece.split(separator: " ").count <= 3, let coin = folded.split(separator: " ").last,
      coins.contains(String(coin))
    {
      return true
    }
    let body = folded.hasPrefix("price") ? folded.dropFirst(5).drop { $0 == " " || $0 == ":" } : folded[...]
    guard body.contains(where: \.isNumber), body.count <= 16 else {
      return body.isEmpty == false && folded.hasPrefix("price") && piece.count < 24
    }
    // "18F" is a name; "50p" is a price.
    let units = body.filter { $0.isLetter || "£$€¢%".contains($0) }
    guard folded.hasPrefix("price") || !piece.contains(where: \.isUppercase) || piece.contains(" ") else {
      return false
    }
    return [
      "p", "d", "c", "£", "$", "€", "¢", "f", "fr", "pf", "dm", "m", "kr", "zł", "cents", "cent", "pence", "euro",
      "euros", "eur", "ct", "s", "lire", "ptas", "pesetas", "коп", "руб", "kuruş",
    ].contains(String(units))
  }

  private static let coins: Set<String> = [
    "cents", "centimes", "centime", "pfennig", "pfennige", "pfg", "céntimos", "cts", "centavos", "réis", "reis",
    "centesimi", "cent",
    "kopeks", "копеек", "коп", "öre", "pence", "penny", "heller", "kreuzer", "grosz", "groszy",
  ]

  /// `3 min read`, `12 Comments`, as web pages have it.
  static func isCount(_ piece: String) -> Bool {
    let words = piece.lowercased().split(separator: " ")
    guard (2...4).contains(words.count), words[0].allSatisfy({ $0.isNumber || "().,".contains($0) }) || words[0] == "no"
    else { return false }
    return [
      "min", "comment", "kommentar", "reaction", "réaction", "respons", "repl", "share", "like", "view", "coment",
      "reacti", "opmerk", "коммент",
    ]
    .contains { words[1].hasPrefix($0) }
  }

  private static func isEdition(_ piece: String) -> Bool {
    let shape = LineShape(piece)
    guard shape.words <= 4 else { return false }
    let folded = piece.lowercased()
    return [
      "edition", "final", "ausgabe", "édition", "edición", "edição", "edizione", "pages", "seiten", "morning",
      "evening",
    ]
    .contains { folded.hasSuffix($0) }
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
  private static func looksLikeSmallName(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    return (1...3).contains(words.count) && piece.contains(where: \.isLetter) && !piece.contains("@")
      && !words.contains { smallWords.contains($0.lowercased()) }
  }

  private static let smallWords: Set<String> = [
    "a", "an", "the", "in", "on", "at", "of", "to", "by", "until", "till", "from", "since", "and", "or", "but", "is",
    "was", "are",
    "am", "im", "vom", "bis", "seit", "ab", "und", "der", "die", "das", "le", "la", "du", "de", "au", "el", "en",
    "desde", "hasta",
    "il", "dal", "al", "op", "tot", "och", "den", "do", "od", "с", "до", "от", "в", "на", "и", "as", "with", "for",
    "before", "after",
  ]

  private static let bars: Set<Character> = ["|", "·", "•", "–", "—", "−"]
  private static func endsWithBar(_ text: some StringProtocol) -> Bool {
    text.last { $0 != " " }.map { bars.contains($0) } ?? false
  }
  private static func beginsWithBar(_ text: some StringProtocol) -> Bool {
    text.first { $0 != " " }.map { bars.contains($0) } ?? false
  }

  private static let marks: Set<Character> = [",", ";", "|", "·", "•", "-", "–", "—", "/", ":", "("]
  private static func endsWithMark(_ text: some StringProtocol) -> Bool {
    text.last { $0 != " " }.map { marks.contains($0) } ?? false
  }
  private static func beginsWithMark(_ text: some StringProtocol) -> Bool {
    text.first { $0 != " " }.map { marks.contains($0) } ?? false
  }

  private static let regions: Set<String> = [
    "ala", "ark", "calif", "cal", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "kans", "ky", "la", "mass",
    "md",
    "mich", "minn", "miss", "mo", "mont", "neb", "nebr", "nev", "nc", "nd", "nh", "nj", "nm", "ny", "oh", "ohio",
    "okla",
    "ore", "pa", "penn", "ri", "sc", "sd", "tenn", "tex", "texas", "ut", "utah", "va", "vt", "wash", "wis", "wyo",
    "wva",
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
    "georgia",
    "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland",
    "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada",
    "new hampshire",
    "new jersey", "new mexico", "north carolina", "north dakota", "oklahoma", "oregon", "pennsylvania", "rhode island",
    "south carolina", "south dakota", "tennessee", "vermont", "virginia", "washington", "west virginia", "wisconsin",
    "wyoming", "england", "scotland", "wales", "ireland", "france", "germany", "spain", "italy", "canada", "australia",
    "usa", "uk",
  ]
}

extension String {
  /// In small letters, without full stops.
  fileprivate var folded: String { lowercased().filter { $0 != "." } }
}

extension FieldValues {
  /// The same with every word of a folio line kept: words such as "Vol" are named as left out; when anything else has no field, the line is
  /// kept whole with the date.
  func accounting(for line: String) -> FieldValues {
    var values = self
    var kept = WordCount(values)
    let missing = line.words.filter { kept.firstMissing(of: $0) != nil }
    if missing.isEmpty { return values }
    if missing.allSatisfy({ FolioReading.isNumberWord($0) }) {
      values.leftOut += missing
    } else if values.printedDate != nil {
      values.printedDate = line
      values.leftOut = []
    } else {
      values.leftOut = [line]
    }
    return values
  }
}
