import Archive
import TemplateEngine

/// `feed.xml`: Atom (RFC 4287) with an archive for each year (RFC 5005), `feeds/1997.xml`, by the day an article was
/// added.
struct AtomFeed: PrintedFile {
  static let noun = "a feed"

  static func plan(_ plan: inout SitePlan) {
    if plan.feed != nil { plan.add(.file("feed.xml"), Self.self) }
  }

  /// It shows the beginnings of the latest.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    guard let feed = inputs.plan.feed else { return }
    inputs.add(feed.years.last?.year ?? 0)
    for index in feed.latest {
      // Its text too, of which the beginning is shown.
      inputs.add(inputs.context.articles[index].fingerprint)
      inputs.add(member: index)
    }
  }

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    AtomFeed(renderer)?.append(to: &output)
  }

  let renderer: SiteRenderer
  let addresses: FeedAddresses
  let feed: FeedIndex

  /// `nil` where there are no feeds.
  init?(_ renderer: SiteRenderer) {
    guard let feed = renderer.plan.feed, let base = renderer.context.configuration.baseURL else { return nil }
    self.renderer = renderer
    addresses = FeedAddresses(base: base, configuration: renderer.context.configuration)
    self.feed = feed
  }

  private var configuration: Configuration { renderer.context.configuration }

  /// The articles that came last.
  func append(to output: inout TemplateOutput) {
    appendHead("feed.xml", updated: feed.articles.last, to: &output)
    if let last = feed.years.last { appendLink("prev-archive", FeedIndex.path(ofYear: last.year), to: &output) }
    for article in feed.latest {
      let summary = renderer.context.articles[article].standfirst ?? renderer.beginning(of: article)
      appendEntry(article, summary: summary, to: &output)
    }
    output.append(raw: "</feed>\n")
  }

  /// Articles that have something in common, in a feed of their own.
  ///
  /// - Parameters:
  ///   - path: the feed's.
  ///   - page: the page that lists the same articles.
  func append(_ articles: [Int], title: String, path: String, page: String, to output: inout TemplateOutput) {
    appendHead(path, updated: articles.first, title: title, page: page, to: &output)
    for article in articles {
      appendEntry(article, summary: renderer.context.articles[article].standfirst, to: &output)
    }
    output.append(raw: "</feed>\n")
  }

  /// All articles of a year, the last first. Only their standfirsts: reading all texts again would take longer than all
  /// the rest.
  func archive(_ index: Int) -> PiecewiseFile {
    let year = feed.years[index]
    return PiecewiseFile(articles: year.range.count) { places, output in
      for place in places {
        let article = feed.articles[year.range.upperBound - 1 - place]
        appendEntry(article, summary: renderer.context.articles[article].standfirst, to: &output)
      }
    } head: { output in
      appendHead(
        FeedIndex.path(ofYear: year.year), updated: feed.articles[year.range.upperBound - 1], to: &output)
      output.append(raw: "<fh:archive/>\n")
      appendLink("current", "feed.xml", to: &output)
      if index > 0 { appendLink("prev-archive", FeedIndex.path(ofYear: feed.years[index - 1].year), to: &output) }
      if index + 1 < feed.years.count {
        appendLink("next-archive", FeedIndex.path(ofYear: feed.years[index + 1].year), to: &output)
      }
    } tail: { output in
      output.append(raw: "</feed>\n")
    }
  }

  // MARK: - Parts

  /// - Parameters:
  ///   - title: of a feed that has not the archive's.
  ///   - page: what such a feed is a feed of.
  private func appendHead(
    _ path: String, updated: Int?, title: String? = nil, page: String? = nil, to output: inout TemplateOutput
  ) {
    output.append(
      raw: """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="
        """)
    output.append(xml: configuration.language)
    output.append(raw: "\">\n")
    append("id", page.map { "\(addresses.feedID):\($0.percentEncodedPath)" } ?? addresses.feedID, to: &output)
    append("title", title ?? configuration.title, to: &output)
    if !configuration.description.isEmpty { append("subtitle", configuration.description, to: &output) }
    if let updated { appendMoment(of: updated, to: &output) }
    appendAuthor(configuration.title, to: &output)
    appendLink("self", path, to: &output)
    appendLink("alternate", page ?? "index.html", type: "text/html", to: &output)
    if let license = configuration.license { appendLicense(license, to: &output) }
    output.append(raw: "<generator>Pressmark</generator>\n")
  }

  private func appendEntry(_ index: Int, summary: String?, to output: inout TemplateOutput) {
    let article = renderer.context.articles[index]
    if let language = article.language, language != configuration.language {
      output.append(raw: "<entry xml:lang=\"")
      output.append(xml: language)
      output.append(raw: "\">\n")
    } else {
      output.append(raw: "<entry>\n")
    }
    output.append(raw: "<id>")
    output.append(xml: addresses.idBeginning)
    output.append(encodedPathOf: article, ending: "")
    output.append(raw: "</id>\n<title>")
    _ = article.withText(.title) { output.append(xml: $0) }
    output.append(raw: "</title>\n<link href=\"")
    output.append(xml: addresses.base.text)
    output.append(raw: "/")
    output.append(encodedPathOf: article)
    output.append(raw: "\"/>\n")
    appendMoment(of: index, to: &output)
    article.withTexts(.authors) { author in
      output.append(raw: "<author><name>")
      output.append(xml: author)
      output.append(raw: "</name></author>\n")
    }
    let tags = renderer.context.catalogue.tags.namesOfArticle
    for place in 0..<tags.count(ofList: index) {
      output.append(raw: "<category term=\"")
      output.append(xml: renderer.context.catalogue.tags.names[tags[index, place]].text)
      output.append(raw: "\"/>\n")
    }
    if let date = article.date { append("dcterms:issued", date.edtf, to: &output) }
    if let rights = article.rights {
      if rights.isWebAddress { appendLicense(rights, to: &output) } else { append("rights", rights, to: &output) }
    }
    if let summary, !summary.isEmpty { append("summary", summary, to: &output) }
    output.append(raw: "</entry>\n")
  }

  private func append(_ element: StaticString, _ text: String, to output: inout TemplateOutput) {
    output.append(raw: "<")
    output.append(raw: element)
    output.append(raw: ">")
    output.append(xml: text)
    output.append(raw: "</")
    output.append(raw: element)
    output.append(raw: ">\n")
  }

  private func appendAuthor(_ name: String, to output: inout TemplateOutput) {
    output.append(raw: "<author><name>")
    output.append(xml: name)
    output.append(raw: "</name></author>\n")
  }

  /// When an article was added.
  private func appendMoment(of article: Int, to output: inout TemplateOutput) {
    guard let day = FeedIndex.day(of: renderer.context.articles[article]) else { return }
    output.append(raw: "<updated>")
    output.append(momentOfDay: day)
    output.append(raw: "</updated>\n")
  }

  private func appendLink(
    _ relation: StaticString, _ path: String, type: StaticString = "application/atom+xml",
    to output: inout TemplateOutput
  ) {
    output.append(raw: "<link rel=\"")
    output.append(raw: relation)
    output.append(raw: "\" type=\"")
    output.append(raw: type)
    output.append(raw: "\" href=\"")
    output.append(xml: addresses.base.address(of: path))
    output.append(raw: "\"/>\n")
  }

  /// The licence (RFC 4946).
  private func appendLicense(_ address: String, to output: inout TemplateOutput) {
    output.append(raw: "<link rel=\"license\" href=\"")
    output.append(xml: address)
    output.append(raw: "\"/>\n")
  }
}
