import Markdown

/// A way to group articles by a name: by their subjects, their authors or their publications.
///
/// A new one is a case here and its row, and its words in each file of `Templates/words/`. An archive has others of its
/// own, by keys of the front matter that Pressmark does not know: `taxonomies` of the configuration.
public struct Taxonomy: Sendable, Hashable {
  private let place: UInt32
  /// What the archive says of one of its own; `nil` of those in the table.
  let own: Own?

  private init(_ known: Known) {
    place = known.rawValue
    own = nil
  }

  /// The archive's own taxonomy of this number, from 0.
  init(_ number: Int, own: Own) {
    place = UInt32(Self.rows.count + number)
    self.own = own
  }

  /// The subjects.
  public static let tags = Taxonomy(.tags)
  /// The persons who wrote the articles.
  public static let authors = Taxonomy(.authors)
  /// The newspapers. Every article has one, so that none is dropped.
  public static let publications = Taxonomy(.publications)

  /// The sections of the newspapers, where an archive has some.
  public static let sections = Taxonomy(.sections)
  /// The places that articles were written from, where an archive has some.
  public static let places = Taxonomy(.places)
  /// The languages beside the archive's own, where an archive has some.
  public static let languages = Taxonomy(.languages)

  /// Those that every archive may have.
  private enum Known: UInt32, CaseIterable {
    // In the order in which the site shows them.
    case tags, authors, publications, sections, places, languages

    var row: Row {
      switch self {
      case .tags:
        Row(
          key: "tags", singular: "tag", source: .tags, words: ("subjects", "subject"), termsKey: "terms",
          dropKey: "drop", mostOnHome: 40, areOnlyTelling: true)
      case .authors:
        Row(key: "authors", singular: "author", source: .authors, dropKey: "drop-authors", likeness: .persons)
      case .publications:
        Row(key: "publications", singular: "publication", source: .publication, likeness: .titles)
      case .sections: Row(key: "sections", singular: "section", source: .section, mostOnHome: 0, isOptional: true)
      case .places: Row(key: "places", singular: "place", source: .place, mostOnHome: 0, isOptional: true)
      case .languages:
        Row(key: "languages", singular: "language", source: .language, mostOnHome: 0, isOptional: true)
      }
    }
  }

  private static let rows = Known.allCases.map(\.row)

  /// All in the table, in the order in which the site shows them; an archive's own come behind them.
  public static let all = Known.allCases.map { Taxonomy($0) }

  /// Its place in `all`, or behind them.
  public var number: Int { Int(place) }

  /// The folder of its pages, its command, and what messages call several of its names: `tags`.
  public var key: String { own?.folder ?? Self.rows[number].key }
  /// What messages call one of its names: `tag`.
  public var singular: String { own?.folder ?? row.singular }
  /// The key of the front matter that holds its names.
  public var frontMatterKey: String { own?.key ?? row.source.name }
  /// What readers see over its index; `nil` where that is words of the interface.
  public var label: String? { own?.label }
  /// What readers see over one of its names; `nil` where that is words of the interface.
  public var nameLabel: String? { own?.nameLabel }
  /// Whether it is the archive's own.
  public var isOwn: Bool { own != nil }
  /// The key of `vocabulary.yml` that says what its names are.
  public var termsKey: String { row.termsKey ?? row.key }
  /// The key of `vocabulary.yml` that says which are none; `nil` where there is no such key.
  public var dropKey: String? { row.dropKey }
  /// What makes two of its names probably one.
  public var likeness: Likeness { row.likeness }
  /// Whether a name has a page only where that tells something: `NameIndex.withTellingPages`.
  var areOnlyTelling: Bool { row.areOnlyTelling }
  /// Whether archives may have pages for its names or not: `taxonomies` of the configuration.
  public var isOptional: Bool { row.isOptional }
  /// Those.
  public static let optional = all.filter(\.isOptional)
  /// The key of the interface's words for several of its names: `subjects`.
  public var indexWord: String { row.words?.index ?? row.key }
  /// The key of the interface's words for one: `subject`.
  public var nameWord: String { row.words?.name ?? row.singular }
  /// How many names the home page lists.
  public var mostOnHome: Int { row.mostOnHome }

  /// What makes two names probably one, beside their spelling.
  public enum Likeness: Sendable {
    /// Singular and plural, a word and its abbreviation.
    case words
    /// Initials, the surname first.
    case persons
    /// With and without an article.
    case titles
  }

  /// Hands the names that an article has on, as the bytes of its front matter.
  func withNames(of article: Article, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if let own { return own.names(of: article).forEach { name in Array(name.utf8).withUnsafeBufferPointer(body) } }
    let source = row.source
    if source.kind == .names { article.withTexts(source, body) } else { _ = article.withText(source, body) }
  }

  /// The names that an article has, as its front matter writes them.
  public func names(of article: Article) -> [String] {
    var names: [String] = []
    withNames(of: article) { names.append(String(decoding: $0, as: UTF8.self)) }
    return names
  }

  /// What the table says; of an archive's own what holds for all of them.
  private var row: Row { own == nil ? Self.rows[number] : Self.ownRow }

  private static let ownRow = Row(key: "", singular: "", source: .tags, mostOnHome: 0)

  private struct Row {
    let key: String
    let singular: String
    let source: ArticleKey
    var words: (index: String, name: String)?
    var termsKey: String?
    var dropKey: String?
    var mostOnHome = 20
    var areOnlyTelling = false
    var isOptional = false
    var likeness = Likeness.words
  }
}
