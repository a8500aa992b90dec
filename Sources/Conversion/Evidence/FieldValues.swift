import Archive

/// What lines say of an article, key by key, word for word.
struct FieldValues: Sendable {
  /// The texts of keys that are one text each, by their numbers.
  private var texts: [String?] = []
  var date: PartialDate?
  /// The order of day and month that the printed date proves.
  var provenOrder: Configuration.DateOrder?
  var authors: [String] = []
  var tags: [String] = []
  /// The article's old addresses, as paths below the archive's top.
  var aliases: [String] = []
  /// Whether the text says that it is not to be published.
  var isDraft = false
  /// Front matter keys that the text brings and Pressmark does not know.
  var extra: [(key: String, value: String)] = []
  /// Words of the lines that no field takes, such as a label.
  var leftOut: [String] = []

  /// The text of a key that is one text.
  subscript(key: ArticleKey) -> String? {
    get {
      let place = Int(key.rawValue)
      return place < texts.count ? texts[place] : nil
    }
    set {
      let place = Int(key.rawValue)
      if place >= texts.count {
        if newValue == nil { return }
        texts.reserveCapacity(ArticleKey.allCases.count)
        while texts.count <= place { texts.append(nil) }
      }
      texts[place] = newValue
    }
  }

  /// All of these texts, in the order of the keys.
  var allTexts: [String] { texts.compactMap(\.self) }

  /// Takes over what `other` says and this does not say yet; what both say, in their words, is named as left out.
  mutating func merge(_ other: FieldValues) {
    for key in ArticleKey.allCases where ![.byline, .place, .sourceDate].contains(key) { take(key, of: other) }
    // The words of a place that stand in the byline or the printed date are kept there.
    if let place, let second = other.place, second != place, !(other.byline?.contains(second) ?? false),
      !(other.printedDate?.contains(second) ?? false)
    {
      leftOut.append(second)
    }
    place = place ?? other.place
    if date == nil, printedDate == nil || other.date != nil {
      if let printedDate { leftOut.append(printedDate) }
      date = other.date
      printedDate = other.printedDate
      provenOrder = other.provenOrder
    } else if let printed = other.printedDate {
      leftOut.append(printed)
    }
    if byline == nil, authors.isEmpty || other.byline != nil {
      byline = other.byline
      if !other.authors.isEmpty || authors.isEmpty { authors = other.authors }
    } else if let byline = other.byline {
      leftOut.append(byline)
    }
    if tags.isEmpty { tags = other.tags } else { leftOut += other.tags }
    if aliases.isEmpty { aliases = other.aliases } else { leftOut += other.aliases }
    isDraft = isDraft || other.isDraft
    for (key, value) in other.extra { keep(value, as: key) }
    leftOut += other.leftOut
  }

  /// What this says and, of keys of which it says nothing, what `other` says.
  func completed(by other: FieldValues) -> FieldValues {
    var all = self
    for key in ArticleKey.allCases where key != .byline { all[key] = self[key] ?? other[key] }
    all.date = date ?? other.date
    if byline == nil, authors.isEmpty { (all.byline, all.authors) = (other.byline, other.authors) }
    if tags.isEmpty { all.tags = other.tags }
    for pair in other.extra where !extra.contains(where: { $0.key == pair.key }) { all.extra.append(pair) }
    return all
  }

  /// The names of the keys of which `other` says something else.
  func names(differingIn other: FieldValues) -> [String] {
    var keys: [ArticleKey] = []
    if publication != other.publication { keys.append(.publication) }
    if date != other.date || printedDate != other.printedDate { keys.append(.date) }
    for key: ArticleKey in [.volume, .issue, .page, .section] where self[key] != other[key] { keys.append(key) }
    if isDraft != other.isDraft { keys.append(.draft) }
    for key: ArticleKey in [.language, .rights, .byline, .place, .title, .kicker, .standfirst]
    where self[key] != other[key] { keys.append(key) }
    if tags != other.tags { keys.append(.tags) }
    return keys.map(\.name) + other.extra.dropFirst(extra.count).map(\.key)
  }

  /// Keeps what no recogniser takes under a key of its own; what the key has already stays, and the other is named as
  /// left out.
  mutating func keep(_ value: String, as name: String) {
    if let key = ArticleKey(named: name) {
      if key.isPlain, self[key] == nil { self[key] = value } else { leftOut.append("\(name): \(value)") }
    } else if extra.contains(where: { $0.key == name }) {
      leftOut.append("\(name): \(value)")
    } else {
      extra.append((name, value))
    }
  }

  private mutating func take(_ key: ArticleKey, of other: FieldValues) {
    guard let value = other[key] else { return }
    if self[key] == nil { self[key] = value } else { leftOut.append(value) }
  }
}

/// The keys that recognisers name.
extension FieldValues {
  var headline: String? {
    get { self[.title] }
    set { self[.title] = newValue }
  }
  var kicker: String? {
    get { self[.kicker] }
    set { self[.kicker] = newValue }
  }
  var standfirst: String? {
    get { self[.standfirst] }
    set { self[.standfirst] = newValue }
  }
  /// The date as it is printed.
  var printedDate: String? {
    get { self[.sourceDate] }
    set { self[.sourceDate] = newValue }
  }
  var publication: String? {
    get { self[.publication] }
    set { self[.publication] = newValue }
  }
  var volume: String? {
    get { self[.volume] }
    set { self[.volume] = newValue }
  }
  var issue: String? {
    get { self[.issue] }
    set { self[.issue] = newValue }
  }
  var page: String? {
    get { self[.page] }
    set { self[.page] = newValue }
  }
  var section: String? {
    get { self[.section] }
    set { self[.section] = newValue }
  }
  var byline: String? {
    get { self[.byline] }
    set { self[.byline] = newValue }
  }
  var place: String? {
    get { self[.place] }
    set { self[.place] = newValue }
  }
  var language: String? {
    get { self[.language] }
    set { self[.language] = newValue }
  }
  var rights: String? {
    get { self[.rights] }
    set { self[.rights] = newValue }
  }
  /// The last part of the address that the text gives itself.
  var slug: String? {
    get { self[.slug] }
    set { self[.slug] = newValue }
  }
}
