import Archive
import Files

/// All that a page is made from, as its kind says it (`SiteFile.addInputs`): as long as the fingerprint is the one of
/// the last build, so is the page.
///
/// A page depends on what all pages share and on its own articles: an article's page on its content file and on what
/// lists say of its neighbours, a list on what it says of its articles. Numbers that grow with every article count only
/// on pages whose templates show them.
struct PageInputs {
  private let shared: SharedInputs
  private var input = ByteWriter()
  private var showsNameCounts = false
  /// The related articles or the subjects beside a name that were found on the way: the page need not look for them
  /// again.
  var connected: [Int] = []
  /// Whether all is said. Otherwise the page is made every time.
  var areAllKnown = true
  /// How the files came out that are made already.
  var made = MadeFiles()
  /// The files that the page is a copy of, as they are left.
  private(set) var files: [FileSystem.Stamp] = []

  init(_ shared: SharedInputs) {
    self.shared = shared
  }

  var context: SiteContext { shared.context }
  /// The program, the configuration, the theme and the vocabulary.
  var environment: Fingerprint { shared.environment }
  var plan: SitePlan { shared.plan }

  /// What a page is made from; `nil` when it must be made every time.
  mutating func fingerprint(of page: PlannedPage) -> Fingerprint? {
    connected = []
    areAllKnown = true
    files.removeAll(keepingCapacity: true)
    showsNameCounts = shared.showsNameCounts(page.kind)
    input.removeAll()
    input.add(shared.common)
    if shared.showsArticleCount(page.kind) { input.add(context.site.articleCount) }
    page.kind.addInputs(of: page, to: &self)
    return areAllKnown ? input.fingerprint : nil
  }

  /// What a part of a file is made from.
  mutating func fingerprint(of part: (inout PageInputs) -> Void) -> Fingerprint {
    showsNameCounts = false
    input.removeAll()
    input.add(shared.common)
    part(&self)
    return input.fingerprint
  }

  // MARK: - For kinds of pages

  /// Forgets what all pages share: the page shows nothing of it.
  mutating func leaveOutSite() { input.removeAll() }

  mutating func add(_ numbers: Int...) { for number in numbers { input.add(number) } }
  mutating func add(_ text: String?) { input.add(text) }
  mutating func add(_ bytes: [UInt8]) { input.add(bytes) }
  mutating func add(_ flag: Bool) { input.add(flag) }
  mutating func add(_ fingerprint: Fingerprint) { input.add(fingerprint) }

  /// Adds what is before and after one of a list, and itself, each by a number that is not 0.
  mutating func add<Value>(neighboursOf index: Int, in list: [Value], _ number: (Value) -> Int) {
    for neighbour in index - 1...index + 1 {
      input.add(list.indices.contains(neighbour) ? number(list[neighbour]) : 0)
    }
  }

  /// Adds what lists say of an article, if there is one of that number.
  mutating func add(entry index: Int) {
    input.add(context.articles.indices.contains(index))
    if context.articles.indices.contains(index) { input.add(shared.entry(index)) }
  }

  /// Adds what lists say of articles.
  mutating func add(entries indices: some Collection<Int>) {
    input.add(indices.count)
    for index in indices { input.add(shared.entry(index)) }
  }

  /// Adds one of the parts of a list: its articles, and how many parts there are.
  mutating func add(part: Int, of articles: [Int]) {
    input.add(articles.count)
    input.add(part)
    add(entries: context.part(part, of: articles))
  }

  /// Adds a page of a long list: its articles, and what its pager says of other pages.
  mutating func add(list articles: [Int], page: Int) {
    let pages = context.pages(ofList: articles.count)
    input.add(page)
    input.add(page == 0 ? articles.count : pages.length)
    add(entries: articles[pages.articles(onPage: page)])
    guard pages.fullCount > 0 else { return }
    for other in pages.shown(on: page) {
      input.add(other)
      input.add(PagerRecord.years(ofPage: other, on: page, of: articles, context))
    }
  }

  /// Adds an article's names of a kind.
  mutating func add(namesOf article: Int, _ kind: Taxonomy) {
    let numbers = context.catalogue.taxonomies[kind.number].namesOfArticle
    let count = numbers.count(ofList: article)
    input.add(count)
    for place in 0..<count { add(name: numbers[article, place], kind) }
  }

  /// Adds a name.
  ///
  /// - Parameter withCount: whether the number of its articles counts; else as the page's template shows it.
  mutating func add(name: Int, _ kind: Taxonomy, withCount: Bool? = nil) {
    input.add(shared.name(name, kind))
    if withCount ?? showsNameCounts { input.add(context.count(ofName: name, kind)) }
  }

  /// Adds what other pages say of an issue, if there is one of that number.
  mutating func add(issue index: Int) {
    let issues = context.issues.issues
    input.add(issues.indices.contains(index))
    guard issues.indices.contains(index) else { return }
    let issue = NumberedIssue(context: context, index: index)
    input.add(issue.path.text)
    input.add(issue.issue.volume)
    input.add(issue.issue.number)
    input.add(issue.issue.year ?? 0)
    input.add(issue.issue.articles.count)
    input.add(issue.date?.edtf)
  }

  /// Adds what a feed says of an article: its tags as the vocabulary has them.
  mutating func add(member index: Int) {
    input.add(shared.entry(index))
    add(namesOf: index, .tags)
  }

  /// Adds what pages show of the files that a text names.
  ///
  /// - Parameter file: where it stands: `content/1997/a.md`.
  mutating func add(filesAt addresses: [String], in file: String) {
    for address in addresses {
      input.add(context.media.number(of: address, in: file).map { context.media.files[$0] })
    }
  }

  /// Adds how the file is left that the page is a copy of.
  mutating func add(copyOf stamp: FileSystem.Stamp) {
    files.append(stamp)
    input.add(stamp)
  }

  /// Adds how an article's source text is left.
  mutating func add(fileOfArticle index: Int) {
    if let stamp = shared.sources[index] { add(copyOf: stamp) } else { areAllKnown = false }
  }
}
