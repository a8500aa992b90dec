import Archive
import TemplateEngine

/// What a template is given: what every page has, and the page's own values.
struct PageRecord: TemplateRecord {
  let site: SiteRecord
  /// The way to the site's top.
  let root: String
  let title: String
  let description: String
  let canonical: String?
  let breadcrumbs: [LinkRecord]
  let content: any TemplateRecord

  static let fields: TemplateFields<PageRecord> = [
    TemplateField("site", "The archive.") { .record($0.site) },
    TemplateField("root", "The way to the top of the site.") { .text($0.root) },
    TemplateField("page-title", "The page's title; empty on the home page.") { .text($0.title) },
    TemplateField("page-description", "One sentence for search engines.") { .text($0.description) },
    TemplateField("canonical", "The page's absolute address.") { TemplateValue($0.canonical) },
    TemplateField("breadcrumbs", "The way from the home page to this page.") {
      .list($0.breadcrumbs.map(TemplateValue.record))
    },
  ]

  func value(named name: String) -> TemplateValue? {
    content.value(named: name) ?? PageRecord.fields.value(named: name, in: self)
  }
}
