import Archive

/// What the configuration says of the texts in one folder.
struct ConversionSettings: Sendable {
  /// How dates in figures are to be read.
  var dateOrder: Configuration.DateOrder?
  /// The earliest year that a year of two digits can mean; `nil` when such years are not understood.
  var earliestShortYear: Int?
  /// The line that stands between the articles of one file.
  var separator: String?
  /// Whether each file is one article, whatever it looks like.
  var isWholeFile = false
  /// How the lines of some texts stand; the first that fits holds.
  var layouts: [Layout] = []
  /// Mastheads that the configuration names.
  var mastheads: Set<String> = []
  /// What the names of the text and its folders say, what counts before the rest first.
  var names: [NameValues] = []
  /// What the archive knows of the folder's texts, the deepest folder first.
  var defaults: [TextDefaults] = []
  /// A year in the text's name that may be its date's.
  var possibleYear: String?
  /// Today, for dates that lie ahead; `nil` not to look.
  var today: CalendarDay?
}
