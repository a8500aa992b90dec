public import Archive
import Files
import TemplateEngine

/// An article.
struct ArticlePage: SitePage {
  static let template = "article"
  static let examples = ["1997/04/24/massacre-in-lima.html"]
  static let counts = [PageCounts.Kind("articles", "article page")]
  static let isOfArticle = true
  static let hasLastingAddress = true

  /// Each beside its source text, unless that is in a pack or in the page itself.
  static func plan(_ plan: inout SitePlan) {
    for (index, article) in plan.catalogue.articles.enumerated() {
      plan.add(path(of: article), Self.self, index: index)
      let isBeside =
        plan.configuration.sources == .beside || plan.configuration.sources == .inline && !plan.inline[index]
      if plan.sources[index], isBeside {
        plan.add(path(of: article, article.sourceEnding), SourceFile.self, index: index)
      }
    }
  }

  /// Put together at its length: an archive holds the paths of all its pages.
  static func path(of article: Article, _ ending: StaticString = ".html") -> String {
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

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    "the article \(catalogue.articles[page.index].file)"
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let (context, index) = (inputs.context, page.index)
    inputs.add(context.articles[index].fingerprint)
    inputs.add(context.alike[index])
    inputs.add(context.plan.sources[index])
    inputs.add(context.inline[index])
    if context.inline[index] { inputs.add(fileOfArticle: index) }
    if let (pack, entry) = context.packs.place(of: index) {
      inputs.add(pack.path)
      inputs.add(SourcePacks.name(of: context.articles[entry.article], in: pack.folder))
      inputs.add(entry.start, entry.size)
      inputs.add(entry.digest?.hexadecimal)
    }
    let article = context.articles[index]
    if article.namesFiles {
      inputs.add(
        filesAt: article.pictures + article.links + [article.image].compactMap(\.self), in: "content/" + article.file)
    }
    inputs.add(issue: context.issues.issue(of: index) ?? -1)
    let issue = IssueMates(of: index, in: context)
    inputs.add(issue.count, issue.position)
    inputs.add(issue.isNumbered)
    for neighbour in [issue.articleBefore, issue.previous ?? -1, index, issue.next ?? -1, issue.articleAfter] {
      inputs.add(entry: neighbour)
    }
    for kind in inputs.context.configuration.allTaxonomies { inputs.add(namesOf: index, kind) }
    inputs.connected = context.connections.related(to: index)
    inputs.add(entries: inputs.connected)
  }

  /// What it is made from. A class, so that a copy of the page, for each of its values, counts one reference.
  private final class Parts: Sendable {
    let context: SiteContext
    let index: Int
    let path: String
    /// The rendered text.
    let body: [UInt8]
    /// The source text, where it stands in the page.
    let source: String?
    let byline: [BylinePart]
    let related: [Int]
    let mates: IssueMates
    /// Put together once, because a page shows it in several forms.
    let cited: CitedArticle?

    init(
      context: SiteContext, index: Int, path: String, body: [UInt8], source: String?, related: [Int]?, isCited: Bool,
      isUntitled: Bool
    ) {
      self.context = context
      self.index = index
      self.path = path
      self.body = body
      self.source = source
      byline = BylinePart.parts(of: index, in: context)
      self.related = related ?? context.connections.related(to: index)
      mates = IssueMates(of: index, in: context)
      var cited = isCited ? CitedArticle(index, in: context, path: path) : nil
      cited?.isUntitled = isUntitled
      self.cited = cited
    }
  }

