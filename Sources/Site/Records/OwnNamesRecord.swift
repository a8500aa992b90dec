import Archive
import TemplateEngine

/// An article's names of one of the archive's own taxonomies.
struct OwnNamesRecord: TemplateRecord {
  let context: SiteContext
  let kind: Taxonomy
  let names: [Int]

  /// `nil` where the article has none.
  init?(context: SiteContext, kind: Taxonomy, article: Int) {
    var seen: Set<Int> = []
    names = context.catalogue.taxonomies[kind.number].namesOfArticle[article].filter { seen.insert($0).inserted }
    if names.isEmpty { return nil }
    self.context = context
    self.kind = kind
  }

  static let fields = TemplateFields<OwnNamesRecord>(
    "own-names", "An article's names of one of the archive's own `taxonomies`.",
    [
      .text("title", "What `pressmark.yml` calls one of them: \"Photographer\".") {
        $0.context.words.nameTitle(of: $0.kind)
      },
      .address("path", "Their index.") { SitePath.names($0.kind).append(to: &$1) },
      .list("names", "The names.", count: { $0.names.count }) {
        NameRecord(context: $0.context, kind: $0.kind, index: $0.names[$1])
      },
    ])
}
