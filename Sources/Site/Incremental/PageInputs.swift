import Archive
import Files
import TemplateEngine

/// What each page is made from, as a fingerprint: where it is the one of the last build, so is the page.
///
/// A page depends on what all pages share (the program, the configuration, the theme, the vocabulary, the archive's counts) and on its own
/// articles: an article's page on its content file and on what lists say of its neighbours, a list on what it says of its articles. Numbers that grow
/// with every article count only on pages whose templates show them.
struct PageInputs: Sendable {
  private let context: SiteContext
  private let plan: SitePlan
  /// What all pages share.
  private let common: Fingerprint
  /// For each article what lists say of it; `nil` where so few are asked for that it is looked up in the articles, which are far apart.
  private let entries: [Fingerprint]?
  /// For each kind what is said of its names, but for their counts.
  private let names: [[Fingerprint]]?
  /// What lists say of the articles of each subject; `nil` where no page needs it.
  private let subjects: SubjectRuns?
  /// The kinds of pages that show how many articles the archive has.
  private let countingKinds: Set<PageKind>
  /// Whether pages of articles show how many articles their names have.
  private let articlesShowCounts: Bool
  /// Whether pages of names show how many articles the subjects beside them have.
  private let namesShowCounts: Bool

  /// - Parameters:
  ///   - environment: the program, the configuration, the theme with its words, and the vocabulary.
  ///   - areFewNeeded: whether only some dozens of pages will be asked for.
  init(
    _ context: SiteContext, templates: TemplateSet, plan: SitePlan, environment: Fingerprint, areFewNeeded: Bool = false
  ) {
    self.context = context
    self.plan = plan
    var common = FingerprintInput()
    common.add(environment)
    context.site.describe(in: &common)
    self.common = common.fingerprint
    countingKinds = Set(
      PageKind.allCases.filter { kind in
        ["article-count", "article-count-text"].contains { templates.shows($0, of: "site", on: kind.rawValue) }
      })
    articlesShowCounts = templates.shows("count", of: "name", on: PageKind.article.rawValue)
    namesShowCounts = templates.shows("count", of: "name", on: PageKind.name.rawValue)
    if areFewNeeded {
      (entries, names, subjects) = (nil, nil, nil)
      return
    }
    let entries = context.articles.map(\.frontMatterFingerprint)
    self.entries = entries
    names = NameKind.allCases.map { kind in context.names(kind).map(Self.fingerprint) }
    subjects = context.connections.hasRelated ? SubjectRuns(context.names(.tags), entries) : nil
  }

  /// What a page was made from.
  struct Found {
    /// Of all that it shows.
    let fingerprint: Fingerprint
    /// The related articles or the subjects beside a name that were found for it.
    var connected: [Int] = []
  }

  /// Of all that decides what an article's page is made from: what it shows itself, and the articles that share one of its subjects, near
  /// in time. As long as it is the same, no related articles have to be looked for. `nil` for other pages.
  ///
  /// - Parameter input: room to put it together in.
  func reach(of page: PlannedPage, in input: inout FingerprintInput) -> Fingerprint? {
    guard case .article(let index) = page.kind, let subjects else { return nil }
    begin(page, in: &input)
    add(article: index, to: &input)
    let tags = context.catalogue.tags.namesOfArticle
    for place in 0..<tags.count(ofList: index) { subjects.add(subject: tags[index, place], near: index, to: &input) }
    return input.fingerprint
  }

  /// What a page is made from; `nil` for pages that are made every time, and for source texts, which are looked up by their time.
  ///
  /// - Parameter input: room to put it together in.
  func found(for page: PlannedPage, in input: inout FingerprintInput) -> Found? {
    begin(page, in: &input)
    var connected: [Int] = []
    return add(page, to: &input, &connected) ? Found(fingerprint: input.fingerprint, connected: connected) : nil
  }

  private func begin(_ page: PlannedPage, in input: inout FingerprintInput) {
    input.removeAll()
    input.add(common)
    if showsArticleCount(page) { input.add(context.site.articleCount) }
  }

  private func showsArticleCount(_ page: PlannedPage) -> Bool {
    page.pageKind.map { countingKinds.contains($0) } ?? false
  }

