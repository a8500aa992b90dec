/// What the name of a person looks like.
enum PersonName {
  /// Up to five words with capitals; particles such as "de" may stand between them, and only initials end with a full stop.
  static func matches(_ words: [String], isMarked: Bool) -> Bool {
    if !isMarked, !isPlausible(words) { return false }
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
        !isDegree(word)
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

  /// Whether a line without a mark may be a name: of four words two are given names, particles or initials, and none tells what somebody did.
  private static func isPlausible(_ words: [String]) -> Bool {
    // "Mark Held" is called so.
    if words.count == 2, GivenNames.contain(words[0]) { return true }
    if words.dropFirst().contains(where: { HeadlineVerbs.contain($0) }) { return false }
    guard words.count >= 4 else { return true }
    return words.dropFirst().contains { word in
      particles.contains(word) || word.hasSuffix(".") || word.contains("-") || word.count == 1
        || GivenNames.contain(word) || titles.contains(word) || !LineShape(word).hasCase
    } || words[0].hasSuffix(".")
  }

  /// Whether a word behind a name is a degree or a rank of birth: "PhD", "Jr."
  static func isDegree(_ word: String) -> Bool { degrees.contains(word.filter { $0 != "." }.lowercased()) }

  private static let degrees: Set<String> = [
    "phd", "md", "ma", "ba", "jr", "sr", "ii", "iii", "esq", "mp", "rn", "dds", "sj",
  ]

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
