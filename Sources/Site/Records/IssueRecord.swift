import Archive
import TemplateEngine

/// What one publication printed on a day: an issue with its contents.
struct IssueRecord: TemplateRecord {
  let context: SiteContext
  /// The publication's number; `nil` when nobody knows it.
  let publication: Int?
  let anchor: String
  let articles: [Int]
  /// Those that the page shows.
  let shown: [Int]
  private let sections: [SectionRecord]

  /// - Parameter shown: those that the page shows, where it shows a part of them.
  init(context: SiteContext, publication: Int?, anchor: String, articles: [Int], shown: [Int]? = nil) {
    self.context = context
    self.publication = publication
    self.anchor = anchor
    self.articles = articles
    self.shown = shown ?? articles
    sections = SectionRecord.sections(of: self.shown, context)
  }

  static let fields = TemplateFields<IssueRecord>(
    "issue", "What one publication printed on a day.",
    [
      .text("title", "The publication's name.") { $0.name?.text ?? $0.context.words[.publicationUnknown] },
      .address("path", "The publication's page.", when: { $0.publication != nil }) { issue, output in
        if let name = issue.name { SitePath.name(.publications, name.slug, page: 0).append(to: &output) }
      },
      .text("anchor", "The heading's id, for links to it.") { $0.anchor },
      .optionalText("volume", "The volume, when its articles are of one.") { $0.common(\.volume) },
      .optionalText("issue", "The issue's number, when its articles are of one.") { $0.common(\.issue) },
      .optionalText("volume-text", "The volume in words: \"Vol. 3\".") { issue in
        issue.common(\.volume).map { issue.context.words.text(.volume, ["volume": $0]) }
      },
      .optionalText("issue-text", "The issue's number in words: \"No. 187\".") { issue in
        issue.common(\.issue).map { issue.context.words.text(.issue, ["issue": $0]) }
      },
      .address("issue-path", "The issue's own page, when its articles are of one.", when: { $0.numbered != nil }) {
        $0.numbered?.path.append(to: &$1)
      },
      .number("count", "The number of its articles.") { $0.articles.count },
      .text("count-text", "That number in words: \"3 articles\".") {
        $0.context.words.text($0.articles.count, .articles)
      },
      .list("sections", "The contents by the newspaper's sections; articles without one come first.") { $0.sections },
      .list("entries", "All its articles that the page shows, in the order of pages.", count: { $0.shown.count }) {
        EntryRecord(context: $0.context, index: $0.shown[$1], isCitable: true)
      },
    ])

  private var name: Name? { publication.map { context.catalogue.publications.names[$0] } }

  /// The issue that its articles number, when that is one.
  private var numbered: NumberedIssue? {
    let numbers = Set(articles.compactMap { context.issues.issue(of: $0) })
    return numbers.count == 1 ? numbers.first.map { NumberedIssue(context: context, index: $0) } : nil
  }

  /// What all articles that say anything of it say.
  private func common(_ part: (Article) -> String?) -> String? {
    let values = Set(articles.compactMap { part(context.articles[$0]) })
    return values.count == 1 ? values.first : nil
  }

  /// A section of an issue.
  struct SectionRecord: TemplateRecord {
    let context: SiteContext
    let title: String?
    var articles: [Int]

    static let fields = TemplateFields<SectionRecord>(
      "section of an issue", "A section of an issue.",
      [
        .optionalText("title", "The section's name; missing for articles without one.") { $0.title },
        .list("entries", "Its articles, in the order of pages.", count: { $0.articles.count }) {
          EntryRecord(context: $0.context, index: $0.articles[$1], isCitable: true)
        },
      ])

    fileprivate static func sections(of articles: [Int], _ context: SiteContext) -> [SectionRecord] {
      var sections: [SectionRecord] = []
      var numbers: [String?: Int] = [:]
      for article in articles {
        let title = context.articles[article].section
        if let known = numbers[title] {
          sections[known].articles.append(article)
        } else {
          numbers[title] = sections.count
          sections.append(SectionRecord(context: context, title: title, articles: [article]))
        }
      }
      return sections.filter { $0.title == nil } + sections.filter { $0.title != nil }
    }
  }
}
