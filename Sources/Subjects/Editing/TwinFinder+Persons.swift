extension TwinFinder {
  /// Names of the same words in another order: "John Finch" and "Finch, John".
  var namesInOtherOrder: [[Int]] {
    Dictionary(grouping: names.indices) { keys[$0].split(separator: " ").sorted() }.values
      .filter { group in group.contains { keys[$0] != keys[group[0]] } }
  }

  /// Names with initials, and the one name in full that they can stand for: "J. P. Finch" and "John Peter Finch". Where
  /// there are two, such as a John and a James, nobody knows.
  var initialsOfNames: [Pair] {
    let words = keys.map { $0.split(separator: " ") }
    let persons = names.indices.filter { words[$0].count > 1 }
    // By surname and first initial: few have both.
    let alike = Dictionary(grouping: persons) { "\(words[$0][0].prefix(1)) \(words[$0][words[$0].count - 1])" }
    return alike.values.filter { $0.count > 1 && $0.count <= Self.mostAlike }.flatMap { group in
      group.compactMap { short in
        guard words[short].dropLast().contains(where: { $0.count == 1 }) else { return nil }
        let long = group.filter { Self.stands(words[short], for: words[$0]) }
        return long.count == 1 ? Pair(short: short, long: long[0]) : nil
      }
    }
  }

  /// So many persons of one surname and initial are compared with each other.
  private static let mostAlike = 100

  /// Whether a name with initials can be another one's: its given names are the other's first ones, or their initials.
  private static func stands(_ short: [Substring], for long: [Substring]) -> Bool {
    let (given, names) = (short.dropLast(), long.dropLast())
    guard given.count <= names.count, names.contains(where: { $0.count > 1 }) else { return false }
    let pairs = zip(given, names)
    return pairs.allSatisfy { $0 == $1 || $0.count == 1 && $1.hasPrefix($0) }
      && pairs.contains { $0.count == 1 && $1.count > 1 }
  }

  /// Names that differ in an article before them: "The Harbour Times" and "Harbour Times".
  var namesWithArticle: [[Int]] {
    Dictionary(grouping: names.indices) { index in
      let words = keys[index].split(separator: " ")
      return words.count > 1 && Self.articles.contains(words[0])
        ? words.dropFirst().joined(separator: " ") : keys[index]
    }.values.filter { group in group.contains { keys[$0] != keys[group[0]] } }
  }

  private static let articles: Set<Substring> = [
    "the", "el", "la", "los", "las", "le", "les", "l", "der", "die", "das", "il", "lo", "i", "gli", "o", "a", "os",
    "as", "de",
    "het", "al",
  ]
}
