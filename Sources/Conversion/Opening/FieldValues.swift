import Archive

/// What lines say of an article, field by field, word for word.
struct FieldValues: Sendable {
  var publication: String?
  var date: PartialDate?
  var printedDate: String?
  /// The order of day and month that the printed date proves.
  var provenOrder: Configuration.DateOrder?
  var headline: String?
  var kicker: String?
  var standfirst: String?
  var byline: String?
  var authors: [String] = []
  var place: String?
  var section: String?
  var volume: String?
  var issue: String?
  var page: String?
  var rights: String?
  var language: String?
  var tags: [String] = []
  /// The last part of the address that the text gives itself.
  var slug: String?
  /// Its old addresses, as paths below the archive's top.
  var aliases: [String] = []
  /// Whether the text says that it is not to be published.
  var isDraft = false
  /// Front matter keys that the text brings and Pressmark does not know.
  var extra: [(key: String, value: String)] = []
  /// Words of the lines that no field takes, such as a label.
  var leftOut: [String] = []

  /// Takes over what `other` says and this does not say yet; what both say, in their words, is named as left out.
  mutating func merge(_ other: FieldValues) {
    take(\.publication, of: other)
    take(\.headline, of: other)
    take(\.kicker, of: other)
    take(\.standfirst, of: other)
    take(\.section, of: other)
    take(\.volume, of: other)
    take(\.issue, of: other)
    take(\.page, of: other)
    take(\.rights, of: other)
    take(\.language, of: other)
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
    take(\.slug, of: other)
    if aliases.isEmpty { aliases = other.aliases } else { leftOut += other.aliases }
    isDraft = isDraft || other.isDraft
    for (key, value) in other.extra { keep(value, as: key) }
    leftOut += other.leftOut
  }

  /// Keeps what no field takes under a key of its own; what the key has already stays, and the other is named as left
  /// out.
  mutating func keep(_ value: String, as key: String) {
    if extra.contains(where: { $0.key == key }) || ArticleKey.names.contains(key) {
      leftOut.append("\(key): \(value)")
    } else {
      extra.append((key, value))
    }
  }

  private mutating func take(_ field: WritableKeyPath<FieldValues, String?>, of other: FieldValues) {
    guard let value = other[keyPath: field] else { return }
    if self[keyPath: field] == nil { self[keyPath: field] = value } else { leftOut.append(value) }
  }
}
