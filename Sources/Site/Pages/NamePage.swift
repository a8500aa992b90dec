import Archive
import TemplateEngine
import Wording

/// A page of one name's articles.
struct NamePage: TemplateRecord {
  let context: SiteContext
  let kind: NameKind
  let name: Name
  /// The page's number, from 1.
  let number: Int

  static let fields: TemplateFields<NamePage> = [
    TemplateField("name", "The name.") { .text($0.name.text) },
    TemplateField("kind", "Subject, Author or Publication.") { .text($0.kind.singular) },
    TemplateField("index-title", "The heading of its index.") { .text($0.kind.title) },
    TemplateField("index-path", "Its index.") { .text($0.kind.indexPath) },
    TemplateField("count", "The number of its articles.") { .number($0.name.articles.count) },
    TemplateField("count-text", "That number in words.") { .text(counted($0.name.articles.count, "article")) },
    TemplateField("groups", "The articles, a group for each year.") { page in
      let length = page.context.configuration.listLength
      let articles = page.name.articles.dropFirst((page.number - 1) * length).prefix(length)
      return page.context.groupsByYear(articles)
    },
    TemplateField("pager", "The list's pages, when there are several.") { page in
      let (kind, name) = (page.kind, page.name)
      let count = SitePlan.pageCount(of: name.articles.count, length: page.context.configuration.listLength)
      if count == 1 { return .nothing }
      return .record(PagerRecord(number: page.number, count: count) { kind.path(of: name, page: $0) })
    },
  ]
}
