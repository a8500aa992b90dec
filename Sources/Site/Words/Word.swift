import Archive

/// Words of the interface that stand for themselves: `{{words.subjects}}` in a template, a line of
/// `Templates/words/en.yml`.
///
/// A new one is a row here with its meaning, its name in `all`, and its words in each file of `Templates/words/`.
struct Word: Sendable, Hashable {
  /// The key of its line in a file of words.
  let key: String
  /// What the words are for, a sentence.
  let meaning: String

  init(_ key: String, _ meaning: String) {
    self.key = key
    self.meaning = meaning
  }

  static func == (one: Word, other: Word) -> Bool { one.key == other.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  // On every page.
  static let home = Word("home", "The home page, as the first step of the way to a page.")
  static let ways = Word("ways", "What the links in the masthead are; for screen readers.")
  static let breadcrumbs = Word(
    "breadcrumbs", "What the way from the home page to a page is called; for screen readers.")
  static let skip = Word("skip", "The link past the masthead, for whoever uses the keyboard.")
  static let top = Word("top", "The link to the page's beginning.")
  static let colon = Word(
    "colon", "What stands between a name and what is said of it, with its spaces: \"1997: 12 articles\".")
  static let listSeparator = Word("list-separator", "What stands between names in a row, with its spaces.")
  static let listLastSeparator = Word(
    "list-last-separator", "What stands before the last name in a row, with its spaces.")

  // What the archive is ordered by.
  static let dates = Word("dates", "The link to the years.")
  static let undated = Word("undated", "Articles without a date, as a heading and instead of a date.")

  // The home page.
  static let byDate = Word("by-date", "The heading over the years on the home page.")
  static let latest = Word("latest", "The heading over the latest articles.")
  static let noArticles = Word("no-articles", "What the home page of an empty archive says.")

  // An article and what is known of it.
  static let date = Word("date", "The label of an article's date.")
  static let unknown = Word("unknown", "What stands where a date is not known.")
  static let place = Word("place", "The label of the place that an article was written from.")
  static let aboutText = Word("about-text", "The heading over what is known of an article's text.")
  static let originalText = Word("original-text", "The label of the source text.")
  static let originalTextNote = Word("original-text-note", "What the source text is, after its file's name.")
  static let originalDigest = Word("original-sha256", "The label of the source text's checksum.")
  static let pageAddress = Word("page-address", "The label of the page's address on the web.")
  static let issues = Word("issues", "The heading and the link of the index of issues.")
  static let corrections = Word(
    "corrections", "The heading over what was corrected in an article since it was printed.")
  static let reportError = Word("report-error", "The link with which a reader tells of a mistake.")
  static let rights = Word("rights", "The label of who holds which rights.")

  // The way on from a page.
  static let earlier = Word("earlier", "The link to what came before in time.")
  static let later = Word("later", "The link to what came after in time.")
  static let earlierAndLater = Word(
    "earlier-and-later", "What the links to the neighbours in time are; for screen readers.")
  static let earlierAndLaterArticles = Word(
    "earlier-and-later-articles", "What the links to the neighbouring articles are; for screen readers.")
  static let pages = Word("pages", "What the links to a long list's pages are; for screen readers.")
  static let previous = Word("previous", "The link to the article before, in the issue.")
  static let next = Word("next", "The link to the next article, in the issue.")

  // Lists.
  static let letters = Word("letters", "What the links to an index's letters are; for screen readers.")
  static let mostArticles = Word("most-articles", "The heading over the names that have most articles.")
  static let dayUnknown = Word("day-unknown", "The heading over articles of which only the month is known.")
  static let monthUnknown = Word("month-unknown", "The heading over articles of which only the year is known.")
  static let publicationUnknown = Word(
    "publication-unknown", "The heading over a day's articles from no known publication.")

  // What is around an article, and in lists.
  static let onThisDay = Word(
    "on-this-day", "The link to a day of the year in all years, and the heading of their index.")
  static let onThisDayNote = Word("on-this-day-note", "What the index of the days of the year shows.")
  static let relatedArticles = Word("related-articles", "The heading over articles with the same subjects.")
  static let cite = Word("cite", "The heading over how an article is cited.")
  static let referenceManagers = Word("reference-managers", "What opens the citation in the formats of programs.")
  static let quoteOpen = Word("quote-open", "What stands before a headline in a citation.")
  static let quoteClose = Word("quote-close", "What stands after a headline in a citation.")
  static let inThisIssue = Word(
    "in-this-issue", "The label of the links to the neighbours in an issue, which leads to the issue.")
  static let inTime = Word("in-time", "The label of the links to the neighbours in time.")
  static let originalPart = Word("original-part", "The label of which of a source text’s articles an article is.")
  static let originalLines = Word("original-lines", "The label of which of a source text’s lines hold an article.")
  static let originalLinesDigest = Word(
    "original-lines-sha256", "The label of the checksum of an article’s lines of a source text.")
  static let originalDate = Word("original-date", "The label of the date as the source text prints it.")
  static let originalEncoding = Word("original-encoding", "The label of the source text’s encoding.")
  static let originalChanges = Word("original-changes", "The label of what conversion changed in the text.")
  static let bySize = Word("by-size", "The heading and the link of the names by their number of articles.")
  static let oftenWith = Word("often-with", "The heading over subjects that stand often beside a name.")
  static let newest = Word("newest", "The link to the newest articles of a long list.")
  static let years = Word("years", "What the links to a list’s years are; for screen readers.")
  static let months = Word("months", "What the links to a year’s months are; for screen readers.")

  // What the vocabulary says of a subject.
  static let otherNames = Word("other-names", "The label of a subject's other names.")
  static let broader = Word("broader", "The label of a subject's wider subjects.")
  static let narrower = Word("narrower", "The label of a subject's narrower subjects.")
  static let related = Word("related", "The label of a subject's neighbouring subjects.")
  static let elsewhere = Word("elsewhere", "The label of a subject's pages elsewhere on the web.")

  // What there is to take away.
  static let downloads = Word("downloads", "The link to the files to take away, and the heading of their list.")
  static let downloadsNote = Word("downloads-note", "What that list is.")
  static let downloadsWhole = Word("downloads-whole", "The heading over the files of all articles.")
  static let downloadCSV = Word("download-csv", "What `archive.csv` is, behind its name.")
  static let downloadJSON = Word("download-json", "What `archive.json` is, behind its name.")
  static let downloadPackage = Word("download-package", "What `datapackage.json` is, behind its name.")
  static let downloadBibTeX = Word("download-bibtex", "What `archive.bib` is, behind its name.")
  static let downloadRIS = Word("download-ris", "What `archive.ris` is, behind its name.")
  static let downloadChecksums = Word("download-checksums", "What `manifest-sha256.txt` is, behind its name.")
  static let downloadTexts = Word("download-texts", "What a year's file of texts holds.")
  static let downloadRecords = Word("download-records", "What a year's file for programs holds.")

  // The search.
  static let search = Word("search", "The link to the page that searches, its heading, and the button.")
  static let searchLabel = Word("search-label", "What the field for a query is; for screen readers.")
  static let searchWithoutScript = Word(
    "search-without-script", "What the page says, before the ways into the archive, where JavaScript is off.")
  static let searchFrom = Word("search-from", "The label of the first year of a search.")
  static let searchTo = Word("search-to", "The label of its last year.")
  static let searchSort = Word("search-sort", "The label of the order of results.")
  static let searchBest = Word("search-best", "That order: what fits best comes first.")
  static let searchNewest = Word("search-newest", "That order: by date, the newest first.")
  static let searchOldest = Word("search-oldest", "That order: by date, the oldest first.")
  static let searchHelp = Word("search-help", "What opens the list of what a query can be.")
  static let searchHelpPhrase = Word("search-help-phrase", "What words in quotation marks find.")
  static let searchHelpWithout = Word("search-help-without", "What a word behind a minus sign does.")
  static let searchHelpOr = Word("search-help-or", "What OR between two words finds.")
  static let searchHelpNear = Word("search-help-near", "What NEAR between two words finds.")
  static let searchHelpBeginning = Word("search-help-beginning", "What a word with a star behind it finds.")
  static let searchHelpFields = Word("search-help-fields", "What words behind title:, author:, tag: and in: find.")
  static let searchMore = Word("search-more", "The button for more results.")
  static let searchCheck = Word(
    "search-check", "The button that looks into all texts for a phrase, so that the number is known.")
  static let searchNarrow = Word("search-narrow", "What opens the names by which results can be narrowed.")
  static let searchChart = Word("search-chart", "The heading of the chart of a query's articles in each year.")
  static let searchShare = Word(
    "search-share", "What shows the numbers of the chart as a share of each year's articles.")
  static let searchCompare = Word("search-compare", "The button that keeps a query in the chart, beside the next.")
  static let searchTable = Word(
    "search-table", "What opens the same numbers as a table, and what they can be compared with.")
  static let searchRemove = Word("search-remove", "The button that takes a query out of the chart.")
  static let searchFailed = Word("search-failed", "What the page says when a file of the index cannot be loaded.")
  static let searchUnread = Word(
    "search-unread", "What the page says where the texts cannot be read, so that phrases are not checked.")

  // The accessibility statement.
  static let accessibility = Word("accessibility", "The link to the accessibility statement, and its heading.")
  static let accessibilityNote = Word("accessibility-note", "What the statement is, and what it is not.")
  static let accessibilityChanged = Word(
    "accessibility-changed", "What it says where the archive's look is not the one that was tested.")
  static let accessibilityHow = Word("accessibility-how", "The heading over how it was tested.")
  static let accessibilityLimits = Word("accessibility-limits", "What was not tested.")
  static let accessibilityCriteria = Word("accessibility-criteria", "The heading over the criteria of WCAG.")
  static let accessibilityTested = Word(
    "accessibility-tested", "The label of pages on which a criterion was tested by a program.")
  static let accessibilityUntested = Word(
    "accessibility-untested", "The label of pages on which no program tested a criterion.")
  static let accessibilityAbsent = Word(
    "accessibility-absent", "The label of pages that have nothing which a criterion is about.")
  static let accessibilityUndecided = Word(
    "accessibility-undecided", "What stands behind a rule that could not decide about all that it looked at.")
  static let accessibilityAllPages = Word("accessibility-all-pages", "All kinds of pages, as one of them.")
  static let accessibilityArticles = Word("accessibility-articles", "The pages of articles, as a kind of pages.")
  static let accessibilityNames = Word(
    "accessibility-names", "The pages of subjects, authors and so on, as a kind of pages.")
  static let accessibilityOwnPages = Word(
    "accessibility-own-pages", "The pages that an archive's editors wrote, as a kind of pages.")
  static let checkReflow = Word("check-reflow", "What this check looks at: nothing scrolls sideways.")
  static let checkTextSpacing = Word(
    "check-text-spacing", "What this check looks at: a reader may set a text wider than it comes.")
  static let checkReach = Word(
    "check-reach", "What this check looks at: everything has its place in the order of the Tab key.")
  static let checkTab = Word("check-tab", "What this check looks at: where the Tab key goes, in 40 steps.")
  static let checkSkip = Word("check-skip", "What this check looks at: the link past the masthead.")
  static let checkFocus = Word("check-focus", "What this check looks at: how the focus is seen, in 40 steps.")
  static let checkTargets = Word("check-targets", "What this check looks at: how large links and buttons are.")
  static let checkNavigation = Word("check-navigation", "What this check looks at: the links in the masthead.")
  static let checkResults = Word("check-results", "What this check looks at: what the search tells screen readers.")

  // Pages that are not there.
  static let notFoundTitle = Word("not-found-title", "The title of the page for an address that does not exist.")
  static let notFound = Word("not-found", "That page's heading.")
  static let notFoundText = Word("not-found-text", "What that page says.")
  static let frontPage = Word("front-page", "That page's link to the home page.")
  static let movedTitle = Word("moved-title", "The title of a page at an old address.")
  static let moved = Word("moved", "What that page says before the link to the new address.")
  static let withdrawn = Word(
    "withdrawn", "What the page of an article that was withdrawn says, between its headline and the reason.")

  /// All of them; those of taxonomies come last.
  static let all: [Word] = {
    let words = [
      home, ways, breadcrumbs, skip, top, colon, listSeparator, listLastSeparator, dates, undated, byDate, latest,
      noArticles, date, unknown, place, aboutText, originalText, originalTextNote, originalDigest, pageAddress, rights,
      issues, corrections, reportError,
      earlier, later, earlierAndLater, earlierAndLaterArticles, pages, previous, next, letters, mostArticles,
      dayUnknown, monthUnknown, publicationUnknown, onThisDay, onThisDayNote, relatedArticles, cite, referenceManagers,
      quoteOpen, quoteClose, inThisIssue, inTime, originalPart, originalLines, originalLinesDigest,
      originalDate, originalEncoding,
      originalChanges, bySize, oftenWith, newest, years, months, otherNames, broader, narrower, related, elsewhere,
      downloads, downloadsNote, downloadsWhole, downloadCSV, downloadJSON, downloadPackage, downloadBibTeX, downloadRIS,
      downloadChecksums, downloadTexts, downloadRecords,
      search, searchLabel, searchWithoutScript, searchFrom, searchTo, searchSort, searchBest, searchNewest,
      searchOldest, searchHelp, searchHelpPhrase, searchHelpWithout, searchHelpOr, searchHelpNear,
      searchHelpBeginning, searchHelpFields, searchMore, searchCheck, searchNarrow, searchChart, searchShare,
      searchCompare, searchTable, searchRemove, searchFailed, searchUnread,
      accessibility, accessibilityNote, accessibilityChanged, accessibilityHow, accessibilityLimits,
      accessibilityCriteria, accessibilityTested, accessibilityUntested, accessibilityAbsent, accessibilityUndecided,
      accessibilityAllPages, accessibilityArticles, accessibilityNames, accessibilityOwnPages, checkReflow,
      checkTextSpacing, checkReach, checkTab, checkSkip, checkFocus, checkTargets, checkNavigation, checkResults,
      notFoundTitle, notFound, notFoundText, frontPage, movedTitle, moved, withdrawn,
    ]
    return words + Taxonomy.all.flatMap { [$0.indexTitle, $0.nameTitle] }.filter { !words.contains($0) }
  }()
}
