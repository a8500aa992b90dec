import LanguageFiles

/// What the name of a person looks like.
enum PersonName {
  /// Up to five words with capitals; particles such as "de" may stand between them, and only initials end with a full
  /// stop.
  static func matches(_ words: [String], isMarked: Bool) -> Bool {
    if !isMarked, !isPlausible(words) { return false }
    // "St. Mary's" is a church.
    if !isMarked, let last = words.last, last.hasSuffix("'s") || last.hasSuffix("’s") { return false }
    // "LA HUELGA", "De Vrije Socialist": an article before the name.
    if !isMarked, let first = words.first, words.count > 1, articles.contains(first.lowercased()) { return false }
    guard (1...6).contains(words.count), let first = words.first, let last = words.last,
      first.startsWithCapital || isMarked && first.first?.isLetter == true || isMarked && words.count == 1,
      last.startsWithCapital || isMarked
    else { return false }
    // "JAN VAN DER BERG"
    let isInCapitals = words.count > 1 && LineShape(words.joined(separator: " ")).isInCapitals
    for (index, word) in words.enumerated() {
      let isParticle =
        particles.contains(word) || isInCapitals && word.count > 1 && particles.contains(word.lowercased())
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

  /// Whether a line without a mark may be a name: of four words two are given names, particles or initials, and none
  /// tells what somebody did.
  private static func isPlausible(_ words: [String]) -> Bool {
    // "Mark Held" is called so.
    if words.count == 2, GivenNames.contain(words[0]) { return true }
    if words.dropFirst().contains(where: { HeadlineVerbs.contain($0) }) { return false }
    guard words.count >= 4 else { return true }
    return words.dropFirst().contains { word in
      particles.contains(word) || particles.contains(word.lowercased()) && word == word.uppercased() && word.count > 1
        || word.hasSuffix(".") || word.contains("-") || word.count == 1
        || GivenNames.contain(word) || titles.contains(word) || !LineShape(word).hasCase
    } || words[0].hasSuffix(".")
  }

  /// Whether a word behind a name is a degree or a rank of birth: "PhD", "Jr."
  static func isDegree(_ word: String) -> Bool { degrees.contains(word.filter { $0 != "." }.lowercased()) }

  private static let degrees = Languages.set(.degrees)

  /// Titles that letters to the editor put in brackets.
  private static let titles = Languages.set(.titlesInBrackets)

  private static let particles = Languages.set(.nameParticles)

  private static let articles = Languages.set(.nameArticles)

  /// Words that no name holds, though a headline prints them with a capital.
  private static let stopWords = Languages.set(.notInNames)
}
