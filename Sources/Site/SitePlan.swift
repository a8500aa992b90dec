public import Archive
import Markdown

/// Every file of the site, known before anything is rendered. Nothing is written that the plan does not hold.
public struct SitePlan: Sendable {
  /// The files, grouped by kind.
  public private(set) var pages: [PlannedPage] = []
  /// Where the large files begin among the pages: they come last, because they are made when all others are.
  private(set) var firstLarge = 0
  /// The articles by the day they were added; `nil` where there are no feeds.
  let feed: FeedIndex?
  /// Old addresses of articles that cannot be the site's.
  private(set) var leftOutAliases: [LeftOutAlias] = []
  /// The pages of each part of the sitemap, by their numbers; one part is the whole sitemap.
  private(set) var sitemap: [ArraySlice<Int>] = []

  /// Plans the site of `catalogue`.
  ///
  /// - Parameters:
  ///   - sources: for each article whether its source text is there to be copied.
  ///   - assets: the paths of the theme's files below `assets/`.
  ///   - sitemapLength: how many addresses a part of the sitemap has, where it is not as many as the protocol allows.
  public init(
    _ catalogue: Catalogue, configuration: Configuration, sources: [Bool], assets: [String],
    sitemapLength: Int? = nil
  ) {
    feed = FeedIndex(catalogue, configuration)
    add("index.html", .home)
    for (index, article) in catalogue.articles.enumerated() {
      add(Self.path(of: article), .article(index))
      if sources[index] { add(Self.sourcePath(of: article), .source(article: index)) }
    }
    for (index, year) in catalogue.years.enumerated() { add(Self.path(ofYear: year.year), .year(index)) }
    for (index, month) in catalogue.months.enumerated() { add(Self.path(of: month), .month(index)) }
    for (index, day) in catalogue.days.enumerated() { add(Self.path(of: day.day), .day(index)) }
    for kind in NameKind.allCases {
      let names = catalogue[kind].names
      if names.contains(where: \.hasPage) { add(kind.indexPath, .names(kind)) }
      if names.count(where: \.hasPage) >= NamesPage.longIndex { add(kind.sizesPath, .sizes(kind)) }
      for (index, name) in names.enumerated() where name.hasPage {
        let pages = ListPages(count: name.articles.count, length: configuration.listLength)
        for page in 0...pages.fullCount { add(kind.path(of: name, page: page), .name(kind, index, page: page)) }
        if let next = pages.upcoming { add(kind.path(of: name, page: next), .upcoming(list: kind.path(of: name))) }
      }
    }
    let dates = CalendarDate.all(in: catalogue)
    if !dates.isEmpty { add("on-this-day/index.html", .onThisDayIndex) }
    for (index, date) in dates.enumerated() {
      let pages = ListPages(count: date.articles.count, length: configuration.listLength)
      for page in 0...pages.fullCount { add(Self.path(of: date, page: page), .onThisDay(index, page: page)) }
      if let next = pages.upcoming { add(Self.path(of: date, page: next), .upcoming(list: Self.path(of: date))) }
    }
    if !catalogue.undated.isEmpty { add("undated/index.html", .undated) }
    add("404.html", .notFound)
    for (index, path) in assets.enumerated() { add(path, .asset(index)) }
    addMachineFiles(catalogue, configuration, hasIcon: assets.contains("assets/icon.svg"), sitemapLength)
    let (aliases, leftOut) = Self.aliases(of: catalogue, beside: pages)
    leftOutAliases = leftOut
    pages.insert(contentsOf: aliases, at: firstLarge)
    firstLarge += aliases.count
  }

  private mutating func addMachineFiles(
    _ catalogue: Catalogue, _ configuration: Configuration, hasIcon: Bool, _ sitemapLength: Int?
  ) {
    if let base = configuration.baseURL {
      planSitemap(articles: catalogue.articles.count, length: sitemapLength ?? Sitemap.length(base))
      add("sitemap.xml", .machine(.sitemap))
      if sitemap.count > 1 {
        for part in sitemap.indices { add(Sitemap.path(ofPart: part), .machine(.sitemapPart(part))) }
      }
    }
    if feed != nil {
      add("feed.xml", .machine(.feed))
      add("feed.json", .machine(.jsonFeed))
    }
    add("robots.txt", .machine(.robots))
    add("manifest.webmanifest", .machine(.webManifest))
    if !hasIcon { add("assets/icon.svg", .machine(.icon)) }
    let years = feed?.years ?? []
    // Most are made in one piece.
    for (index, year) in years.enumerated() where year.range.count <= PiecewiseFile.articlesInPiece {
      add(FeedIndex.path(ofYear: year.year), .machine(.feedArchive(index)))
    }
    firstLarge = pages.count
    for (index, year) in years.enumerated() where year.range.count > PiecewiseFile.articlesInPiece {
      add(FeedIndex.path(ofYear: year.year), .machine(.feedArchive(index)))
    }
    add("archive.csv", .machine(.table))
    add("archive.json", .machine(.list))
    // The last one, because it holds the digests of the two before.
    add("datapackage.json", .machine(.dataPackage))
  }

