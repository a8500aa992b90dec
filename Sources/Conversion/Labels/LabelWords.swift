import LanguageFiles

/// What a label of several words says, by its words: `Name of newspaper`, `Datum der Veröffentlichung`,
/// `Titre de l'article`.
///
/// Databases and libraries have a label for everything, in every language; their words are few.
enum LabelWords {
  private enum Role {
    case neutral, record, date, page, section, volume, issue, byline, masthead, headline
  }

  /// The part that a label in small letters announces; `nil` when one of its words is unknown.
  static func part(of label: String) -> Part? {
    guard let roles = roles(of: label) else { return nil }
    // "State of the State" is a headline: a record's label has two words that tell something.
    if roles.contains(.record) { return areOfRecord(label) ? .otherLabel : nil }
    let order: [(Role, Part)] = [
      (.date, .date), (.page, .page), (.section, .section), (.volume, .volume), (.byline, .byline),
      (.masthead, .masthead), (.headline, .headline), (.issue, .issue),
    ]
    return order.first { roles.contains($0.0) }?.1
  }

  /// Whether a label says something of the record and not of the article: `Document number`, `Date accessed`.
  static func areOfRecord(_ label: String) -> Bool {
    guard roles(of: label)?.contains(.record) ?? false else { return false }
    return Set(words(of: label).filter { table[String($0)] != .neutral }).count > 1
  }

  private static func words(of label: String) -> [Substring] { label.split { " '/().-".contains($0) } }

  private static func roles(of label: String) -> Set<Role>? {
    let words = words(of: label)
    guard (2...5).contains(words.count) else { return nil }
    var roles: Set<Role> = []
    for word in words {
      guard let role = table[String(word)] else { return nil }
      roles.insert(role)
    }
    return roles
  }

  private static let table: [String: Role] = {
    let lists: [(Role, WordList)] = [
      (.neutral, .labelWordsNeutral), (.record, .labelWordsOfRecord), (.date, .labelWordsDate),
      (.page, .labelWordsPage), (.section, .labelWordsSection), (.volume, .labelWordsVolume),
      (.issue, .labelWordsIssue), (.byline, .labelWordsByline), (.masthead, .labelWordsMasthead),
      (.headline, .labelWordsHeadline),
    ]
    var table: [String: Role] = [:]
    for (role, list) in lists {
      for word in Languages.set(list) where table[word] == nil || role == .masthead { table[word] = role }
    }
    return table
  }()
}
