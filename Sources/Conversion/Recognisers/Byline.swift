/// A line that says who wrote an article: `Juan Ponce of Poder Obrero in Peru`, `By Ann Lee and Tom Ray`, `Ann Lee, Staff Writer`.
struct Byline: Sendable, Equatable {
  /// The persons, as printed; empty when the line names none that can be told with certainty.
  private(set) var authors: [String] = []
  /// Where it was written from.
  private(set) var place: String?
  /// Whether a word such as "By" says that it is a byline.
  private(set) var isMarked = false
  /// Whether an office or a newspaper stands with the names: "Staff Writer", "of Poder Obrero".
  private(set) var hasOffice = false

  /// Reads a line; `nil` when it does not look like a byline.
  ///
  /// - Parameter isMarked: whether a label already says that it is one.
  init?(_ line: String, isMarked: Bool = false) {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first, first.allSatisfy({ "-–—*•|".contains($0) }) { words.removeFirst() }
    guard !words.isEmpty, words.count <= (isMarked || line.contains(",") ? 80 : 18) else { return nil }
    self.isMarked = isMarked
    if Self.takeMark(from: &words) { self.isMarked = true }
    // Most lines are sentences: they have more small words than names, offices and places have.
    if !self.isMarked, words.count(where: { $0.utf8.first.map { (0x61...0x7A).contains($0) } ?? false }) > 6 {
      return nil
    }
    guard !words.isEmpty else { return nil }
    if !self.isMarked {
      guard let last = line.unicodeScalars.last, !"!?:;".unicodeScalars.contains(last) else { return nil }
    }
    let total = words
    words = Self.withoutRemarks(words, &hasOffice)
    if let office = Self.office(in: words) {
      words = Array(words[..<office])
      hasOffice = true
    }
    place = Self.takePlace(from: &words)
    if place == nil { var all = total; place = Self.takePlace(from: &all) }
    if let of = words.firstIndex(where: { Self.belonging.contains($0) }), of > 1 {
      words = Array(words[..<of])
      hasOffice = true
    }
    if !line.contains(","), Self.isBody(total) {
      hasOffice = true
      return
    }
    if let names = Self.names(in: words, isMarked: self.isMarked) {
      authors = names
    } else if !self.isMarked {
      return nil
    }
    // A single word is a name only where the line says so.
    if !self.isMarked, authors.count == 1, !authors[0].contains(" "), !authors[0].isWrittenAsOneName { return nil }
    if !self.isMarked, authors.isEmpty { return nil }
    if !self.isMarked, place != nil, !hasOffice, authors.count == 1, authors[0].split(separator: " ").count < 2 {
      return nil
    }
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
      if depth == -1, word.hasSuffix(",") || joining.contains(word.lowercased()) {
        depth = 0
        if word.hasSuffix(","), let last = kept.popLast() { kept.append(last + ",") } else { kept.append(word) }
      }
    }
    return kept
  }

  /// Takes "By", "Von", "Story by" off the beginning.
  private static func takeMark(from words: inout [String]) -> Bool {
    // "Written by: Ann Lee".
    let folded = words.prefix(3).map { $0.lowercased().filter { $0 != ":" } }
    for (count, marks) in [(2, twoWordMarks), (1, marks)] where folded.count > count {
      let mark = folded[..<count].joined(separator: " ")
      guard marks.contains(mark) || count == 1 && words[0].hasSuffix(":") && marksWithColon.contains(mark) else {
        continue
      }
      words.removeFirst(count)
      return true
    }
    return false
  }

  private static let marks: Set<String> = [
    "by", "opublikował", "опубликовал", "опубликовала", "написал", "написала", "von", "par", "por", "door", "av", "af",
    "przez", "автор",
    "text", "words", "di", "yazan", "του", "της", "بقلم", "מאת", "文", "記者", "记者",
  ]
  /// Words that are a mark only with a colon: without one many a sentence begins so.
  private static let marksWithColon: Set<String> = [
    "author", "autor", "autora", "autore", "auteur", "tekst", "texte", "testo", "texto", "текст", "interview", "od",
    "от",
  ]
  private static let twoWordMarks: Set<String> = [
    "written by", "reported by", "story by", "text by", "words by", "report by", "posted by", "compiled by",
    "edited by",
    "interview by", "interviewed by", "published by", "submitted by", "contributed by", "de notre", "reviewed by",
    "geschrieben von",
    "verfasst von", "veröffentlicht von", "eingestellt von", "erstellt von", "publié par", "posté par", "écrit par",
    "rédigé par",
    "publicado por", "escrito por", "postado por", "redactado por", "inserito da", "scritto da", "pubblicato da",
    "postato da",
    "geschreven door", "geplaatst door", "gepubliceerd door", "skriven av", "publicerad av", "skrevet af",
    "napisane przez",
    "opublikowane przez", "автор статьи", "entrevista de", "interview de",
  ]

  /// Where an office begins: after a comma or bracket, or with its first word.
  private static func office(in words: [String]) -> Int? {
    for (index, word) in words.enumerated() where index > 0 {
      let bare = word.lowercased().trimmingPunctuation
      guard offices.contains(String(bare)) else { continue }
      var start = index
      // Back to the comma before it: "Ann Lee, Herald Staff Writer".
      while start > 1, !words[start - 1].hasSuffix(","), !words[start].hasPrefix("(") {
        // Without a comma the office begins with its own words: "Ann Lee Staff Writer".
        if offices.contains(words[start - 1].lowercased()) || start == index && bare == "writer" {
          start -= 1
        } else {
          break
        }
      }
      let afterComma = words[..<index].lastIndex { $0.hasSuffix(",") }
      if let afterComma { return min(start, afterComma + 1) }
      return start
    }
    return nil
  }

  private static let offices: Set<String> = [
    "writer", "correspondent", "editor", "reporter", "staff", "columnist", "critic", "secretary", "chairman",
    "president", "director", "professor", "convenor", "organiser", "agency", "reports", "korrespondent", "redakteur",
    "redakteurin", "correspondant", "correspondante", "envoyé", "corresponsal", "enviado", "corrispondente", "inviato",
    "correspondente", "verslaggever", "korespondent", "корреспондент", "muhabir", "mp",
  ]
  private static let belonging: Set<String> = ["of", "from", "for", "with", "at", "du", "vom"]

  /// Takes `in Peru` off the end.
  private static func takePlace(from words: inout [String]) -> String? {
    guard let index = words.lastIndex(where: { inWords.contains($0) }), index > 0, index + 1 < words.count
    else { return nil }
    let place = words[(index + 1)...].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    guard place.count <= 4, place.allSatisfy({ $0.startsWithCapital }) else { return nil }
    words = Array(words[..<index])
    if let last = words.last, last.hasSuffix(",") { words[words.count - 1] = String(last.dropLast()) }
    return place.joined(separator: " ")
  }

  private static let inWords: Set<String> = ["in", "à", "en", "em", "aus", "i", "w", "в"]

  /// A body that signs as one: "Community News Team", "The Editors".
  private static func isBody(_ words: [String]) -> Bool {
    guard let last = words.last, words.count <= 6, bodies.contains(last.lowercased()) else { return false }
    return words.allSatisfy {
      $0.startsWithCapital || $0.contains(where: \.isUppercase) || particles.contains($0) || joining.contains($0)
        || $0 == "of" || $0 == "the"
    }
  }

  private static let bodies: Set<String> = [
    "team", "board", "group", "staff", "editors", "committee", "council", "collective", "desk", "reporters", "writers",
    "redaktion", "rédaction", "redacción",
    "redazione", "redactie", "redaktionen", "redakcja", "редакция", "correspondents", "project", "foundation",
    "community", "association", "network", "contributors", "volunteers",
  ]

  /// `Ann Lee, Tom Ray and R. Pear` as three names; `nil` when any of them does not look like one.
  static func names(in words: [String], isMarked: Bool) -> [String]? {
    var names: [[String]] = [[]]
    for word in words {
      if joining.contains(word.lowercased()), !names[names.count - 1].isEmpty || names.count > 1 {
        names.append([])
      } else if word.hasSuffix(",") || word.hasSuffix(";") {
        names[names.count - 1].append(String(word.dropLast()))
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    var found = names.filter { !$0.isEmpty }
    // "Ann Lee, PhD" is one person.
    found.removeAll { $0.count == 1 && degrees.contains($0[0].filter { $0 != "." }.lowercased()) }
    guard !found.isEmpty, found.count <= 20, found.allSatisfy({ isName($0, isMarked: isMarked) }) else { return nil }
    return found.map { $0.joined(separator: " ").trimmingFullStop }
  }

  private static let joining: Set<String> = [
    "and", "&", "und", "et", "y", "e", "en", "och", "i", "и", "ve", "και", "with", "+",
  ]
  private static let degrees: Set<String> = [
    "phd", "md", "ma", "ba", "jr", "sr", "ii", "iii", "esq", "mp", "rn", "dds", "sj",
  ]

  /// Up to five words with capitals; particles such as "de" may stand between them, and only initials end with a full stop.
  static func isName(_ words: [String], isMarked: Bool) -> Bool {
    // "LA HUELGA", "De Vrije Socialist": an article before the name.
    if !isMarked, let first = words.first, words.count > 1, articles.contains(first.lowercased()) { return false }
    guard (1...6).contains(words.count), let first = words.first, let last = words.last,
      first.startsWithCapital || isMarked && first.first?.isLetter == true || isMarked && words.count == 1,
      last.startsWithCapital || isMarked
    else { return false }
    for (index, word) in words.enumerated() {
      let isParticle = particles.contains(word)
      guard isParticle || word.startsWithCapital || isMarked && words.count <= 3 else { return false }
      if word.hasSuffix("."), index == words.count - 1, !isMarked, word.count > 3,
        !degrees.contains(word.dropLast().lowercased())
      {
        return false
      }
      if word.hasSuffix("."), index < words.count - 1, word.count > 5 { return false }
      if !isMarked, word.contains(where: \.isNumber) { return false }
      if word.contains(where: { "\"“”()[]/:;!?@#=<>".contains($0) }), !titles.contains(word) { return false }
      // "Mark Page" is a name all the same.
      if !isParticle, stopWords.contains(word.lowercased()),
        index == 0 || words.count != 2 || !GivenNames.begin(words.joined(separator: " "))
      {
        return false
      }
    }
    return true
  }

  /// Titles that letters to the editor put in brackets.
  private static let titles: Set<String> = [
    "(Rev.)", "(Rev)", "(Dr)", "(Dr.)", "(Prof.)", "(Mrs)", "(Miss)", "(Ms)", "(Mr)", "(Cllr)", "(Capt.)", "(retd)",
    "(MP)",
  ]

  private static let particles: Set<String> = [
    "de", "del", "della", "der", "den", "di", "da", "do", "dos", "das", "du", "la", "le", "van", "von", "y", "e", "bin",
    "ibn", "al", "el", "ter", "ten", "zu", "zur", "af", "av", "dit", "des", "d'", "op", "'t",
  ]

  private static let articles: Set<String> = [
    "la", "le", "el", "il", "lo", "o", "os", "as", "los", "las", "les", "gli", "het", "de", "der", "die", "das", "den",
    "un", "une", "una",
    "ein", "eine", "een", "um", "uma", "en", "ett",
  ]

  /// Words that no name holds, though a headline prints them with a capital.
  private static let stopWords: Set<String> = [
    "the", "a", "an", "and", "or", "of", "in", "on", "at", "to", "for", "with", "by", "from", "is", "are", "was", "not",
    "how", "what", "why", "when", "where", "who", "our", "your", "their", "this", "that", "these", "new", "news",
    "more",
    "all", "no", "we", "you", "it", "they", "us", "about", "after", "before", "into", "over", "out", "up", "down",
    "part", "chapter", "section", "page", "volume", "issue", "article", "artikel", "artículo", "artigo", "articolo",
    "artykuł", "статья", "madde", "letters", "letter", "editorial", "review", "introduction", "conclusion", "summary",
    "background", "update", "updates", "release", "weekly", "daily", "times", "news", "report", "project", "day",
    "week",
    "month", "year", "today", "free", "first", "last", "next", "dear", "thanks", "best", "regards", "world", "event",
    "events",
    "der", "die", "das", "ein", "eine", "les", "los", "las", "une", "il", "lo", "gli",
  ]
}

extension String {
  /// Without the brackets, commas and full stops around it.
  fileprivate var trimmingPunctuation: Substring {
    var word = self[...]
    while let last = word.last, "),.;:]".contains(last) { word.removeLast() }
    while let first = word.first, "([".contains(first) { word.removeFirst() }
    return word
  }

  /// Whether the first letter is a capital; scripts without capitals have no small letters either.
  var startsWithCapital: Bool {
    guard let first = unicodeScalars.first(where: { CharacterKind($0).isWordCharacter }) else { return false }
    let kind = CharacterKind(first)
    return kind == .capital || kind == .caseless
  }

  fileprivate var trimmingFullStop: String {
    guard hasSuffix("."), let last = split(separator: " ").last, last.count > 3 else { return self }
    return String(dropLast())
  }

  /// A name in a script without blanks between words.
  fileprivate var isWrittenAsOneName: Bool {
    unicodeScalars.allSatisfy { $0.isWrittenWithoutBlanks } && (2...5).contains(unicodeScalars.count)
  }
}
