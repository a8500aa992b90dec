import Archive
import TemplateEngine

/// What an article's page says to programs: to Zotero, search engines and whoever shows a link to it.
///
/// The names of the `meta` elements in `article-head.mustache` are those that Zotero's translator "Embedded Metadata"
/// reads (and, behind it, its "RDF"): `citation_…` is Highwire Press's and Google Scholar's, `z:…` Zotero's own,
/// `prism.` PRISM's, `dcterms.` Dublin Core's, `og:` and `article:` the Open Graph protocol's.
struct ArticleMetadata: TemplateRecord {
  let context: SiteContext
  let index: Int
  let date: CitedDate?
  let pages: CitedPages?

  init(context: SiteContext, index: Int) {
    self.context = context
    self.index = index
    date = context.articles[index].date.map { CitedDate($0, context.words.dates) }
    pages = context.articles[index].page.map(CitedPages.init)
  }

  static let fields = TemplateFields<ArticleMetadata>(
    "metadata", "What an article's page says to programs that cite, search and share.",
    [
      .text("item-type", "What the article is to Zotero: `item-type` of the configuration.") {
        $0.context.configuration.itemType.rawValue
      },
      .writtenText(
        "publication-date", "The date as Google Scholar has it, as far as it is certain: \"1997/04/24\", \"1997/04\".",
        when: { $0.date?.point != nil }
      ) { record, output in
        if let point = record.date?.point { output.append(point: point, separator: "/") }
      },
      .optionalText(
        "cover-date", "The date in words where it is more than a day, month or year: \"spring 1990\", a range."
      ) { $0.date?.words },
      .optionalText("edtf", "The date in EDTF, as the front matter has it.") {
        $0.context.articles[$0.index].date?.edtf
      },
      .writtenText("day", "The date when its day is known: \"1997-04-24\".", when: { $0.date?.plainDay != nil }) {
        record, output in
        if let point = record.date?.plainDay { output.append(point: point, separator: "-") }
      },
      .optionalText("first-page", "The only or the first page.") { $0.pages?.first },
      .optionalText("last-page", "The last page.") { $0.pages?.last },
      .optionalText("scattered-pages", "The pages when they are no single run: \"1–3, 5\".") { $0.pages?.scattered },
      .list(
        "authors", "The authors, with their names in natural order.",
        count: { $0.context.catalogue.authors.namesOfArticle.count(ofList: $0.index) }
      ) { record, number in
        NameRecord(
          context: record.context, kind: .authors,
          index: record.context.catalogue.authors.namesOfArticle[record.index, number])
      },
      .text("language", "The article's language, a BCP 47 tag.") {
        $0.context.articles[$0.index].language ?? $0.context.configuration.language
      },
      .address(
        "license", "The address of its licence: of `rights` where that is one, else `license` of the configuration.",
        when: { $0.license != nil }
      ) { record, output in
        if let license = record.license { output.append(license) }
      },
      .address(
        "picture", "The absolute address of the picture that stands for it, when `base-url` is configured.",
        when: { $0.picture != nil }
      ) { record, output in
        if let address = record.picture { output.append(address) }
      },
      .json(
        "structured-data", "The article, its issue and its newspaper in the terms of schema.org.", when: { _ in true }
      ) { $0.append(structuredDataTo: &$1) },
    ])

  /// The absolute address of the picture that stands for the article.
  var picture: String? {
    guard let base = context.configuration.baseURL else { return nil }
    return context.media.picture(of: context.articles[index]).map { base.address(of: $0.path) }
  }

  /// Words of the article's own that are no licence stand instead of the archive's.
  var license: String? {
    guard let rights = context.articles[index].rights else { return context.configuration.license }
    return rights.isWebAddress ? rights : nil
  }
}

extension CitedDate {
  /// The day, when the whole date is one.
  fileprivate var plainDay: PartialDate.Point? { words == nil && point?.day != nil ? point : nil }
}
