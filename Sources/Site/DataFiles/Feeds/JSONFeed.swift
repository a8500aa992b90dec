import Archive
import TemplateEngine

/// `feed.json`: the articles that came last, as a JSON Feed (version 1.1, https://www.jsonfeed.org/version/1.1/).
struct JSONFeed: PrintedFile {
  static let noun = "a feed"

  static func plan(_ plan: inout SitePlan) {
    if plan.feed != nil { plan.add(.file("feed.json"), Self.self) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) { AtomFeed.addInputs(of: page, to: &inputs) }

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    guard let feed = renderer.plan.feed, let base = renderer.context.configuration.baseURL else { return }
    JSONFeed(renderer: renderer, base: base, feed: feed).append(to: &output)
  }

  let renderer: SiteRenderer
  let base: BaseURL
  let feed: FeedIndex

  func append(to output: inout TemplateOutput) {
    let configuration = renderer.context.configuration
    let addresses = FeedAddresses(base: base, configuration: configuration)
    var members = JSONMembers(in: &output)
    members.add("version", "https://jsonfeed.org/version/1.1", in: &output)
    members.add("title", configuration.title, in: &output)
    members.add("home_page_url", base.address(of: "index.html"), in: &output)
    members.add("feed_url", base.address(of: "feed.json"), in: &output)
    members.add("description", configuration.description, in: &output)
    members.add("language", configuration.language, in: &output)
    members.begin("items", in: &output)
    for (place, index) in feed.latest.enumerated() {
      output.append(raw: place == 0 ? "[\n" : ",\n")
      appendItem(index, addresses, to: &output)
    }
    output.append(raw: "\n]")
    members.end(in: &output)
    output.append(raw: "\n")
  }

  private func appendItem(_ index: Int, _ addresses: FeedAddresses, to output: inout TemplateOutput) {
    let article = renderer.context.articles[index]
    var item = JSONMembers(in: &output)
    item.begin("id", in: &output)
    output.append(raw: "\"")
    output.append(jsonPart: addresses.idBeginning)
    output.append(encodedPathOf: article, ending: "")
    output.append(raw: "\"")
    item.add("url", base.address(of: ArticlePage.path(of: article)), in: &output)
    item.add("title", article.title, in: &output)
    // An item must have a text, even where the article has none.
    let text = article.standfirst ?? renderer.beginning(of: index)
    item.add("content_text", text.isEmpty ? article.title : text, in: &output)
    if let day = FeedIndex.day(of: article) {
      item.begin("date_published", in: &output)
      output.append(raw: "\"")
      output.append(momentOfDay: day)
      output.append(raw: "\"")
    }
    if !article.authors.isEmpty {
      item.begin("authors", in: &output)
      for (place, author) in article.authors.enumerated() {
        output.append(raw: place == 0 ? "[{\"name\":" : ",{\"name\":")
        output.append(json: author)
        output.append(raw: "}")
      }
      output.append(raw: "]")
    }
    let tags = renderer.context.catalogue.tags.namesOfArticle[index].map {
      renderer.context.catalogue.tags.names[$0].text
    }
    item.add("tags", tags, in: &output)
    item.add("language", article.language, in: &output)
    item.end(in: &output)
  }
}
