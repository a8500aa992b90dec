import Archive
import TemplateEngine

/// An article in a list.
struct EntryRecord: TemplateRecord {
  let article: Article
  let publication: String?

  init(_ article: Article, _ configuration: Configuration) {
    self.article = article
    publication = article.publication.map(configuration.displayName(ofPublication:))
  }

  static let fields: TemplateFields<EntryRecord> = [
    TemplateField("headline", "The headline.") { .text($0.article.title) },
    TemplateField("kicker", "The line over the headline.") { TemplateValue($0.article.kicker) },
    TemplateField("standfirst", "The sentence under the headline.") { TemplateValue($0.article.standfirst) },
    TemplateField("path", "The article's page.") { .text(SitePlan.path(of: $0.article)) },
    TemplateField("date", "When it was published.") {
      $0.article.date.map { .record(DateRecord(date: $0)) } ?? .nothing
    },
    TemplateField("byline", "The byline, word for word.") { TemplateValue($0.article.byline) },
    TemplateField("publication", "The publication's name.") { TemplateValue($0.publication) },
  ]
}
