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
  private let groups: [GroupRecord]

  init(context: SiteContext, kind: NameKind, name: Name, number: Int) {
    self.context = context
    self.kind = kind
    self.name = name
    self.number = number
    let length = context.configuration.listLength
    groups = context.groupsByYear(name.articles.dropFirst((number - 1) * length).prefix(length))
  }

  static let fields = TemplateFields<NamePage>(
    "name", "A page of one subject's, author's or publication's articles.",
    [
      .text("name", "The name.") { $0.name.text },
      .text("kind", "What it is called: \"Subject\", \"Author\" or \"Publication\".") { $0.kind.singular },
      .text("index-title", "The heading of its index.") { $0.kind.title },
      .address("index-path", "Its index.") { $1.append(indexOf: $0.kind) },
      .number("count", "The number of its articles.") { $0.name.articles.count },
      .text("count-text", "That number in words: \"12 articles\".") { counted($0.name.articles.count, "article") },
      .list("groups", "The articles, a group for each year.") { $0.groups },
      .optionalRecord("pager", "The list's pages, when there are several.") { page in
        let length = page.context.configuration.listLength
        let count = SitePlan.pageCount(of: page.name.articles.count, length: length)
        return count == 1 ? nil : PagerRecord(kind: page.kind, name: page.name, number: page.number, count: count)
      },
    ])
}
