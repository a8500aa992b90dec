import LanguageFiles

/// The list of names that a byline holds: `Ann Lee, Tom Ray and R. Pear`, `Lee, Ann; Ray, Tom`, `Ann Lee and agencies`.
struct NameList {
  /// The persons, each with the given name first.
  private(set) var persons: [String] = []
  /// The places that stand with them.
  private(set) var places: [String] = []
  /// Whether an office, a body or an agency stands among them.
  private(set) var holdsBody = false

  /// Words that stand between two names.
  static let joining = Languages.set(.nameLinks)
  /// "With", where it is no beginning of a name: "la rédaction avec AFP".
  private static let companions = Languages.set(.companions)
  /// Persons without a name: "Ann Lee and others".
  private static let others = Languages.set(.otherPersons)
  /// Those of them that also stand inside one: "Ortega y Gasset".
  private static let joiningSurnames = Languages.set(.surnameLinks)

  /// Reads a list; `nil` when anything in it is no name.
  init?(_ words: [String], isMarked: Bool, isInCapitals: Bool = false) {
    let groups = Self.groups(words)
    let pieces = groups.flatMap { $0 }
    guard !pieces.isEmpty, pieces.count <= 24 else { return nil }
    let arePairs = groups.count == 1 ? isMarked || Self.isPair(groups[0]) : groups.allSatisfy { $0.count == 2 }
    let commaBeforeJoining = zip(words, words.dropFirst()).contains { $0.hasSuffix(",") && Self.joining.contains($1) }
    let hasSemicolons = words.contains { $0.hasSuffix(";") }
    for group in groups {
      let isAlone = group.count == 2 && (arePairs || hasSemicolons)
      // "Chris, Noah and Ann" are three; "Finch, Orla, and Ada Pell", as bibliographies have it, are two.
      let mayBeInverted =
        isAlone || group.count == 2 && commaBeforeJoining
        || Self.arePairs(group) && groups.allSatisfy { $0.count > 1 || $0[0].count > 1 }
      var index = 0
      while index < group.count {
        let next = index + 1 < group.count ? group[index + 1] : []
        if mayBeInverted, InvertedName.isOne(group[index], next, alone: isAlone || commaBeforeJoining) {
          persons.append(InvertedName.turned(group[index], next))
          index += 2
          continue
        }
        // "J. Pike, Hull": one word behind a comma is where somebody lives, or no name that anybody can tell.
        if index == 1, groups.count == 1, group.count == 2, group[0].count > 1, group[1].count == 1,
          persons.count == 1, group[1][0].startsWithCapital, LineShape(group[1][0]).hasCase,
          !GivenNames.contain(group[1][0]), !OfficeWords.areNoPerson(group[1])
        {
          places.append(group[1][0].trimmingFullStop)
          index += 1
          continue
        }
        guard read(group[index], isFirst: index == 0, isMarked, isInCapitals) else { return nil }
        index += 1
      }
    }
    guard isMarked || groups.count > 1 || isPlausible(pieces) else { return nil }
    if persons.isEmpty, !holdsBody { return nil }
  }

  /// Whether a group is a family's name and a given name, and not two persons: "Lee, Ann".
  private static func isPair(_ group: [[String]]) -> Bool {
    group.count == 2 && group[1].first.map { GivenNames.contain($0) } ?? false
      && !group[0].contains { GivenNames.contain($0) } && InvertedName.isOne(group[0], group[1], alone: true)
  }

  /// Whether a group of four pieces or more holds nothing but names with the family's name first.
  private static func arePairs(_ group: [[String]]) -> Bool {
    group.count >= 4 && group.count.isMultiple(of: 2)
      && stride(from: 0, to: group.count, by: 2).allSatisfy { index in
        InvertedName.isOne(group[index], group[index + 1], alone: false)
          && !(group[index].count == 1 && GivenNames.contain(group[index][0]))
      }
  }

