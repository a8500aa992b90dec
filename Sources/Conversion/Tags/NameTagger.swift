/// Finds an article's subjects: proper names and capitalised phrases that it repeats.
///
/// A name is a run of words with capitals, joined by "of", "de" and the like. A word that only ever stands at the beginning of a
/// sentence is no name. A surname alone counts for the full name that the text gives.
struct NameTagger {
  /// The most tags an article gets.
  static let maximum = 8

  private struct Candidate {
    var count: Int
    /// Its place in the order in which names appear.
    let order: Int
  }

  private var candidates: [String: Candidate] = [:]

  /// The tags of a text, most repeated first.
  ///
  /// - Parameter place: where it was written from, as its byline says.
  static func tags(headline: String, place: String?, paragraphs: [String]) -> [String] {
    // A capital in the headline proves nothing: in many papers every word has one.
    let words = paragraphs.map(Word.split)
    let insideSentences = Set(words.joined().filter { !$0.beginsSentence && $0.isCapitalised }.map(\.text))
    var tagger = NameTagger()
    for paragraph in words { tagger.read(paragraph, knownNames: insideSentences) }
    tagger.mergeSurnames()
    tagger.count(in: headline)
    if let place { tagger.count(in: place) }
    return tagger.best()
  }

  // MARK: - Counting

  private mutating func read(_ words: [Word], knownNames: Set<Substring>) {
    var run: [Word] = []
    for (index, word) in words.enumerated() {
      if !run.isEmpty, word.continuesAfterPunctuation { finish(&run) }
      let isName =
        word.isCapitalised && !(word.beginsSentence && !knownNames.contains(word.text))
        && !Self.neverNames.contains(word.text)
      let joins =
        Self.joining.contains(word.text) && !run.isEmpty && index + 1 < words.count && words[index + 1].isCapitalised
      if isName || joins { run.append(word) } else { finish(&run) }
      if word.endsRun { finish(&run) }
    }
    finish(&run)
  }

  private mutating func finish(_ run: inout [Word]) {
    defer { run = [] }
    while let last = run.last, Self.joining.contains(last.text) { run.removeLast() }
    guard !run.isEmpty, run.count <= 5 else { return }
    var name = run.map(\.text).joined(separator: " ")
    // At the end it closed a quotation, or belongs to the noun that follows.
    if name.hasSuffix("’") { name.removeLast() }
    guard name.count > 2 || name == name.uppercased() && name.count == 2 else { return }
    let order = candidates.count
    candidates[name, default: Candidate(count: 0, order: order)].count += 1
  }

  /// "Fujimori" counts for "Roberto Fujimori", when that is the only name it ends and came first, as newspapers introduce a person.
  private mutating func mergeSurnames() {
    let fullNames = Dictionary(grouping: candidates.keys.filter { $0.contains(" ") }) { name in
      String(name.split(separator: " ").last ?? "")
    }
    for (surname, candidate) in candidates {
      guard let names = fullNames[surname], names.count == 1, let full = candidates[names[0]],
        full.order < candidate.order
      else { continue }
      let fullName = names[0]
      candidates[fullName]?.count += candidate.count
      candidates[surname] = nil
    }
  }

  /// A name in the headline or the byline counts once more.
  private mutating func count(in line: String) {
    let line = " " + Word.split(line).map(\.text).joined(separator: " ") + " "
    for name in Array(candidates.keys) where line.contains(" \(name) ") { candidates[name]?.count += 1 }
  }

  private func best() -> [String] {
    candidates.filter { $0.value.count >= 2 }
      .sorted { ($1.value.count, $0.value.order) < ($0.value.count, $1.value.order) }
      .prefix(Self.maximum).map(\.key)
  }

  private static let joining: Set<Substring> = ["of", "de", "del", "la", "da", "do", "di", "van", "von", "der"]

  /// Words that have capitals without being a subject: days, months, titles, and words that open a quotation.
  private static let neverNames: Set<Substring> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
    "April",
    "May", "June", "July", "August", "September", "October", "November", "December", "Mr", "Mrs", "Ms", "Dr", "I",
    "The", "A",
    "An", "It", "He", "She", "We", "They", "You", "This", "That", "These", "Those", "In", "On", "At", "But", "And",
    "If",
    "When", "What", "Who", "Why", "How", "No", "Yes", "Not", "As", "So", "For", "His", "Her", "Our", "Their", "There",
  ]
}
