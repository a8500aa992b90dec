import Archive

/// Every file of the site, known before anything is rendered. Nothing is written that the plan does not hold.
struct SitePlan: Sendable {
  let catalogue: Catalogue
  let configuration: Configuration
  /// For each article whether its source text is there to be copied.
  let sources: [Bool]
  /// The paths of the theme's files.
  let assets: [String]
  /// The archive's own pages and files.
  let own: OwnFiles
  /// The pictures and other files that its texts name.
  let media: MediaFiles
  /// The packs of source texts.
  let packs: SourcePacks
  /// The source texts in the pages of their articles.
  let inline: InlineSources
  /// The addresses at which articles and names were before.
  let kept: KeptAddresses
  /// The issues that articles number.
  var issues: Issues { catalogue.issues }
  /// The days of the year that have articles.
  let calendarDates: [CalendarDate]
  /// The letters of the indexes of names, by the numbers of their taxonomies.
  let letters: [IndexLetters]
  /// How many addresses a part of the sitemap has, where it is not as many as the protocol allows.
  let sitemapLength: Int?
  /// The files, grouped by kind.
  private(set) var pages: [PlannedPage] = []
  /// The files that are made when all others are.
  private var large: [PlannedPage] = []
  /// Where the large files begin among the pages: they come last.
  private(set) var firstLarge = 0
  /// The articles by the day they were added; `nil` where there are no feeds.
  let feed: FeedIndex?
  /// Old addresses of articles that lead on by the host's list of redirects.
  private(set) var redirects: [PlannedPage] = []
  /// Old addresses of articles that cannot be the site's; those of the list of addresses come last.
  private(set) var leftOutAliases: [LeftOutAlias] = []
  /// The pages of each part of the sitemap, by their numbers; one part is the whole sitemap.
  private(set) var sitemap: [ArraySlice<Int>] = []

  /// Plans the site of `catalogue`.
  ///
  /// - Parameters:
  ///   - sources: for each article whether its source text is there to be copied.
  ///   - assets: the paths of the theme's files below `assets/`.
  ///   - own: the archive's own pages and files.
  ///   - media: the pictures and other files that its texts name.
  ///   - packs: the packs of source texts.
  ///   - inline: the source texts in the pages of their articles.
  ///   - kept: addresses at which articles and names were before, which lead on.
  ///   - sitemapLength: how many addresses a part of the sitemap has, where it is not as many as the protocol allows.
  init(
    _ catalogue: Catalogue, configuration: Configuration, sources: [Bool], assets: [String],
    own: OwnFiles = OwnFiles(), media: MediaFiles = MediaFiles(), packs: SourcePacks = SourcePacks(),
    inline: InlineSources = InlineSources(), kept: KeptAddresses = KeptAddresses(),
    sitemapLength: Int? = nil
  ) {
    self.catalogue = catalogue
    self.configuration = configuration
    self.sources = sources
    self.assets = assets
    self.own = own
    self.packs = packs
    self.inline = inline
    self.media = media
    self.sitemapLength = sitemapLength
    self.kept = kept
    calendarDates = CalendarDate.all(in: catalogue)
    letters = IndexLetters.all(in: catalogue, configuration)
    feed = FeedIndex(catalogue, configuration)
    for kind in AllPages.kinds { kind.plan(&self) }
    firstLarge = pages.count
    pages += large
    large = []
    var (aliases, leftOut) = Self.aliases(of: catalogue, kept, beside: pages)
    leftOutAliases = leftOut
    redirects = RedirectList.take(from: &aliases, of: self)
    if !redirects.isEmpty, let list = RedirectList(configuration) {
      aliases.append(PlannedPage(list.path, RedirectList.self))
    }
    pages.insert(contentsOf: aliases, at: firstLarge)
    firstLarge += aliases.count
  }

  // MARK: - For kinds of files

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - taxonomy: the taxonomy that it is about, where it is about names.
  ///   - index: which of its kind it is.
  ///   - number: which page of a list, or part of a file, it is.
  ///   - isLarge: whether it is made when all others are.
  mutating func add(
    _ path: String, _ kind: any SiteFile.Type, taxonomy: Taxonomy = .tags, index: Int = 0, number: Int = 0,
    isLarge: Bool = false
  ) {
    let page = PlannedPage(path, kind, taxonomy: taxonomy, index: index, number: number)
    if isLarge { large.append(page) } else { pages.append(page) }
  }

  /// Adds a file at an address that lists lead to.
  mutating func add(_ path: SitePath, _ kind: any SiteFile.Type, taxonomy: Taxonomy = .tags, index: Int = 0) {
    add(path.text, kind, taxonomy: taxonomy, index: index)
  }

  /// Adds the pages of a list of so many articles: that of the newest, the full ones, and the one that will be full
  /// next.
  mutating func add(
    list path: SitePath, of count: Int, _ kind: any SiteFile.Type, taxonomy: Taxonomy = .tags, index: Int
  ) {
    let pages = ListPages(count: count, length: configuration.listLength)
    for page in 0...pages.fullCount { add(path.page(page).text, kind, taxonomy: taxonomy, index: index, number: page) }
    if let next = pages.upcoming { add(path.page(next), UpcomingPage.self) }
  }

  /// Adds the pages of a list of so many that is read from its beginning.
  mutating func add(
    partsOf path: SitePath, _ count: Int, _ kind: any SiteFile.Type, taxonomy: Taxonomy = .tags, index: Int = 0
  ) {
    for part in 0..<ListPages(count: count, length: configuration.listLength).partCount {
      add(path.part(part).text, kind, taxonomy: taxonomy, index: index, number: part)
    }
  }

  /// Divides the pages planned so far into the parts of the sitemap: articles in the order in which they were added,
  /// then all other pages. A part that is full of articles stays as it is when others are added.
  mutating func divideSitemap(into length: Int) {
    var pageOfArticle = [Int?](repeating: nil, count: catalogue.articles.count)
    var others: [Int] = []
    for (number, page) in pages.enumerated() where page.kind.isForReaders {
      if page.kind.isOfArticle { pageOfArticle[page.index] = number } else { others.append(number) }
    }
    var order: [Int] = []
    order.reserveCapacity(pageOfArticle.count + others.count)
    for index in feed?.articles ?? [] {
      order += [pageOfArticle[index]].compactMap(\.self)
      pageOfArticle[index] = nil
    }
    order += pageOfArticle.compactMap(\.self)
    order += others
    sitemap = stride(from: 0, to: order.count, by: length).map { order[$0..<min($0 + length, order.count)] }
  }
}