  /// One of its pieces.
  private mutating func read(_ piece: [String], isFirst: Bool, _ isMarked: Bool, _ isInCapitals: Bool) -> Bool {
    var name = piece
    if let index = name.firstIndex(where: { Byline.isIn($0, isInCapitals) }), index > 0, index + 1 < name.count {
      places.append(name[(index + 1)...].joined(separator: " "))
      name = Array(name[..<index])
    }
    if OfficeWords.areNoPerson(name),
      isMarked || OfficeWords.areNoPerson(Array(name.suffix(1))) || NewsAgencies.contain(name)
    {
      if !isMarked, name.dropFirst().contains(where: { HeadlineVerbs.contain($0) }) { return false }
      holdsBody = true
      return isMarked
        || name.allSatisfy { word in
          word.contains(where: \.isUppercase) || word.startsWithCapital || word.count <= 3 || OfficeWords.contain(word)
        }
    }
    if !persons.isEmpty, piece.count <= 2, let last = piece.last, Self.others.contains(last.lowercased()) {
      holdsBody = true
      return true
    }
    if !isFirst, KnownPlaces.contains(name.joined(separator: " ")) {
      places.append(name.joined(separator: " "))
      return true
    }
    // "Ann Lee, The Fernholm Courier": for whom she writes. "Allison Press" is a person.
    if !persons.isEmpty, name.count > 1, let last = name.last, NewspaperWords.areIn(last),
      name.count > 2 || NewspaperWords.areIn(name[0]), !GivenNames.contain(name[0])
    {
      holdsBody = true
      return true
    }
    guard PersonName.matches(name, isMarked: isMarked) else { return false }
    persons.append(name.joined(separator: " ").trimmingFullStop)
    return true
  }

  /// Of three names in a line without a mark none is a single word, as the pieces of a headline are: "Ann Lee,
  /// Naturalist, Dead".
  private func isPlausible(_ pieces: [[String]]) -> Bool {
    pieces.count < 3 || persons.allSatisfy { $0.contains(" ") || GivenNames.contain($0) || !LineShape($0).hasCase }
  }

  /// The words of each name, in groups: commas part the names of a group, semicolons and "and" the groups.
  private static func groups(_ words: [String]) -> [[[String]]] {
    let isInCapitals = words.allSatisfy { $0 == $0.uppercased() }
    var groups: [[[String]]] = [[[]]]
    for (index, word) in words.enumerated() {
      let (group, piece) = (groups.count - 1, groups[groups.count - 1].count - 1)
      let isAtStart = groups.count == 1 && groups[0].count == 1 && groups[0][0].isEmpty
      if joins(word, isInCapitals), !isAtStart {
        // "José Ortega y Gasset" is one person.
        if joiningSurnames.contains(word), groups[group][piece].count >= 2, index + 1 < words.count,
          index + 2 == words.count || words[index + 1].hasSuffix(","), !GivenNames.contain(words[index + 1])
        {
          groups[group][piece].append(word)
        } else {
          groups.append([[]])
        }
      } else if word == "|" || word == "/" || word == "•" || word == "·" || word == "、" {
        groups.append([[]])
      } else if word.hasSuffix(";") {
        groups[group][piece].append(String(word.dropLast()))
        groups.append([[]])
      } else if word.hasSuffix(",") || word.hasSuffix("،") {
        groups[group][piece].append(String(word.dropLast()))
        groups[group].append([])
      } else {
        groups[group][piece].append(word)
      }
    }
    return groups.map { group in
      // "Ann Lee, PhD" is one person.
      group.filter { !$0.isEmpty && !($0.count == 1 && PersonName.isDegree($0[0])) }
    }.filter { !$0.isEmpty }
  }

  /// Whether a word parts two names. A capital alone is an initial: "John E Smith".
  private static func joins(_ word: String, _ isInCapitals: Bool) -> Bool {
    joining.contains(isInCapitals || word.count > 1 ? word.lowercased() : word) || companions.contains(word)
  }

  /// Whether a word says that others stand with those named before.
  static func isWith(_ word: String) -> Bool { companions.contains(word) || word.lowercased() == "with" }
}
