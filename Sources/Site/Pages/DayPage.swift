import Archive
import TemplateEngine

/// A day, which is the issue where there is one.
struct DayPage: TemplateRecord {
  let context: SiteContext
  let index: Int
  private let groups: [IssueRecord]

  private var day: Catalogue.Day { context.days[index] }

  init(context: SiteContext, index: Int) {
    self.context = context
    self.index = index
    groups = Self.groups(of: context.days[index], context)
  }

  static let fields = TemplateFields<DayPage>(
    "day", "A day's page, which is the issue where there is one.",
    [
      .text("title", "The day: \"24 April 1997\".") { $0.context.words.dates.text($0.day.day) },
      .text("weekday", "The day of the week.") { $0.context.words.dates.weekdayHeading($0.day.day.weekday) },
      .number("count", "The number of its articles.") { $0.day.articles.count },
      .text("count-text", "That number in words: \"3 articles\".") {
        $0.context.words.text($0.day.articles.count, .articles)
      },
      .list("groups", "The articles, an issue for each publication.") { $0.groups },
      .address("on-this-day", "The page of that day in all years.") {
        $1.append(pathOfMonth: $0.day.day.month, day: $0.day.day.day)
      },
      .text("on-this-day-title", "That day of any year: \"24 April\".") { page in
        page.context.words.dates.text(month: page.day.day.month, day: page.day.day.day)
      },
      .optionalRecord("previous", "The day before that has articles.") { $0.sibling($0.index - 1) },
      .optionalRecord("next", "The day after that has articles.") { $0.sibling($0.index + 1) },
    ])

  private func sibling(_ index: Int) -> LinkRecord? {
    guard context.days.indices.contains(index) else { return nil }
    let day = context.days[index].day
    return LinkRecord(title: context.words.dates.text(day), target: .day(day))
  }

  private static func groups(of day: Catalogue.Day, _ context: SiteContext) -> [IssueRecord] {
    let publications = context.catalogue.publications
    var groups: [(publication: Int?, articles: [Int])] = []
    for article in day.articles {
      let publication = publications.namesOfArticle.first(ofList: article)
      if let known = groups.firstIndex(where: { $0.publication == publication }) {
        groups[known].articles.append(article)
      } else {
        groups.append((publication, [article]))
      }
    }
    return groups.enumerated().map { number, group in
      IssueRecord(
        context: context, publication: group.publication, anchor: "p\(number + 1)", articles: group.articles)
    }
  }
}
