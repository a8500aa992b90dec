import Archive
import TemplateEngine

/// `robots.txt`: everybody may read everything (RFC 9309), and finds the sitemap.
struct RobotsFile: PrintedFile {
  static let noun = "the file for search engines"

  static func plan(_ plan: inout SitePlan) { plan.add(.file("robots.txt"), Self.self) }

  /// It is made from the configuration alone.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    output.append(raw: "User-agent: *\nAllow: /\n")
    guard let base = renderer.context.configuration.baseURL else { return }
    output.append(raw: "\nSitemap: ")
    output.append(raw: Array(base.address(of: "sitemap.xml").utf8))
    output.append(raw: "\n")
  }
}
