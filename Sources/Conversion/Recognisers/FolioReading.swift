import Archive

/// What stands beside a date in a line: a publication, a volume and number, a page, a price.
struct FolioReading: Sendable {
  private(set) var publication: String?
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var page: String?
  private(set) var place: String?
  /// Words before the publication: "From".
  private(set) var leadIn: String?
  /// Pieces that no field takes: a price, an edition.
  private(set) var others: [String] = []
  /// Whether nothing but the date stands in the line.
  var isDateAlone: Bool { pieces == 0 }
  private(set) var pieces = 0

  /// Reads what stands before and after a date; `nil` when it is something else, such as a sentence.
  ///
  /// - Parameter takesDe: whether a "De" before a name is the Romance languages' "from" and not the Dutch article.
  init?(before: some StringProtocol, after: some StringProtocol, takesDe: Bool = false) {
    var names: [String] = []
    var texts = Self.pieces(String(before)) + Self.pieces(String(after))
    if let first = texts.first, let (lead, rest) = Self.takeLeadIn(first) {
      leadIn = lead
      if rest.isEmpty { texts.removeFirst() } else { texts[0] = rest }
    }
    if takesDe, leadIn == nil, let first = texts.first, first.hasPrefix("De "), first.utf8.count > 4 {
      leadIn = "De"
      texts[0] = String(first.dropFirst(3))
    }
    for piece in texts {
      pieces += 1
      if readNumbers(piece) { continue }
      if Self.isPrice(piece) || Self.isEdition(piece) || Self.isReadingTime(piece) {
        others.append(piece)
      } else if Self.looksLikeName(piece) {
        names.append(piece)
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
    publication = names.first
    others += names.dropFirst()
  }

  /// What stands beside a date in its line.
  init?(_ reading: DateReading, in line: String, takesDe: Bool = false) {
    let before = line[..<reading.fullRange.lowerBound].trimmedBlanks.lowercased()
    let lead = line[reading.fullRange.lowerBound..<reading.range.lowerBound].trimmedBlanks.lowercased()
    // "Started on July 4" tells of an event; "Posted on July 4" does not.
    if lead == "on", !before.isEmpty, !Self.leadIns.contains(where: { before.hasSuffix($0) }) { return nil }
    self.init(
      before: line[..<reading.fullRange.lowerBound], after: line[reading.fullRange.upperBound...], takesDe: takesDe)
  }

  /// A line that has no date: "Vol 3 No 188".
  init?(undated line: String) {
    self.init(before: line, after: "")
    guard volume != nil || issue != nil, publication == nil || publication != nil else { return nil }
  }

  /// Makes sure that every word of a folio line is kept: words such as "Vol" are named as left out; when anything else has no field, the
  /// line is kept whole with the date.
  static func account(for line: String, in values: inout FieldValues) {
    var kept = WordCount(values)
    let missing = line.words.filter { kept.firstMissing(of: $0) != nil }
    if missing.isEmpty { return }
    if missing.allSatisfy({ volumeWords.union(issueWords).union(pageWords).union(fillers).contains($0.lowercased()) }) {
      values.leftOut += missing
    } else if values.printedDate != nil {
      values.printedDate = line
      values.leftOut = []
    } else {
      values.leftOut = [line]
    }
  }

  // MARK: - Pieces

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    func finish() {
      let piece = current.trimmedBlanks
      if piece.unicodeScalars.contains(where: { CharacterKind($0).isWordCharacter }) { pieces.append(piece) }
      current = ""
    }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isDecimal =
        scalar == "," && index > 0 && index + 1 < scalars.count && CharacterKind(scalars[index - 1]) == .digit
        && CharacterKind(scalars[index + 1]) == .digit
      let isHyphenBetweenBlanks =
        scalar == "-" && (index == 0 || scalars[index - 1] == " " || scalars[index - 1] == "-")
        && (index + 1 == scalars.count || scalars[index + 1] == " " || scalars[index + 1] == "-")
      if !isDecimal,
        ",;|·•()[]*—–".unicodeScalars.contains(scalar) || isHyphenBetweenBlanks
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
      while let last = piece.last, last == "." || last == ":" || last == "-" {
        // The full stop of an abbreviation stays: "La." is short for Louisiana.
        if last == ".", piece.dropLast().last?.isLetter == true, piece.count <= 4 { break }
        piece.removeLast()
      }
      return piece.trimmedBlanks
    }.filter { !$0.isEmpty }
  }

  private static func takeLeadIn(_ piece: String) -> (lead: String, rest: String)? {
    for lead in leadIns where piece.lowercased().hasPrefix(lead) {
      let rest = piece.dropFirst(lead.count)
      guard rest.isEmpty || rest.first == " " || rest.first == ":" else { continue }
      return (String(piece.prefix(lead.count)), rest.drop { $0 == " " || $0 == ":" }.trimmedBlanks)
    }
    return nil
  }

  private static let leadIns = [
    "first published in", "originally published in", "last updated on", "last updated", "updated on", "updated",
    "posted on", "posted", "published on", "printed on", "publié le", "publicado el", "publicado em",
    "veröffentlicht am", "erschienen am", "reprinted from", "published in", "published", "taken from",
    "source",
    "from the pages of", "from", "aus der", "aus dem", "aus", "quelle", "extrait de", "tiré de", "paru dans",
    "publicado en", "publicado em", "tratto da", "uit", "ur", "z", "из", "dated", "issue of", "for",
  ]

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

  private static func isNumber(_ word: String) -> Bool {
    let isFigure = word.first?.isNumber == true && word.allSatisfy { $0.isNumber || "-–/ab".contains($0) }
    return isFigure || word.allSatisfy { "IVXLCDM".contains($0) }
  }

  private static let fillers: Set<String> = ["and", "&", "new", "series", "neue", "folge"]
  private static let volumeWords: Set<String> = [
    "vol", "volume", "band", "bd", "jahrgang", "jg", "tome", "tomo", "año", "ano", "anno", "année", "jaargang",
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

  /// `3 min read`, as web pages have it.
  private static func isReadingTime(_ piece: String) -> Bool {
    let words = piece.lowercased().split(separator: " ")
    return words.count <= 4 && words.first.map { $0.allSatisfy(\.isNumber) } ?? false
      && words.dropFirst().first.map { $0.hasPrefix("min") } ?? false
  }

  private static func isEdition(_ piece: String) -> Bool {
    let shape = LineShape(piece)
    guard shape.words <= 4 else { return false }
    let folded = piece.lowercased()
    return ["edition", "ausgabe", "édition", "edición", "edição", "edizione", "pages", "seiten", "morning", "evening"]
      .contains { folded.hasSuffix($0) }
  }

  /// A few words with capitals: a masthead or a place.
  private static func looksLikeName(_ piece: String) -> Bool {
    let shape = LineShape(piece)
    guard (1...7).contains(shape.words), !shape.holdsSentenceEnd, shape.last != .colon,
      shape.last != .fullStop || piece.count <= 5
    else { return false }
    if piece.first == "@" || piece.contains("://") { return false }
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
