import Archive
import TemplateEngine

/// `sitemap.xml` and its parts: the pages for search engines, by the protocol of sitemaps.org.
///
/// By its number: `sitemap.xml`, 0, is the whole or the list of the parts; `sitemaps/1.xml` is a part.
struct Sitemap: PrintedFile {
  static let noun = "the sitemap"

  static func plan(_ plan: inout SitePlan) {
    guard let base = plan.configuration.baseURL else { return }
    plan.divideSitemap(into: plan.sitemapLength ?? length(base))
    plan.add(.file("sitemap.xml"), Self.self)
    if plan.sitemap.count > 1 {
      for part in 1...plan.sitemap.count { plan.add(path(ofPart: part), Self.self, number: part) }
    }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let plan = inputs.plan
    if page.number == 0, plan.sitemap.count > 1 { return inputs.add(plan.sitemap.count) }
    for number in plan.sitemap[max(0, page.number - 1)] { inputs.add(plan.pages[number].path) }
  }

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    guard let base = renderer.context.configuration.baseURL else { return }
    Sitemap(base: base, plan: renderer.plan).append(part: page.number, to: &output)
  }

  let base: BaseURL
  let plan: SitePlan

  /// The most addresses that a file may have.
  private static let mostAddresses = 50_000
  /// The most bytes, 50 MB, and what an address takes at most beside the base URL: its path of 250 bytes, each
  /// percent-encoded.
  private static let mostBytes = 50_000_000
  private static let longestEntry = 800

  /// How many addresses a file has at most. It depends on the base URL alone, so that parts stay what they are.
  static func length(_ base: BaseURL) -> Int {
    // An ampersand takes five bytes.
    min(mostAddresses, mostBytes / (longestEntry + 5 * base.text.utf8.count))
  }

  func append(part: Int, to output: inout TemplateOutput) {
    output.append(raw: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    if part == 0, plan.sitemap.count > 1 { return appendParts(to: &output) }
    appendPages(plan.sitemap[max(0, part - 1)], to: &output)
  }

  private func appendPages(_ pages: ArraySlice<Int>, to output: inout TemplateOutput) {
    output.append(raw: "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in pages {
      output.append(raw: "<url><loc>")
      append(plan.pages[page].path, to: &output)
      output.append(raw: "</loc></url>\n")
    }
    output.append(raw: "</urlset>\n")
  }

  private func appendParts(to output: inout TemplateOutput) {
    output.append(raw: "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for number in 1...plan.sitemap.count {
      output.append(raw: "<sitemap><loc>")
      append(Self.path(ofPart: number), to: &output)
      output.append(raw: "</loc></sitemap>\n")
    }
    output.append(raw: "</sitemapindex>\n")
  }

  private func append(_ path: String, to output: inout TemplateOutput) {
    output.append(xml: base.text)
    output.append(raw: "/")
    output.append(percentEncoding: path)
  }

  /// The path of a part, by its number from 1.
  private static func path(ofPart number: Int) -> String { "sitemaps/\(number).xml" }
}
