import Archive
import TemplateEngine

/// `sitemap.xml` and its parts: the pages for search engines, by the protocol of sitemaps.org.
struct Sitemap {
  let base: BaseURL
  let plan: SitePlan

  /// The most addresses that a file may have.
  private static let mostAddresses = 50_000
  /// The most bytes, 50 MB, and what an address takes at most beside the base URL: its path of 250 bytes, each percent-encoded.
  private static let mostBytes = 50_000_000
  private static let longestEntry = 800

  /// How many addresses a file has at most. It depends on the base URL alone, so that parts stay what they are.
  static func length(_ base: BaseURL) -> Int {
    // An ampersand takes five bytes.
    min(mostAddresses, mostBytes / (longestEntry + 5 * base.text.utf8.count))
  }

  func append(_ file: MachineFile, to output: inout TemplateOutput) {
    output.append(raw: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    switch file {
    case .sitemapPart(let number): appendPages(plan.sitemap[number], to: &output)
    case _ where plan.sitemap.count > 1: appendParts(to: &output)
    default: appendPages(plan.sitemap.first ?? [], to: &output)
    }
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
    for number in plan.sitemap.indices {
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

  /// The path of a part, by its number from 0.
  static func path(ofPart number: Int) -> String { "sitemaps/\(number + 1).xml" }
}