  private func add(_ page: PlannedPage, to input: inout FingerprintInput, _ connected: inout [Int]) -> Bool {
    switch page.kind {
    case .home, .source: return false
    case .notFound, .asset, .upcoming: break
    case .machine(let file): return add(file, to: &input)
    case .alias(let index): input.add(SitePlan.path(of: context.articles[index]))
    case .article(let index):
      add(article: index, to: &input)
      connected = context.connections.related(to: index)
      add(entries: connected, to: &input)
    case .year(let index):
      for neighbour in index - 1...index + 1 {
        let years = context.catalogue.years
        input.add(years.indices.contains(neighbour) ? years[neighbour].year : 0)
      }
      add(entries: context.catalogue.years[index].articles, to: &input)
    case .month(let index):
      for neighbour in index - 1...index + 1 {
        guard context.months.indices.contains(neighbour) else { continue }
        input.add(context.months[neighbour].year)
        input.add(context.months[neighbour].month)
        input.add(neighbour - index)
      }
      add(entries: context.months[index].articles, to: &input)
    case .day(let index):
      for neighbour in index - 1...index + 1 {
        guard context.days.indices.contains(neighbour) else { continue }
        input.add(context.days[neighbour].day.year)
        input.add(context.days[neighbour].day.month)
        input.add(context.days[neighbour].day.day)
        input.add(neighbour - index)
      }
      for article in context.days[index].articles {
        add(entry: article, to: &input)
        add(namesOf: article, .publications, showsCount: false, to: &input)
      }
    case .onThisDayIndex:
      for date in context.calendarDates {
        input.add(date.month * 100 + date.day)
        input.add(date.articles.count)
      }
    case .onThisDay(let index, let number):
      let date = context.calendarDates[index]
      add(list: date.articles, page: number, to: &input)
      guard number == 0 else { break }
      for step in [context.calendarDates.count - 1, 1] {
        let other = context.calendarDates[(index + step) % context.calendarDates.count]
        input.add(other.month * 100 + other.day)
      }
    case .names(let kind), .sizes(let kind):
      for name in context.namesWithPage(kind) { add(name: name, kind, to: &input) }
    case .name(let kind, let index, let number):
      let name = context.names(kind)[index]
      // What the vocabulary says of a tag leads to other tags.
      if name.term != nil { return false }
      add(name: index, kind, showsCount: number == 0, to: &input)
      add(list: name.articles, page: number, to: &input)
      guard number == 0 else { break }
      for (year, count) in context.years(of: name.articles) {
        input.add(year)
        input.add(count)
      }
      connected = context.connections.subjects(beside: index, kind)
      for tag in connected { add(name: tag, .tags, showsCount: namesShowCounts, to: &input) }
    case .undated: add(entries: context.catalogue.undated, to: &input)
    }
    return true
  }

  /// What an article's page shows but for the related articles.
  private func add(article index: Int, to input: inout FingerprintInput) {
    input.add(context.articles[index].fingerprint)
    input.add(context.sources[index])
    let issue = context.issues[index]
    input.add(issue.count)
    input.add(index - issue.lowerBound)
    for neighbour in [issue.lowerBound - 1, index - 1, index, index + 1, issue.upperBound + 1] {
      add(entry: neighbour, to: &input)
    }
    for kind in NameKind.allCases { add(namesOf: index, kind, showsCount: articlesShowCounts, to: &input) }
  }

  /// What each piece of a large file is made from; `nil` where pieces are not told apart.
  func pieces(of file: MachineFile) -> [Fingerprint]? {
    guard file == .table || file == .list else { return nil }
    let pieces = PiecewiseFile.pieces(ofArticles: context.articles.count)
    return pieces.enumerated().map { number, articles in
      var input = FingerprintInput()
      input.add(common)
      // What stands before the first and behind the last.
      input.add(number == 0)
      input.add(number == pieces.count - 1)
      add(entries: articles, to: &input)
      return input.fingerprint
    }
  }

