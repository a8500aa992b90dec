import Archive
import TemplateEngine

/// `robots.txt`: everybody may read everything (RFC 9309), and finds the sitemap.
struct RobotsFile: SiteFile {
  static func plan(_ plan: inout SitePlan) { plan.add(.file("robots.txt"), Self.self) }

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String { "the file for search engines" }

  /// It is made from the configuration alone.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    var output = TemplateOutput(capacity: 256)
    output.append(raw: "User-agent: *\nAllow: /\n")
    if let base = making.context.configuration.baseURL {
      output.append(raw: "\nSitemap: ")
      output.append(verbatim: base.address(of: "sitemap.xml"))
      output.append(raw: "\n")
    }
    return output.bytes
  }
}
