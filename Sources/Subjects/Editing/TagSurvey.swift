public import Archive
import Files
import SystemPackage

/// What tags, authors or publications an archive has, and which of them are probably one.
public struct TagSurvey: Sendable {
  /// A name.
  public struct Tag: Sendable, Encodable {
    /// The label that is shown.
    public let label: String
    /// How many articles have it.
    public let count: Int
    /// The year of the first of them that has one.
    public let firstYear: Int?
    /// The year of the last of them that has one.
    public let lastYear: Int?
    /// Whether it has a page in the site.
    public let hasPage: Bool
    /// Whether the vocabulary has a term for it.
    public let isInVocabulary: Bool
  }

  /// Names that are probably one.
  public struct Twins: Sendable {
    /// Why they are taken for one.
    public enum Kind: String, Sendable, Encodable {
      /// They differ in capitals, accents or hyphens.
      case spelling
      /// One is the other's plural.
      case plural
      /// A text introduces one as the other's abbreviation.
      case abbreviation
      /// One has initials where the other has given names.
      case initials
      /// One has the surname first.
      case surnameFirst = "surname-first"
      /// One has an article before it: The Call, Call.
      case article
    }

    /// What they are names of.
    let names: Taxonomy
    /// Why they are taken for one.
    public let kind: Kind
    /// The labels, most articles first.
    public let labels: [String]
    /// The label that is probably the better one.
    public let into: String
    /// The line that introduces an abbreviation: `content/1997/04/24/a.md:12: the Revolutionary Movement (MRTA) …`.
    public let evidence: String?

    /// The command that makes one name of them, to be pasted where the user is.
    public func command(in project: Project) -> String {
      project.command("\(names.key) merge", labels.filter { $0 != into }, options: [("into", into)])
    }
  }

  /// What the names are.
  public let kind: Taxonomy
  /// The names, most articles first.
  public let tags: [Tag]
  /// Names that are probably one.
  public let twins: [Twins]
  /// What is wrong with content files and the vocabulary.
  public let diagnostics: [Diagnostic]

  /// Looks through an archive.
  public init(_ project: Project, _ kind: Taxonomy = .tags, configuration: Configuration, jobs: Int) async {
    let loaded = await ArticleLoader(project, jobs: jobs)
    let (vocabulary, mistakes) = Vocabulary.load(project)
    let catalogue = Catalogue(loaded.articles, configuration: configuration, vocabulary: vocabulary)
    await self.init(catalogue, of: project, kind, jobs: jobs, diagnostics: loaded.diagnostics + mistakes)
  }

  /// Looks through an archive that has been read.
  ///
  /// - Parameter diagnostics: what was wrong with it.
  public init(
    _ catalogue: Catalogue, of project: Project, _ kind: Taxonomy, jobs: Int, diagnostics: [Diagnostic] = []
  ) async {
    self.kind = kind
    self.diagnostics = diagnostics
    let names = catalogue[kind].names
    tags =
      names.map { name in
        let years = name.articles.compactMap { catalogue.articles[$0].date?.year }
        return Tag(
          label: name.text, count: name.articles.count, firstYear: years.min(), lastYear: years.max(),
          hasPage: name.hasPage,
          isInVocabulary: name.term != nil)
      }.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    let finder = TwinFinder(names, kind)
    let introduced =
      kind != .tags ? [:] : await AbbreviationSearch(project, catalogue, jobs: jobs).evidence(for: finder.abbreviations)
    twins = finder.twins(introduced)
  }
}

extension TagSurvey.Twins.Kind {
  /// Why, in words.
  public var words: String {
    switch self {
    case .spelling: "they differ in capitals, accents or hyphens"
    case .plural: "singular and plural"
    case .abbreviation: "a text introduces the abbreviation"
    case .initials: "initials, and the only name in full that they fit"
    case .surnameFirst: "the same words in another order"
    case .article: "with and without an article"
    }
  }
}