  /// Says what a file for programs is made from; false for one that is made every time.
  private func add(_ file: MachineFile, to input: inout FingerprintInput) -> Bool {
    switch file {
    case .sitemap where plan.sitemap.count > 1: input.add(plan.sitemap.count)
    case .sitemap: for page in plan.sitemap.joined() { input.add(plan.pages[page].path) }
    case .sitemapPart(let number): for page in plan.sitemap[number] { input.add(plan.pages[page].path) }
    case .robots, .icon, .webManifest: break
    case .table, .list, .dataPackage: add(entries: context.articles.indices, to: &input)
    case .feed, .jsonFeed:
      guard let feed = plan.feed else { return false }
      input.add(feed.years.last?.year ?? 0)
      for index in feed.latest {
        // Its text too, of which the beginning is shown.
        input.add(context.articles[index].fingerprint)
        add(member: index, to: &input)
      }
    case .feedArchive(let number):
      guard let feed = plan.feed else { return false }
      for neighbour in number - 1...number + 1 {
        input.add(feed.years.indices.contains(neighbour) ? feed.years[neighbour].year : 0)
      }
      for place in feed.years[number].range { add(member: feed.articles[place], to: &input) }
    }
    return true
  }

  /// What a feed says of an article: its tags as the vocabulary has them.
  private func add(member index: Int, to input: inout FingerprintInput) {
    input.add(entry(index))
    add(namesOf: index, .tags, showsCount: false, to: &input)
  }

  /// What lists say of an article: its path and front matter hold it all, and publications' names are the configuration's.
  private func entry(_ index: Int) -> Fingerprint { entries?[index] ?? context.articles[index].frontMatterFingerprint }

  private func add(entry index: Int, to input: inout FingerprintInput) {
    input.add(context.articles.indices.contains(index))
    if context.articles.indices.contains(index) { input.add(entry(index)) }
  }

  private func add(entries indices: some Collection<Int>, to input: inout FingerprintInput) {
    input.add(indices.count)
    for index in indices { input.add(entry(index)) }
  }

  /// A page of a long list: its articles, and what its pager says of other pages.
  private func add(list articles: [Int], page: Int, to input: inout FingerprintInput) {
    let pages = context.pages(ofList: articles.count)
    input.add(page)
    input.add(page == 0 ? articles.count : pages.length)
    add(entries: articles[pages.articles(onPage: page)], to: &input)
    let pager = PagerRecord(
      context: context, address: .calendarDate(month: 1, day: 1), articles: articles, number: page)
    if pages.fullCount > 0 { pager.describe(in: &input) }
  }

  private func add(
    namesOf article: Int, _ kind: NameKind, showsCount: Bool, to input: inout FingerprintInput
  ) {
    let numbers = kind.namesOfArticle(in: context.catalogue)
    let count = numbers.count(ofList: article)
    input.add(count)
    for place in 0..<count { add(name: numbers[article, place], kind, showsCount: showsCount, to: &input) }
  }

  private func add(name: Int, _ kind: NameKind, showsCount: Bool = true, to input: inout FingerprintInput) {
    input.add(names?[kind.number][name] ?? Self.fingerprint(of: context.names(kind)[name]))
    if showsCount { input.add(context.count(ofName: name, kind)) }
  }
}

extension PageInputs {
  /// What is said of a name, but for its count.
  private static func fingerprint(of name: Name) -> Fingerprint {
    var input = FingerprintInput()
    input.add(name.text)
    input.add(name.slug.text)
    input.add(name.hasPage)
    return input.fingerprint
  }
}

extension SiteRecord {
  /// What every page says of the archive.
  fileprivate func describe(in input: inout FingerprintInput) {
    input.add(title)
    input.add(description)
    input.add(language)
    input.add(articleCount > 0)
    input.add(masthead?.path)
    input.add(masthead?.width ?? 0)
    input.add(masthead?.height ?? 0)
    for flag in [hasDates, hasDays, hasTags, hasAuthors, hasPublications, hasUndated, hasFeeds] { input.add(flag) }
  }
}

extension Configuration {
  /// What pages depend on; how source texts are read is not among it.
  func describe(in input: inout FingerprintInput) {
    input.add(title)
    input.add(description)
    input.add(baseURL?.text)
    input.add(itemType.rawValue)
    input.add(license)
    input.add(feedAuthority?.text)
    input.add(language)
    input.add(publications.count)
    for (name, shown) in publications.sorted(by: { $0.key < $1.key }) {
      input.add(name)
      input.add(shown)
    }
    input.add(publishesSources)
    input.add(markdown.rawHTML)
    input.add(markdown.smartPunctuation)
    input.add(listLength)
    input.add(theme.accent?.css)
    input.add(theme.accentDark?.css)
    input.add(theme.typeface.rawValue)
    input.add(theme.masthead)
  }
}
