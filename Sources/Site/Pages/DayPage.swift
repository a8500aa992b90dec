import Archive
import TemplateEngine
import Wording

/// A day, which is the issue where there is one.
struct DayPage: TemplateRecord {
  let context: SiteContext
  let index: Int

  private var day: Catalogue.Day { context.days[index] }

  static let fields: TemplateFields<DayPage> = [
    TemplateField("title", "The day.") { .text($0.day.day.title) },
    TemplateField("weekday", "The day of the week.") { .text(PartialDate.weekdayNames[$0.day.day.weekday - 1]) },
    TemplateField("count", "The number of its articles.") { .number($0.day.articles.count) },
    TemplateField("count-text", "That number in words.") { .text(counted($0.day.articles.count, "article")) },
    TemplateField("groups", "The articles, a group for each publication.") { $0.groups },
    TemplateField("previous", "The day before that has articles.") { $0.sibling($0.index - 1) },
    TemplateField("next", "The day after that has articles.") { $0.sibling($0.index + 1) },
  ]

  private func sibling(_ index: Int) -> TemplateValue {
    guard context.days.indices.contains(index) else { return .nothing }
    let day = context.days[index].day
    return .record(LinkRecord(title: day.title, path: SitePlan.path(of: day)))
  }

  private var groups: TemplateValue {
    let publications = context.catalogue.publications
    var groups: [(publication: Int?, articles: [Int])] = []
    for article in day.articles {
      let publication = publications.namesOfArticle[article].first
      if let known = groups.firstIndex(where: { $0.publication == publication }) {
        groups[known].articles.append(article)
      } else {
        groups.append((publication, [article]))
      }
    }
    return .list(
      groups.enumerated().map { number, group in
        let name = group.publication.map { publications.names[$0] }
        return .record(
          GroupRecord(
            title: name?.text ?? "Publication unknown", path: name.map { NameKind.publications.path(of: $0) },
            anchor: "p\(number + 1)", entries: context.entries(group.articles)))
      })
  }
}
