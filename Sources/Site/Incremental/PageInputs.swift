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
  private let templates: TemplateSet
  /// What all pages share.
  private let common: SHA256Digest
  /// For each article what lists say of it. Looked up in the articles themselves it would be far away in memory each time.
  private let entries: [SHA256Digest]
  /// Whether pages of articles show how many articles their subjects have.
  private let showsCounts: Bool
  /// What all front matters say.
  private let archive: SHA256Digest
  /// The years in which articles were added.
  private let feed: FeedIndex?
  /// For each kind what is said of its names, but for their counts.
  private let names: [NameKind: [SHA256Digest]]

  /// - Parameter environment: the program, the configuration, the theme with its words, and the vocabulary.
  init(_ context: SiteContext, templates: TemplateSet, feed: FeedIndex?, environment: SHA256Digest) {
    self.context = context
    self.templates = templates
    self.feed = feed
    var common = FingerprintInput()
    common.add(environment)
    context.site.describe(in: &common)
    self.common = common.fingerprint
    showsCounts = templates.shows("count", of: "name", on: PageKind.article.rawValue)
    var input = FingerprintInput()
    input.reserve(context.articles.count * SHA256Digest.size)
    // Its path and front matter hold all that lists say, and publications' names are the configuration's.
    entries = context.articles.map(\.frontMatterFingerprint)
    for entry in entries { input.add(entry) }
    archive = input.fingerprint
    input = FingerprintInput()
    var names: [NameKind: [SHA256Digest]] = [:]
    for kind in NameKind.allCases {
      names[kind] = kind.index(in: context.catalogue).names.map { name in
        input.removeAll()
        input.add(name.text)
        input.add(name.slug.text)
        input.add(name.hasPage)
        return input.fingerprint
      }
    }
    self.names = names
  }

  /// What a page is made from; `nil` for pages that are made every time, and for source texts, which are looked up by their time.
  func fingerprint(of page: PlannedPage) -> SHA256Digest? {
    var input = FingerprintInput()
    input.reserve(1024)
    input.add(common)
    input.add(page.path)
    if let kind = page.pageKind?.rawValue {
      if ["article-count", "article-count-text"].contains(where: { templates.shows($0, of: "site", on: kind) }) {
        input.add(context.site.articleCount)
      }
    }
    switch page.kind {
    case .home, .source: return nil
    case .notFound, .asset, .upcoming: break
    case .machine(let file): if !add(file, to: &input) { return nil }
    case .alias(let index): input.add(SitePlan.path(of: context.articles[index]))
    case .article(let index):
      input.add(context.articles[index].fingerprint)
      input.add(context.sources[index])
      let issue = context.issues[index]
      input.add(issue.count)
      input.add(index - issue.lowerBound)
      for neighbour in [issue.lowerBound - 1, index - 1, index, index + 1, issue.upperBound + 1] {
        add(entry: neighbour, to: &input)
      }
      let related = context.connections.related[index]
      add(entries: related, to: &input)
      for kind in NameKind.allCases { add(namesOf: index, kind, showsCount: showsCounts, to: &input) }
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
      if name.term != nil { return nil }
      add(name: index, kind, showsCount: number == 0, to: &input)
      add(list: name.articles, page: number, to: &input)
      guard number == 0 else { break }
      for (year, count) in context.years(of: name.articles) {
        input.add(year)
        input.add(count)
      }
      let showsCounts = templates.shows("count", of: "name", on: PageKind.name.rawValue)
      for tag in context.connections.subjects[kind, index] {
        add(name: tag, .tags, showsCount: showsCounts, to: &input)
      }
    case .undated: add(entries: context.catalogue.undated, to: &input)
    }
    return input.fingerprint
  }

  /// Says what a file for programs is made from; false for one that is made every time, as making it takes no longer.
  private func add(_ file: MachineFile, to input: inout FingerprintInput) -> Bool {
    switch file {
    case .sitemap, .sitemapPart: return false
    case .robots, .icon, .webManifest: break
    case .table, .list, .dataPackage: input.add(archive)
    case .feed, .jsonFeed:
      guard let feed else { return false }
      input.add(feed.years.last?.year ?? 0)
      for index in feed.latest {
        // Its text too, of which the beginning is shown.
        input.add(context.articles[index].fingerprint)
        add(member: index, to: &input)
      }
    case .feedArchive(let number):
      guard let feed else { return false }
      for neighbour in number - 1...number + 1 {
        input.add(feed.years.indices.contains(neighbour) ? feed.years[neighbour].year : 0)
      }
      for place in feed.years[number].range { add(member: feed.articles[place], to: &input) }
    }
    return true
  }

  /// What a feed says of an article: its tags as the vocabulary has them.
  private func add(member index: Int, to input: inout FingerprintInput) {
    input.add(entries[index])
    add(namesOf: index, .tags, showsCount: false, to: &input)
  }

  private func add(entry index: Int, to input: inout FingerprintInput) {
    input.add(context.articles.indices.contains(index))
    if context.articles.indices.contains(index) { input.add(entries[index]) }
  }

  private func add(entries indices: some Collection<Int>, to input: inout FingerprintInput) {
    input.add(indices.count)
    for index in indices { input.add(entries[index]) }
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
    let numbers = kind.index(in: context.catalogue).namesOfArticle
    let count = numbers.count(ofList: article)
    input.add(count)
    for place in 0..<count { add(name: numbers[article, place], kind, showsCount: showsCount, to: &input) }
  }

  private func add(name: Int, _ kind: NameKind, showsCount: Bool = true, to input: inout FingerprintInput) {
    if let digest = names[kind]?[name] { input.add(digest) }
    if showsCount { input.add(context.count(ofName: name, kind)) }
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
    input.add(markdown.rawHTML)
    input.add(markdown.smartPunctuation)
    input.add(listLength)
    input.add(theme.accent?.css)
    input.add(theme.accentDark?.css)
    input.add(theme.typeface.rawValue)
    input.add(theme.masthead)
  }
}