  private let parts: Parts
  private var context: SiteContext { parts.context }
  private var index: Int { parts.index }

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.init(page, in: context, connected: connected, body: [])
  }

  /// - Parameters:
  ///   - connected: the related articles, where they were looked for already.
  ///   - body: the rendered text.
  ///   - source: the source text, where it stands in the page.
  ///   - isCited: whether the page shows how it is cited.
  ///   - isUntitled: whether the first words of the text stand for its headline.
  init(
    _ page: PlannedPage, in context: SiteContext, connected: [Int]?, body: [UInt8], source: String? = nil,
    isCited: Bool = true, isUntitled: Bool = false
  ) {
    parts = Parts(
      context: context, index: page.index, path: page.path, body: body, source: source, related: connected,
      isCited: isCited, isUntitled: isUntitled)
  }

  var title: String { context.articles[index].title }

  /// A column has one headline week after week, a newspaper the other's, and a page of short news the same again and
  /// again.
  var note: String? {
    let parts = [
      context.publication(of: index), context.articles[index].date.map { context.words.dates.text($0) },
      context.alike[index],
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: context.words[.listSeparator])
  }

  var ancestors: [LinkRecord] {
    guard let (year, month, day) = context.articles[index].filedUnder else {
      return [LinkRecord(title: context.words[.undated], target: .undated)]
    }
    var links: [LinkRecord] = []
    links.reserveCapacity(3)
    links.append(.year(year))
    guard let month else { return links }
    links.append(.month(month, of: year, context.words))
    if let day { links.append(LinkRecord(title: String(day), target: .date(year: year, month: month, day: day))) }
    return links
  }

  /// The keys of the front matter that are shown as they are.
  private static let plainKeys: [TemplateField<ArticlePage>] = ArticleKey.allCases.filter(\.isPlain).map { key in
    .optionalText(key.name, "\(key.meaning)") { $0.context.articles[$0.index].value(of: key)?.text }
  }

  static let fields = TemplateFields<ArticlePage>(
    "article", "An article's page.",
    [.text("headline", "The headline.") { $0.title }] + plainKeys + [
      .flag("is-in-capitals", "Whether the headline is set wholly in capitals.") {
        $0.context.articles[$0.index].hasHeadlineInCapitals
      },
      .optionalRecord("date", "When it was published.") { page in
        page.context.articles[page.index].date.map { DateRecord(date: $0, words: page.context.words) }
      },
      .optionalRecord("publication", "Where it was published.") { page in
        page.context.catalogue.publications.namesOfArticle.first(ofList: page.index).map {
          NameRecord(context: page.context, kind: .publications, index: $0)
        }
      },
      .optionalRecord("section-name", "The section, where sections have pages.") { $0.name(.sections) },
      .optionalRecord("place-name", "The place that it was written from, where places have pages.") {
        $0.name(.places)
      },
      .optionalText("volume-text", "The volume in words: \"Vol. 3\".") { page in
        page.context.articles[page.index].volume.map { page.context.words.text(.volume, ["volume": $0]) }
      },
      .optionalText("issue-text", "The issue's number in words: \"No. 12\".") { page in
        page.context.articles[page.index].issue.map { page.context.words.text(.issue, ["issue": $0]) }
      },
      .address(
        "issue-path", "The page of its issue, when there is one.",
        when: { $0.context.issues.issue(of: $0.index) != nil }
      ) { page, output in
        guard let issue = page.context.issues.issue(of: page.index) else { return }
        NumberedIssue(context: page.context, index: issue).path.append(to: &output)
      },
      .optionalText("page-text", "The page or pages in words: \"Page 4\".") { page in
        page.context.articles[page.index].page.map { page.context.words.text(.page, ["page": $0]) }
      },
      .list("byline", "The byline in parts, to be printed one after the other with nothing between.") {
        $0.parts.byline
      },
      .flag("has-byline", "Whether the byline has any part.") { page in
        page.context.articles[page.index].has(.byline) || page.context.articles[page.index].has(.authors)
      },
      .html("body", "The text.") { $0.parts.body },
      .list(
        "tags", "The subjects.", count: { $0.context.catalogue.tags.namesOfArticle.count(ofList: $0.index) }
      ) { page, number in
        NameRecord(
          context: page.context, kind: .tags, index: page.context.catalogue.tags.namesOfArticle[page.index, number])
      },
      .flag("has-tags", "Whether there are any.") { $0.context.articles[$0.index].has(.tags) },
      .list("own-names", "The names that it has by the archive's own `taxonomies`, one after the other.") { page in
        page.context.configuration.ownTaxonomies.compactMap {
          OwnNamesRecord(context: page.context, kind: $0, article: page.index)
        }
      },
      .optionalText("language", "The language, a BCP 47 tag, where it is not the archive's.") { $0.ownLanguage },
      .optionalText("direction", "`ltr` or `rtl`, where it is not the archive's.") { page in
        page.ownLanguage.map(writingDirection).flatMap {
          $0 == writingDirection(of: page.context.configuration.language) ? nil : $0
        }
      },
      .record("metadata", "What the page says to programs that cite, search and share.") {
        ArticleMetadata(context: $0.context, index: $0.index)
      },
      .optionalRecord("source", "The source text that the article was made from.") { page in
        page.context.knowsSource(of: page.index) ? SourceRecord(page.index, in: page.context, page.parts.source) : nil
      },
      .optionalRecord("previous", "The article before, in time; of an issue's, the one before the issue.") { page in
        page.neighbour(page.parts.mates.articleBefore)
      },
      .optionalRecord("next", "The article after, in time; of an issue's, the one after the issue.") { page in
        page.neighbour(page.parts.mates.articleAfter)
      },
      .flag(
        "is-in-issue",
        "Whether others were printed in the same issue: that of its number, or else the same publication on the same day."
      ) { $0.parts.mates.count > 1 },
      .address("issue-list-path", "The page that lists them: the issue's, or that of the day, month or year.") {
        page, output in
        if page.parts.mates.isNumbered, let issue = page.context.issues.issue(of: page.index) {
          NumberedIssue(context: page.context, index: issue).path.append(to: &output)
        } else {
          page.filedAt.append(to: &output)
        }
      },
      .optionalRecord("issue-previous", "The article before, in the issue.") { page in
        page.parts.mates.previous.flatMap { page.neighbour($0) }
      },
      .optionalRecord("issue-next", "The article after, in the issue.") { page in
        page.parts.mates.next.flatMap { page.neighbour($0) }
      },
      .number("issue-position", "Which of the issue's articles this is.") { $0.parts.mates.position + 1 },
      .number("issue-count", "How many articles the issue has.") { $0.parts.mates.count },
      .list("related", "Articles that share most of its subjects, up to five.") { page in
        page.parts.related.map { EntryRecord(context: page.context, index: $0) }
      },
      .flag("has-related", "Whether there are any.") { !$0.parts.related.isEmpty },
      .optionalRecord("picture", "The picture that stands for it, where there is one.") {
        PictureRecord(of: $0.index, in: $0.context)
      },
      .list("corrections", "What was corrected since it was printed.") { page in
        page.context.articles[page.index].corrections.map { CorrectionRecord($0, words: page.context.words) }
      },
      .flag("has-corrections", "Whether anything was.") { $0.context.articles[$0.index].has(.corrections) },
      .address(
        "report", "Where a reader tells of a mistake, when `contact` is configured: a mail or a form, begun already.",
        when: { $0.context.configuration.contact != nil }
      ) { page, output in
        if let address = page.reportAddress { output.append(address) }
      },
      .record("citation", "How it is cited.") { page in
        CitationRecord(article: page.parts.cited ?? CitedArticle(page.index, in: page.context, path: page.parts.path))
      },
      .anything("extra", "The front matter's keys that Pressmark does not know: `extra.photographer`.") {
        .record(TemplateDictionary($0.context.articles[$0.index].extra))
      },
    ])

  private var ownLanguage: String? {
    context.articles[index].language.flatMap { $0 == context.configuration.language ? nil : $0 }
  }

  /// A report of a mistake names the article so that whoever gets it finds the very text that was read.
  private var reportAddress: String? {
    let (words, article) = (context.words, context.articles[index])
    let place = context.configuration.baseURL?.address(of: parts.path) ?? parts.path
    var lines = ["", "", article.title, "\(words[.pageAddress])\(words[.colon])\(place)"]
    if let digest = article.sourceSHA256 { lines.append("\(words[.originalDigest])\(words[.colon])\(digest)") }
    return context.configuration.contact?.address(
      title: "\(words[.reportError])\(words[.colon])\(article.title)", text: lines.joined(separator: "\n"))
  }

  /// The page of the day, month or year that it is filed under.
  private var filedAt: SitePath {
    context.articles[index].filedUnder.map { .date(year: $0.year, month: $0.month, day: $0.day) } ?? .undated
  }

  /// The only name that the article has of a kind, where the kind has pages.
  private func name(_ kind: Taxonomy) -> NameRecord? {
    context.catalogue[kind].namesOfArticle.first(ofList: index).map {
      NameRecord(context: context, kind: kind, index: $0)
    }
  }

  private func neighbour(_ index: Int) -> EntryRecord? {
    context.articles.indices.contains(index) ? EntryRecord(context: context, index: index) : nil
  }
}

extension Article {
  /// The path of its page in the site: `1997/04/24/bread-riots.html`.
  public var pagePath: String { ArticlePage.path(of: self) }
}
