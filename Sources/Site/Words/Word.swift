/// Words of the interface that stand for themselves: `{{words.subjects}}` in a template, a line of `Templates/words/en.yml`.
///
/// A new one is a case here, its meaning below, and its words in each file of `Templates/words/`.
enum Word: String, Sendable, CaseIterable {
  // On every page.
  case home
  case ways
  case breadcrumbs
  case skip
  case top
  case colon
  case listSeparator = "list-separator"
  case listLastSeparator = "list-last-separator"

  // What the archive is ordered by.
  case dates
  case subjects
  case subject
  case authors
  case author
  case publications
  case publication
  case undated

  // The home page.
  case byDate = "by-date"
  case latest
  case noArticles = "no-articles"

  // An article and what is known of it.
  case date
  case unknown
  case place
  case aboutText = "about-text"
  case originalText = "original-text"
  case originalTextNote = "original-text-note"
  case originalDigest = "original-sha256"
  case pageAddress = "page-address"
  case rights

  // The way on from a page.
  case earlier
  case later
  case earlierAndLater = "earlier-and-later"
  case earlierAndLaterArticles = "earlier-and-later-articles"
  case pages
  case previous
  case next

  // Lists.
  case letters
  case mostArticles = "most-articles"
  case dayUnknown = "day-unknown"
  case monthUnknown = "month-unknown"
  case publicationUnknown = "publication-unknown"

  // What is around an article, and in lists.
  case onThisDay = "on-this-day"
  case onThisDayNote = "on-this-day-note"
  case relatedArticles = "related-articles"
  case cite
  case referenceManagers = "reference-managers"
  case quoteOpen = "quote-open"
  case quoteClose = "quote-close"
  case inThisIssue = "in-this-issue"
  case inTime = "in-time"
  case originalPart = "original-part"
  case originalLines = "original-lines"
  case originalDate = "original-date"
  case originalEncoding = "original-encoding"
  case originalChanges = "original-changes"
  case bySize = "by-size"
  case oftenWith = "often-with"
  case newest
  case years
  case months

  // What the vocabulary says of a subject.
  case otherNames = "other-names"
  case broader
  case narrower
  case related
  case elsewhere

  // Pages that are not there.
  case notFoundTitle = "not-found-title"
  case notFound = "not-found"
  case notFoundText = "not-found-text"
  case frontPage = "front-page"
  case movedTitle = "moved-title"
  case moved

  /// What the words are for, a sentence.
  var meaning: String {
    switch self {
    case .home: "The home page, as the first step of the way to a page."
    case .ways: "What the links in the masthead are; for screen readers."
    case .breadcrumbs: "What the way from the home page to a page is called; for screen readers."
    case .skip: "The link past the masthead, for whoever uses the keyboard."
    case .top: "The link to the page's beginning."
    case .colon: "What stands between a name and what is said of it, with its spaces: \"1997: 12 articles\"."
    case .listSeparator: "What stands between names in a row, with its spaces."
    case .listLastSeparator: "What stands before the last name in a row, with its spaces."
    case .dates: "The link to the years."
    case .subjects: "The subjects, as the heading of their index."
    case .subject: "One subject, over its name."
    case .authors: "The authors, as the heading of their index."
    case .author: "One author, over the name."
    case .publications: "The publications, as the heading of their index."
    case .publication: "One publication, over its name."
    case .undated: "Articles without a date, as a heading and instead of a date."
    case .byDate: "The heading over the years on the home page."
    case .latest: "The heading over the latest articles."
    case .noArticles: "What the home page of an empty archive says."
    case .date: "The label of an article's date."
    case .unknown: "What stands where a date is not known."
    case .place: "The label of the place that an article was written from."
    case .aboutText: "The heading over what is known of an article's text."
    case .originalText: "The label of the source text."
    case .originalTextNote: "What the source text is, after its file's name."
    case .originalDigest: "The label of the source text's checksum."
    case .pageAddress: "The label of the page's address on the web."
    case .rights: "The label of who holds which rights."
    case .earlier: "The link to what came before in time."
    case .later: "The link to what came after in time."
    case .earlierAndLater: "What the links to the neighbours in time are; for screen readers."
    case .earlierAndLaterArticles: "What the links to the neighbouring articles are; for screen readers."
    case .pages: "What the links to a long list's pages are; for screen readers."
    case .previous: "The link to the article before, in the issue."
    case .next: "The link to the next article, in the issue."
    case .letters: "What the links to an index's letters are; for screen readers."
    case .mostArticles: "The heading over the names that have most articles."
    case .dayUnknown: "The heading over articles of which only the month is known."
    case .monthUnknown: "The heading over articles of which only the year is known."
    case .publicationUnknown: "The heading over a day's articles from no known publication."
    case .onThisDay: "The link to a day of the year in all years, and the heading of their index."
    case .onThisDayNote: "What the index of the days of the year shows."
    case .relatedArticles: "The heading over articles with the same subjects."
    case .cite: "The heading over how an article is cited."
    case .referenceManagers: "What opens the citation in the formats of programs."
    case .quoteOpen: "What stands before a headline in a citation."
    case .quoteClose: "What stands after a headline in a citation."
    case .inThisIssue: "The label of the links to the neighbours in an issue, which leads to the issue."
    case .inTime: "The label of the links to the neighbours in time."
    case .originalPart: "The label of which of a source text’s articles an article is."
    case .originalLines: "The label of which of a source text’s lines hold an article."
    case .originalDate: "The label of the date as the source text prints it."
    case .originalEncoding: "The label of the source text’s encoding."
    case .originalChanges: "The label of what conversion changed in the text."
    case .bySize: "The heading and the link of the names by their number of articles."
    case .oftenWith: "The heading over subjects that stand often beside a name."
    case .newest: "The link to the newest articles of a long list."
    case .years: "What the links to a list’s years are; for screen readers."
    case .months: "What the links to a year’s months are; for screen readers."
    case .otherNames: "The label of a subject's other names."
    case .broader: "The label of a subject's wider subjects."
    case .narrower: "The label of a subject's narrower subjects."
    case .related: "The label of a subject's neighbouring subjects."
    case .elsewhere: "The label of a subject's pages elsewhere on the web."
    case .notFoundTitle: "The title of the page for an address that does not exist."
    case .notFound: "That page's heading."
    case .notFoundText: "What that page says."
    case .frontPage: "That page's link to the home page."
    case .movedTitle: "The title of a page at an old address."
    case .moved: "What that page says before the link to the new address."
    }
  }
}
