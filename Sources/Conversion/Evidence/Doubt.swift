import Archive

/// Something in a text that a person should look at.
struct Doubt: Sendable, Equatable {
  /// The kinds of doubt, by which a summary counts them. They stand in the order in which they are told, the worst
  /// first: what may be missing from the site, then what may be wrong in it, then what a reader hardly notices.
  enum Kind: String, Sendable, CaseIterable {
    case severalArticles = "several articles in one text"
    case separator = "article separator"
    case noArticle = "no article"
    case seedGone = "source text gone"
    case seedChanged = "edited, and its source has changed"
    case publishing = "not to be published now"
    case noText = "no text below the headline"

    case document = "document that did not come over whole"
    case encoding = "encoding"
    case headOfFile = "head of a file"
    case layout = "not quite as its layout has it"
    case givenValue = "given value that cannot be used"
    case noHeadline = "no headline"
    case unsureHeadline = "unsure headline"
    case impossibleDate = "impossible date"
    case ambiguousDate = "ambiguous date"
    case shortYear = "year of two digits"
    case severalDates = "several dates"
    case unreadDate = "date that was not understood"
    case misprintedDate = "misprinted date"
    case dateInName = "another date in a file's name"
    case valueInName = "another value in a file's name"
    case weekday = "weekday that is not the date's"
    case futureDate = "date in the future"
    case noDate = "no date"
    case unsurePublication = "unsure publication"
    case unsureByline = "unsure byline"
    case undecidedName = "author or publication"

    case dateFromName = "date from a file's name"
    case valueFromName = "value from a file's name"
    case oldStyle = "date of the old calendar"
    case suggestedAuthor = "author suggested"
  }

  let kind: Kind
  /// The line in the file, from 1.
  let line: Int
  /// The column, from 1.
  var column = 1
  /// What is doubtful, without a full stop.
  let message: String
  /// How to mend it.
  let advice: String
}

extension Doubt {
  /// A name that is taken for the publication, though nothing but its place speaks for it.
  static func unsurePublication(_ name: String, line: Int) -> Doubt {
    Doubt(
      kind: .unsurePublication, line: line,
      message: "'\(name.shortened)' is taken for the publication, but may be something else",
      advice:
        "If it is the paper's name, write it into pressmark.yml, below publications:; if not, correct the content file."
    )
  }

  /// A line that is taken for the byline, though little more than its place speaks for it.
  static func unsureByline(_ name: String, line: Int) -> Doubt {
    Doubt(
      kind: .unsureByline, line: line,
      message: "'\(name.shortened)' is taken for the byline, but may be a heading or a part of the text",
      advice: "If nobody is called so, delete byline: and authors: in the content file, and put the line into the text."
    )
  }

  /// A doubt about a date that a line prints.
  init(_ doubt: DateDoubt, line: Int) {
    let kind: Kind =
      switch doubt {
      case .ambiguousOrder, .monthOrYears: .ambiguousDate
      case .weekdayMismatch: .weekday
      case .impossible: .impossibleDate
      case .shortYear: .shortYear
      case .oldStyle: .oldStyle
      case .misprint, .misreadDay, .misreadFigure: .misprintedDate
      }
    self.init(kind: kind, line: line, message: doubt.message, advice: doubt.advice)
  }
}