  /// Articles in the order in which they were added, then all other pages: a part that is full of articles stays as it is when
  /// others are added.
  private mutating func planSitemap(articles count: Int, length: Int) {
    var pageOfArticle = [Int?](repeating: nil, count: count)
    var others: [Int] = []
    for (number, page) in pages.enumerated() where page.isForReaders {
      if case .article(let index) = page.kind { pageOfArticle[index] = number } else { others.append(number) }
    }
    var order: [Int] = []
    order.reserveCapacity(count + others.count)
    for index in feed?.articles ?? [] {
      order += [pageOfArticle[index]].compactMap(\.self)
      pageOfArticle[index] = nil
    }
    order += pageOfArticle.compactMap(\.self)
    order += others
    sitemap = stride(from: 0, to: order.count, by: length).map { order[$0..<min($0 + length, order.count)] }
  }

  private mutating func add(_ path: String, _ kind: PlannedPage.Kind) {
    pages.append(PlannedPage(path: path, kind: kind))
  }

  // MARK: - Addresses

  static func path(of article: Article) -> String { path(of: article, ".html") }
  static func sourcePath(of article: Article) -> String { path(of: article, ".txt") }

  /// Put together at its length: an archive holds the paths of all its pages.
  private static func path(of article: Article, _ ending: StaticString) -> String {
    let folder = article.folder
    return article.withText(.slug) { slug in
      String(unsafeUninitializedCapacity: folder.utf8.count + 1 + slug.count + ending.utf8CodeUnitCount) { path in
        var (_, end) = path.initialize(from: folder.utf8)
        path[end] = UInt8(ascii: "/")
        end += 1
        end = path[end...].initialize(fromContentsOf: slug)
        return path[end...].initialize(
          fromContentsOf: UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
      }
    } ?? folder + "/" + article.slug.text + "\(ending)"
  }

  static func path(ofYear year: Int) -> String { Article.folder(year: year) + "/index.html" }
  static func path(of month: Catalogue.Month) -> String {
    Article.folder(year: month.year, month: month.month) + "/index.html"
  }
  static func path(of day: CalendarDay) -> String {
    Article.folder(year: day.year, month: day.month, day: day.day) + "/index.html"
  }

  static func path(of date: CalendarDate, page: Int = 0) -> String {
    let name =
      "on-this-day/" + (date.month < 10 ? "0" : "") + "\(date.month)-" + (date.day < 10 ? "0" : "") + "\(date.day)"
    return page == 0 ? name + ".html" : name + "/\(page).html"
  }

  // MARK: - Collisions

  /// Addresses that two pages would share.
  public func collisions(_ catalogue: Catalogue, _ project: Project) -> [Diagnostic] {
    // Disks that fold case must hold the site too.
    var diagnostics: [Diagnostic] = []
    var first: [String: Int] = [:]
    first.reserveCapacity(pages.count)
    for (index, page) in pages.enumerated() {
      if case .alias = page.kind { continue }
      let key = page.path.foldedPath
      if let other = first[key] {
        diagnostics.append(collision(page, pages[other], catalogue, project))
      } else {
        first[key] = index
      }
    }
    return diagnostics
  }

  private func collision(
    _ page: PlannedPage, _ other: PlannedPage, _ catalogue: Catalogue, _ project: Project
  ) -> Diagnostic {
    // Of the two, the one an editor can change is the one to report.
    let (culprit, rival) = articleIndex(page.kind) == nil ? (other, page) : (page, other)
    let file: String
    var position = TextPosition(line: 1, column: 1)
    let advice: String
    if let index = articleIndex(culprit.kind) {
      let article = catalogue.articles[index]
      file = project.shown(content: article.file)
      position = article.positions["slug"] ?? article.positions["title"] ?? position
      advice = "Give one of them another address in its front matter: slug: \"\(article.slug.numbered(2).text)\"."
    } else {
      file = culprit.path
      advice = "Rename one of them."
    }
    let message =
      "two pages for one address, \(culprit.path): \(what(culprit, catalogue)) and \(what(rival, catalogue))"
    return Diagnostic(.error, file, at: position, message, advice: advice)
  }

  private func articleIndex(_ kind: PlannedPage.Kind) -> Int? {
    switch kind {
    case .article(let index), .source(let index), .alias(let index): index
    default: nil
    }
  }

  func what(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    switch page.kind {
    case .article(let index): "the article \(catalogue.articles[index].file)"
    case .source(let index): "the source text of \(catalogue.articles[index].file)"
    case .alias(let index): "an alias of \(catalogue.articles[index].file)"
    case .home: "the home page"
    case .year, .month, .day: "a page of the calendar"
    case .names(let kind): "the index of \(kind.rawValue)"
    case .name(let kind, let index, _):
      "the \(kind.singular) '\(catalogue[kind].names[index].text)'"
    case .sizes(let kind): "the list of \(kind.rawValue) by their number of articles"
    case .onThisDayIndex, .onThisDay: "a page of the days of the year"
    case .upcoming(let list): "the next page of \(list)"
    case .undated: "the list of undated articles"
    case .notFound: "the page for missing addresses"
    case .machine(let file): file.described
    case .asset: "a file of the theme"
    }
  }
}
