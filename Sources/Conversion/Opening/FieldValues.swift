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
  /// Front matter keys that the text brings and Pressmark does not know.
  var extra: [(key: String, value: String)] = []
  /// Words of the lines that no field takes, such as a label.
  var leftOut: [String] = []

  /// Takes over what `other` says and this does not say yet.
  mutating func merge(_ other: FieldValues) {
    publication = publication ?? other.publication
    if date == nil, other.date != nil || printedDate == nil {
      date = other.date
      printedDate = other.printedDate ?? printedDate
      provenOrder = other.provenOrder
    }
    headline = headline ?? other.headline
    kicker = kicker ?? other.kicker
    standfirst = standfirst ?? other.standfirst
    if byline == nil {
      byline = other.byline
      authors = other.authors
    }
    place = place ?? other.place
    section = section ?? other.section
    volume = volume ?? other.volume
    issue = issue ?? other.issue
    page = page ?? other.page
    rights = rights ?? other.rights
    language = language ?? other.language
    if tags.isEmpty { tags = other.tags }
    extra += other.extra
    leftOut += other.leftOut
  }

}
