import Archive
import Support
import TemplateEngine

/// What every page says of the archive: `site`.
struct SiteRecord: TemplateRecord {
  let title: String
  let description: String
  let language: String
  let articleCount: Int
  let articleCountText: String
  let hasDates: Bool
  let hasDays: Bool
  /// The indexes of taxonomies that have pages, in their order.
  private let indexes: [LinkRecord]
  /// For each taxonomy whether it has pages.
  private let hasNames: [Bool]
  let hasUndated: Bool
  let hasFeeds: Bool
  let hasDownloads: Bool
  let hasAccessibility: Bool
  let hasSearch: Bool
  let hasIssues: Bool
  let masthead: MastheadImage?
  /// The archive's own pages that are in the menu, in its order.
  private let menu: [MenuPage]
  let hasCustomStyle: Bool

  init(
    _ catalogue: Catalogue, _ configuration: Configuration, _ words: Words, hasFeeds: Bool, masthead: MastheadImage?,
    own: [OwnPage], hasCustomStyle: Bool
  ) {
    self.masthead = masthead
    self.hasCustomStyle = hasCustomStyle
    menu = MenuPage.all(own, configuration)
    title = configuration.title
    description = configuration.description
    language = configuration.language
    articleCount = catalogue.articles.count
    articleCountText = words.text(articleCount, .articles)
    hasDays = catalogue.years.contains { $0.months.contains { !$0.days.isEmpty } }
    hasDates = !catalogue.years.isEmpty
    hasNames = catalogue.taxonomies.map { $0.names.contains(where: \.hasPage) }
    indexes = zip(configuration.allTaxonomies, hasNames).filter(\.1).map { taxonomy, _ in
      LinkRecord(title: words.indexTitle(of: taxonomy), target: .names(taxonomy))
    }
    hasUndated = !catalogue.undated.isEmpty
    self.hasFeeds = hasFeeds
    hasDownloads = configuration.hasDownloads
    hasAccessibility = configuration.hasAccessibility
    hasSearch = configuration.search != nil
    hasIssues = !catalogue.issues.isEmpty
  }

  static let fields = TemplateFields<SiteRecord>(
    "site", "The archive, from `pressmark.yml` and its articles.",
    [
      .text("title", "The archive's name.") { $0.title },
      .text("description", "A sentence on what it holds.") { $0.description },
      .text("language", "Its language, a BCP 47 tag: `en`.") { $0.language },
      .text("direction", "The direction of its script: `ltr` or `rtl`.") { writingDirection(of: $0.language) },
      .number("article-count", "The number of articles.") { $0.articleCount },
      .text("article-count-text", "That number in words: \"1,204 articles\".") { $0.articleCountText },
      .flag("has-articles", "Whether there are any.") { $0.articleCount > 0 },
      .flag("has-dates", "Whether any article has a year.") { $0.hasDates },
      .list("indexes", "The indexes of subjects, authors and publications, those that have pages.") { $0.indexes },
      .list("menu", "The archive's own pages that are in the menu.") { site in
        site.menu.map { LinkRecord(title: $0.label, target: .own($0.path)) }
      },
      .flag("has-undated", "Whether any article has no year.") { $0.hasUndated },
      .flag("has-days", "Whether any article has a day, so that there are pages of the days of the year.") {
        $0.hasDays
      },
      .flag("has-issues", "Whether articles carry the numbers of issues, so that these have pages.") { $0.hasIssues },
      .flag("has-feeds", "Whether there are feeds, `feed.xml` and `feed.json`: they need a `base-url`.") {
        $0.hasFeeds
      },
      .flag("has-downloads", "Whether there is `downloads.html`, the list of files to take away.") {
        $0.hasDownloads
      },
      .flag("has-search", "Whether there is `search.html`, where readers search the archive.") { $0.hasSearch },
      .flag("has-accessibility", "Whether there is `accessibility.html`, the accessibility statement.") {
        $0.hasAccessibility
      },
      .flag("has-custom-style", "Whether there is `assets/custom.css`, the archive's own rules of style.") {
        $0.hasCustomStyle
      },
      .optionalRecord("masthead", "The picture of its title, when `pressmark.yml` names one.") {
        $0.masthead.map { MastheadRecord(image: $0) }
      },
    ]
      + Taxonomy.all.map { taxonomy in
        .flag("has-\(taxonomy.key)", "Whether there are pages of \(taxonomy.key).") { $0.hasNames[taxonomy.number] }
      })

  /// What every page says of the archive.
  func describe(in input: inout ByteWriter) {
    input.add(title)
    input.add(description)
    input.add(language)
    input.add(articleCount > 0)
    input.add(masthead?.path)
    input.add(menu) {
      $0.add($1.path)
      $0.add($1.label)
    }
    input.add(masthead?.width ?? 0)
    input.add(masthead?.height ?? 0)
    let flags =
      [
        hasDates, hasDays, hasUndated, hasFeeds, hasIssues, hasDownloads, hasSearch, hasAccessibility, hasCustomStyle,
      ] + hasNames
    for flag in flags { input.add(flag) }
  }
}

/// `rtl` for languages written from right to left, `ltr` for others. By the scripts of ISO 15924 that a tag may name,
/// or the language's usual script (CLDR's likely subtags).
func writingDirection(of language: String) -> String {
  let tag = LanguageTag(language)
  let scripts: Set = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"]
  if let script = tag.parts.dropFirst().first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
    return scripts.contains(script) ? "rtl" : "ltr"
  }
  let languages: Set = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]
  return languages.contains(tag.language) ? "rtl" : "ltr"
}
