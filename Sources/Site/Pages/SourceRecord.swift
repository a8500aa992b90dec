import Archive
import TemplateEngine

/// The source text beside the article.
struct SourceRecord: TemplateRecord {
  let context: SiteContext
  let index: Int

  static let fields = TemplateFields<SourceRecord>(
    "source", "The untouched source text beside the article.",
    [
      .address("path", "The copy in the site.") { $1.append(pathOf: $0.index, in: $0.context, ending: ".txt") },
      .optionalText("name", "The file's name in the seeds.") { $0.context.articles[$0.index].source },
      .optionalText("sha256", "Its SHA-256.") { $0.context.articles[$0.index].sourceSHA256 },
    ])
}
