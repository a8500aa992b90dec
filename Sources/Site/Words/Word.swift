import Archive

/// Words of the interface that stand for themselves: `{{words.subjects}}` in a template, a line of
/// `Templates/words/en.yml`.
///
/// A new one is a case here with its meaning, and its words in each file of `Templates/words/`.
enum Word: String, Sendable, CaseIterable {
  // On every page.
  case home, ways, breadcrumbs, skip, top, colon, listSeparator = "list-separator"
  case listLastSeparator = "list-last-separator"

  // What the archive is ordered by.
  case dates, undated

  // The home page.
  case byDate = "by-date", latest, noArticles = "no-articles"

  // An article and what is known of it.
  case date, unknown, place, aboutText = "about-text", originalText = "original-text"
  case originalTextNote = "original-text-note", originalDigest = "original-sha256", pageAddress = "page-address", rights
  case issues, corrections, reportError = "report-error"

  // The way on from a page.
  case earlier, later, earlierAndLater = "earlier-and-later", earlierAndLaterArticles = "earlier-and-later-articles"
  case pages, previous, next

  // Lists.
  case letters, mostArticles = "most-articles", dayUnknown = "day-unknown", monthUnknown = "month-unknown"
  case publicationUnknown = "publication-unknown"

  // What is around an article, and in lists.
  case onThisDay = "on-this-day", onThisDayNote = "on-this-day-note", relatedArticles = "related-articles", cite
  case referenceManagers = "reference-managers", quoteOpen = "quote-open", quoteClose = "quote-close"
  case inThisIssue = "in-this-issue", inTime = "in-time", originalPart = "original-part"
  case originalLines = "original-lines", originalLinesDigest = "original-lines-sha256", originalDate = "original-date"
  case originalEncoding = "original-encoding", originalChanges = "original-changes", bySize = "by-size"
  case oftenWith = "often-with", newest, years, months

  // What the vocabulary says of a subject.
  case otherNames = "other-names", broader, narrower, related, elsewhere

  // What there is to take away.
  case downloads, downloadsNote = "downloads-note", downloadsWhole = "downloads-whole", downloadCSV = "download-csv"
  case downloadJSON = "download-json", downloadPackage = "download-package", downloadBibTeX = "download-bibtex"
  case downloadRIS = "download-ris", downloadChecksums = "download-checksums", downloadTexts = "download-texts"
  case downloadRecords = "download-records"

  // The search.
  case search, searchLabel = "search-label", searchWithoutScript = "search-without-script", searchFrom = "search-from"
  case searchTo = "search-to", searchSort = "search-sort", searchBest = "search-best", searchNewest = "search-newest"
  case searchOldest = "search-oldest", searchHelp = "search-help", searchHelpPhrase = "search-help-phrase"
  case searchHelpWithout = "search-help-without", searchHelpOr = "search-help-or", searchHelpNear = "search-help-near"
  case searchHelpBeginning = "search-help-beginning", searchHelpFields = "search-help-fields"
  case searchMore = "search-more", searchCheck = "search-check", searchNarrow = "search-narrow"
  case searchChart = "search-chart", searchShare = "search-share", searchCompare = "search-compare"
  case searchTable = "search-table", searchRemove = "search-remove", searchFailed = "search-failed"
  case searchUnread = "search-unread"

  // The accessibility statement.
  case accessibility, accessibilityNote = "accessibility-note", accessibilityChanged = "accessibility-changed"
  case accessibilityHow = "accessibility-how", accessibilityLimits = "accessibility-limits"
  case accessibilityCriteria = "accessibility-criteria", accessibilityTested = "accessibility-tested"
  case accessibilityUntested = "accessibility-untested", accessibilityAbsent = "accessibility-absent"
  case accessibilityUndecided = "accessibility-undecided", accessibilityAllPages = "accessibility-all-pages"
  case accessibilityArticles = "accessibility-articles", accessibilityNames = "accessibility-names"
  case accessibilityOwnPages = "accessibility-own-pages", checkReflow = "check-reflow"
  case checkTextSpacing = "check-text-spacing", checkReach = "check-reach", checkTab = "check-tab"
  case checkSkip = "check-skip", checkFocus = "check-focus", checkTargets = "check-targets"
  case checkNavigation = "check-navigation", checkResults = "check-results"

