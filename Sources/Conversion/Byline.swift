/// A line that says who wrote an article: `Juan Ponce of Poder Obrero in Peru`, `By Ann Lee and Tom Ray`.
struct Byline: Sendable, Equatable {
  /// The persons; empty when the line names none that can be told with certainty.
  let authors: [String]
  /// Where it was written from.
  let place: String?

  /// Reads a line; `nil` when it does not look like a byline.
  init?(_ line: String) {
    guard line.utf8.count <= 120, let last = line.unicodeScalars.last, last != "!", last != "?", last != ":",
      last != ";"
    else { return nil }
    var words = line.split(separator: " ").map(String.init)
    let saysBy = words.first?.lowercased() == "by" && words.count > 1
    if saysBy { words.removeFirst() }
    let place = Self.takePlace(from: &words)
    if let of = words.firstIndex(of: "of") { words = Array(words[..<of]) }
    guard let authors = Self.names(in: words) else {
      // A line that says "by" is a byline even when its names are not understood.
      guard saysBy else { return nil }
      self.authors = []
      self.place = place
      return
    }
    // A single word ("Fujimori") is a name only where the line says so.
    guard saysBy || authors.allSatisfy({ $0.contains(" ") }) else { return nil }
    self.authors = authors
    self.place = place
  }

  /// Takes `in Peru` off the end.
  private static func takePlace(from words: inout [String]) -> String? {
    guard let index = words.lastIndex(of: "in"), index > 0, index + 1 < words.count else { return nil }
    let place = words[(index + 1)...]
    guard place.count <= 4, place.allSatisfy(startsWithCapital) else { return nil }
    words = Array(words[..<index])
    return place.joined(separator: " ")
  }

  /// `Ann Lee, Tom Ray and R. Pear` as three names; `nil` when any of them does not look like one.
  private static func names(in words: [String]) -> [String]? {
    var names: [[String]] = [[]]
    for word in words {
      if word == "and" || word == "&" {
        names.append([])
      } else if word.hasSuffix(",") {
        names[names.count - 1].append(String(word.dropLast()))
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    let found = names.filter { !$0.isEmpty }
    guard !found.isEmpty, found.allSatisfy(isName) else { return nil }
    return found.map { $0.joined(separator: " ") }
  }

  /// Up to five words with capitals; particles such as "de" may stand between them, and only initials end with a full stop.
  private static func isName(_ words: [String]) -> Bool {
    let particles: Set = [
      "de", "del", "della", "der", "den", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "y", "e", "bin",
      "al", "ter", "zu",
    ]
    guard (1...5).contains(words.count), let first = words.first, let last = words.last, startsWithCapital(first),
      startsWithCapital(last)
    else { return false }
    return words.allSatisfy { word in
      guard particles.contains(word) || startsWithCapital(word) else { return false }
      return !word.hasSuffix(".") || word.count <= 4 && word != last
    } && words.allSatisfy { !$0.contains(where: { $0.isNumber || "\"“”()[]/:;".contains($0) }) }
  }

  private static func startsWithCapital(_ word: String) -> Bool {
    guard let first = word.first(where: \.isLetter) else { return false }
    // Scripts without capitals have no small letters either.
    return first.isUppercase || !first.isLowercase
  }
}
