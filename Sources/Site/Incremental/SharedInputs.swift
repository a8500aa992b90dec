import Archive
import Files
import TemplateEngine

/// What the fingerprints of all pages are made from: what all pages share (the program, the configuration, the theme,
/// the vocabulary, the archive's counts), and what lists say of each article and name, made once.
final class SharedInputs: Sendable {
  let context: SiteContext
  var plan: SitePlan { context.plan }
  /// The program, the configuration, the theme with its words, and the vocabulary.
  let environment: Fingerprint
  /// What all pages share.
  let common: Fingerprint
  /// For each article how its source text is left.
  let sources: [FileSystem.Stamp?]
  /// For each article what lists say of it: its path and front matter hold it all, and publications' names are the
  /// configuration's.
  private let entries: [Fingerprint]
  /// For each kind what is said of its names, but for their counts.
  private let names: [[Fingerprint]]
  /// The kinds of pages that show how many articles the archive has.
  private let countingArticles: Set<ObjectIdentifier>
  /// The kinds of pages that show how many articles names have.
  private let countingNames: Set<ObjectIdentifier>

  /// - Parameter environment: the program, the configuration, the theme with its words, and the vocabulary.
  init(
    _ context: SiteContext, templates: TemplateSet, sources: [FileSystem.Stamp?], environment: Fingerprint
  ) {
    self.context = context
    self.sources = sources
    self.environment = environment
    var common = ByteWriter()
    common.add(environment)
    context.site.describe(in: &common)
    self.common = common.fingerprint
    func pages(showing fields: [String], of record: String) -> Set<ObjectIdentifier> {
      Set(
        AllPages.pages.filter { page in
          fields.contains { templates.shows($0, of: record, on: page.template) }
        }.map { ObjectIdentifier($0) })
    }
    countingArticles = pages(showing: ["article-count", "article-count-text"], of: "site")
    countingNames = pages(showing: ["count"], of: "name")
    entries = context.articles.map { article in
      let own = article.frontMatterFingerprint
      // What lists show of a text's pictures stands in no front matter.
      guard context.configuration.theme.listPictures, article.namesFiles else { return own }
      var input = ByteWriter()
      input.add(own)
      input.add(context.media.picture(of: article))
      return input.fingerprint
    }
    names = context.catalogue.taxonomies.map { $0.names.map(Self.fingerprint) }
  }

  /// What lists say of an article.
  func entry(_ index: Int) -> Fingerprint { entries[index] }

  /// What is said of a name, but for its count.
  func name(_ index: Int, _ kind: Taxonomy) -> Fingerprint { names[kind.number][index] }

  /// Whether pages of a kind show how many articles the archive has.
  func showsArticleCount(_ kind: any SiteFile.Type) -> Bool { countingArticles.contains(ObjectIdentifier(kind)) }

  /// Whether pages of a kind show how many articles names have.
  func showsNameCounts(_ kind: any SiteFile.Type) -> Bool { countingNames.contains(ObjectIdentifier(kind)) }

  private static func fingerprint(of name: Name) -> Fingerprint {
    var input = ByteWriter()
    input.add(name.text)
    input.add(name.slug.text)
    input.add(name.hasPage)
    return input.fingerprint
  }
}
