import Archive
import Support

/// Finds names that are probably one, by their labels.
struct TwinFinder {
  /// An abbreviation and a name with those initials, as numbers of names.
  struct Pair: Hashable, Sendable {
    let short: Int
    let long: Int
  }

  let names: [Name]
  let keys: [String]
  private let kind: Taxonomy

  init(_ names: [Name], _ kind: Taxonomy) {
    self.names = names
    self.kind = kind
    keys = names.map { FoldedWords.key(of: $0.text) }
  }

  /// Abbreviations and names that they may stand for; a text must say that they do.
  var abbreviations: [Pair] {
    let short = names.indices.filter { Self.isAbbreviation(names[$0].text) }
    guard !short.isEmpty else { return [] }
    let byLetters = Dictionary(grouping: short) { names[$0].text.lowercased() }
    return names.indices.flatMap { long in
      Self.initials(of: keys[long]).flatMap { byLetters[$0] ?? [] }.map { Pair(short: $0, long: long) }
    }
  }

  /// The twins, those with most articles first. A name is told in one group of a kind.
  ///
  /// - Parameter introduced: the lines that introduce abbreviations.
  func twins(_ introduced: [Pair: String]) -> [TagSurvey.Twins] {
    var twins: [(articles: Int, twins: TagSurvey.Twins)] = []
    func add(_ kind: TagSurvey.Twins.Kind, _ group: [Int], into: Int? = nil, _ evidence: String? = nil) {
      let ordered = group.sorted {
        (names[$1].articles.count, names[$0].text) < (names[$0].articles.count, names[$1].text)
      }
      twins.append(
        (
          group.reduce(0) { $0 + names[$1].articles.count },
          TagSurvey.Twins(
            names: self.kind, kind: kind, labels: ordered.map { names[$0].text },
            into: names[into ?? ordered.first { names[$0].text.contains(where: \.isLowercase) } ?? ordered[0]].text,
            evidence: evidence)
        ))
    }
    // J.P. Finch and JP Finch, Harbour Times and HarbourTimes: blanks do not count.
    let spellings = Dictionary(grouping: names.indices) { keys[$0].replacing(" ", with: "") }
    for group in spellings.values where group.count > 1 { add(.spelling, group) }
    switch kind.likeness {
    case .words:
      let groups = Dictionary(grouping: names.indices) { keys[$0] }
      for (key, plural) in groups {
        for form in Self.singulars(of: key, printed: names[plural[0]].text) {
          if let singular = groups[form] { add(.plural, [singular[0], plural[0]]) }
        }
      }
      for (pair, line) in introduced { add(.abbreviation, [pair.short, pair.long], into: pair.long, line) }
    case .persons:
      for group in namesInOtherOrder { add(.surnameFirst, group, into: group.first { !names[$0].text.contains(",") }) }
      for pair in initialsOfNames { add(.initials, [pair.short, pair.long], into: pair.long) }
    case .titles:
      for group in namesWithArticle { add(.article, group) }
    }
    return twins.sorted {
      ($1.articles, $0.twins.into, $0.twins.kind.rawValue, $0.twins.labels.joined(separator: "\n"))
        < ($0.articles, $1.twins.into, $1.twins.kind.rawValue, $1.twins.labels.joined(separator: "\n"))
    }.map(\.twins)
  }

  /// The words of which this may be the plural: riots, companies, churches.
  private static func singulars(of key: String, printed text: String) -> [String] {
    // HTTPS is no plural of HTTP, and APIs one of API.
    let isOfAbbreviation = text.hasSuffix("s") && text.dropLast().allSatisfy(\.isUppercase)
    guard key.utf8.count > (isOfAbbreviation ? 3 : 4), key.hasSuffix("s"), !key.hasSuffix("ss"), !isAbbreviation(text)
    else {
      return []
    }
    var forms = [String(key.dropLast())]
    if key.hasSuffix("ies") { forms.append(key.dropLast(3) + "y") }
    if key.hasSuffix("es") { forms.append(String(key.dropLast(2))) }
    return forms
  }

  private static func isAbbreviation(_ label: String) -> Bool {
    (2...8).contains(label.count) && label.allSatisfy { $0.isLetter && $0.isUppercase }
  }

  /// The first letters of a name's words, with and without the small ones: "Ministry of Defence" is `mod` and `md`.
  private static func initials(of key: String) -> Set<String> {
    let words = key.split(separator: " ")
    guard words.count > 1 else { return [] }
    let small: Set<Substring> = [
      "of", "the", "and", "for", "in", "on", "de", "del", "la", "le", "les", "du", "des", "et", "y", "e", "da", "do",
      "der", "die",
      "und", "fur", "van", "en", "di",
    ]
    func letters(_ words: [Substring]) -> String { String(words.compactMap(\.first)) }
    return [letters(words), letters(words.filter { !small.contains($0) })]
  }
}
