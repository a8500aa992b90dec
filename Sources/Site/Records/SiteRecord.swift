import Archive
import TemplateEngine
import Wording

/// What every page says of the archive: `site`.
struct SiteRecord: TemplateRecord {
  let title: String
  let description: String
  let language: String
  let articleCount: Int
  let hasDates: Bool
  let hasTags: Bool
  let hasAuthors: Bool
  let hasPublications: Bool
  let hasUndated: Bool

  init(_ catalogue: Catalogue, _ configuration: Configuration) {
    title = configuration.title
    description = configuration.description
    language = configuration.language
    articleCount = catalogue.articles.count
    hasDates = !catalogue.years.isEmpty
    hasTags = !catalogue.tags.namesWithPage.isEmpty
    hasAuthors = !catalogue.authors.names.isEmpty
    hasPublications = !catalogue.publications.names.isEmpty
    hasUndated = !catalogue.undated.isEmpty
  }

  static let fields: TemplateFields<SiteRecord> = [
    TemplateField("title", "The archive's name.") { .text($0.title) },
    TemplateField("description", "A sentence on what it holds.") { .text($0.description) },
    TemplateField("language", "Its language, a BCP 47 tag.") { .text($0.language) },
    TemplateField("direction", "ltr or rtl.") { .text(writingDirection(of: $0.language)) },
    TemplateField("article-count", "The number of articles.") { .number($0.articleCount) },
    TemplateField("article-count-text", "That number in words: 1,204 articles.") {
      .text(counted($0.articleCount, "article"))
    },
    TemplateField("has-articles", "Whether there are any.") { .bool($0.articleCount > 0) },
    TemplateField("has-dates", "Whether any article has a year.") { .bool($0.hasDates) },
    TemplateField("has-tags", "Whether there are pages of tags.") { .bool($0.hasTags) },
    TemplateField("has-authors", "Whether there are authors.") { .bool($0.hasAuthors) },
    TemplateField("has-publications", "Whether there are publications.") { .bool($0.hasPublications) },
    TemplateField("has-undated", "Whether any article has no year.") { .bool($0.hasUndated) },
  ]
}

/// `rtl` for languages written from right to left, `ltr` for others. By the scripts of ISO 15924 that a tag may name, or
/// the language's usual script (CLDR's likely subtags).
func writingDirection(of language: String) -> String {
  let parts = language.lowercased().split(separator: "-").map(String.init)
  let scripts: Set = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"]
  if let script = parts.dropFirst().first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
    return scripts.contains(script) ? "rtl" : "ltr"
  }
  let languages: Set = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]
  return languages.contains(parts.first ?? "") ? "rtl" : "ltr"
}