  // Pages that are not there.
  case notFoundTitle = "not-found-title", notFound = "not-found", notFoundText = "not-found-text"
  case frontPage = "front-page", movedTitle = "moved-title", moved, withdrawn

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
    case .issues: "The heading and the link of the index of issues."
    case .corrections: "The heading over what was corrected in an article since it was printed."
    case .reportError: "The link with which a reader tells of a mistake."
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
    case .originalLinesDigest: "The label of the checksum of an article’s lines of a source text."
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
    case .downloads: "The link to the files to take away, and the heading of their list."
    case .downloadsNote: "What that list is."
    case .downloadsWhole: "The heading over the files of all articles."
    case .downloadCSV: "What `archive.csv` is, behind its name."
    case .downloadJSON: "What `archive.json` is, behind its name."
    case .downloadPackage: "What `datapackage.json` is, behind its name."
    case .downloadBibTeX: "What `archive.bib` is, behind its name."
    case .downloadRIS: "What `archive.ris` is, behind its name."
    case .downloadChecksums: "What `manifest-sha256.txt` is, behind its name."
    case .downloadTexts: "What a year's file of texts holds."
    case .downloadRecords: "What a year's file for programs holds."
    case .search: "The link to the page that searches, its heading, and the button."
    case .searchLabel: "What the field for a query is; for screen readers."
    case .searchWithoutScript: "What the page says, before the ways into the archive, where JavaScript is off."
    case .searchFrom: "The label of the first year of a search."
    case .searchTo: "The label of its last year."
    case .searchSort: "The label of the order of results."
    case .searchBest: "That order: what fits best comes first."
    case .searchNewest: "That order: by date, the newest first."
    case .searchOldest: "That order: by date, the oldest first."
    case .searchHelp: "What opens the list of what a query can be."
    case .searchHelpPhrase: "What words in quotation marks find."
    case .searchHelpWithout: "What a word behind a minus sign does."
    case .searchHelpOr: "What OR between two words finds."
    case .searchHelpNear: "What NEAR between two words finds."
    case .searchHelpBeginning: "What a word with a star behind it finds."
    case .searchHelpFields: "What words behind title:, author:, tag: and in: find."
    case .searchMore: "The button for more results."
    case .searchCheck: "The button that looks into all texts for a phrase, so that the number is known."
    case .searchNarrow: "What opens the names by which results can be narrowed."
    case .searchChart: "The heading of the chart of a query's articles in each year."
    case .searchShare: "What shows the numbers of the chart as a share of each year's articles."
    case .searchCompare: "The button that keeps a query in the chart, beside the next."
    case .searchTable: "What opens the same numbers as a table, and what they can be compared with."
    case .searchRemove: "The button that takes a query out of the chart."
    case .searchFailed: "What the page says when a file of the index cannot be loaded."
    case .searchUnread: "What the page says where the texts cannot be read, so that phrases are not checked."
    case .accessibility: "The link to the accessibility statement, and its heading."
    case .accessibilityNote: "What the statement is, and what it is not."
    case .accessibilityChanged: "What it says where the archive's look is not the one that was tested."
    case .accessibilityHow: "The heading over how it was tested."
    case .accessibilityLimits: "What was not tested."
    case .accessibilityCriteria: "The heading over the criteria of WCAG."
    case .accessibilityTested: "The label of pages on which a criterion was tested by a program."
    case .accessibilityUntested: "The label of pages on which no program tested a criterion."
    case .accessibilityAbsent: "The label of pages that have nothing which a criterion is about."
    case .accessibilityUndecided: "What stands behind a rule that could not decide about all that it looked at."
    case .accessibilityAllPages: "All kinds of pages, as one of them."
    case .accessibilityArticles: "The pages of articles, as a kind of pages."
    case .accessibilityNames: "The pages of subjects, authors and so on, as a kind of pages."
    case .accessibilityOwnPages: "The pages that an archive's editors wrote, as a kind of pages."
    case .checkReflow: "What this check looks at: nothing scrolls sideways."
    case .checkTextSpacing: "What this check looks at: a reader may set a text wider than it comes."
    case .checkReach: "What this check looks at: everything has its place in the order of the Tab key."
    case .checkTab: "What this check looks at: where the Tab key goes, in 40 steps."
    case .checkSkip: "What this check looks at: the link past the masthead."
    case .checkFocus: "What this check looks at: how the focus is seen, in 40 steps."
    case .checkTargets: "What this check looks at: how large links and buttons are."
    case .checkNavigation: "What this check looks at: the links in the masthead."
    case .checkResults: "What this check looks at: what the search tells screen readers."
    case .notFoundTitle: "The title of the page for an address that does not exist."
    case .notFound: "That page's heading."
    case .notFoundText: "What that page says."
    case .frontPage: "That page's link to the home page."
    case .movedTitle: "The title of a page at an old address."
    case .moved: "What that page says before the link to the new address."
    case .withdrawn: "What the page of an article that was withdrawn says, between its headline and the reason."
    }
  }

  /// The keys of all such lines, each with what its words are for; those of taxonomies come last.
  static let keys: [(key: String, meaning: String)] = {
    let names = Taxonomy.all.flatMap { taxonomy in
      [
        (taxonomy.indexWord, "The \(taxonomy.indexWord), as the heading of their index."),
        (taxonomy.nameWord, "One \(taxonomy.nameWord), over its name."),
      ]
    }
    return allCases.map { ($0.rawValue, $0.meaning) } + names.filter { Word(rawValue: $0.0) == nil }
  }()
}
