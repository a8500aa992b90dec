public import Markdown

/// What `pressmark.yml` says of an archive. `docs/configuration.md` describes each key.
public struct Configuration: Sendable, Equatable {
  /// The configuration's file name, in the project's folder.
  public static let fileName = "pressmark.yml"

  /// How a date in figures is to be read: `03/04/1997` is the 3 April or the 4 March.
  public enum DateOrder: String, Sendable, CaseIterable {
    case dmy, mdy, ymd
  }

  /// How source texts are read; a folder of them may differ from the others.
  public struct Texts: Sendable, Equatable {
    /// The order of day, month and year in dates written in figures; `nil` when the project does not say.
    public var dateOrder: DateOrder?
    /// The earliest year that a year of two digits can mean: with 1930, `30` is 1930 and `29` is 2029. `nil` when such
    /// years are not understood.
    public var earliestShortYear: Int?
    /// The texts' encoding, by a name of the WHATWG Encoding Standard or of iconv; `nil` to find out.
    public var encoding: String?
    /// The lines that stand between the articles of one file, or patterns of them; empty when nobody says.
    public var articleSeparators: [String] = []
    /// Whether each file is one article, whatever it looks like; `nil` when nobody says.
    public var isWholeFile: Bool?
    /// Whether each file is one article, whatever it looks like.
    public var areWholeFiles: Bool { isWholeFile ?? false }
    /// Whether it is said what stands between articles, or that nothing does.
    var saysSeparator: Bool { !articleSeparators.isEmpty || isWholeFile != nil }
    /// What is known of the texts beside what they say, the deepest folder first.
    public var defaults: [TextDefaults] = []

    /// Nothing said.
    public init() {}

    /// What `folder` says, and where it says nothing, what this says.
    func overridden(by folder: Texts) -> Texts {
      var texts = self
      texts.dateOrder = folder.dateOrder ?? dateOrder
      texts.earliestShortYear = folder.earliestShortYear ?? earliestShortYear
      texts.encoding = folder.encoding ?? encoding
      if folder.saysSeparator {
        (texts.articleSeparators, texts.isWholeFile) = (folder.articleSeparators, folder.isWholeFile)
      }
      texts.defaults = folder.defaults + defaults
      return texts
    }
  }

  /// How the Markdown of content files is rendered.
  public struct Markdown: Sendable, Equatable {
    /// Whether HTML in the Markdown reaches the page.
    public var rawHTML = false
    /// Whether straight quotes and `--` become typographic ones.
    public var smartPunctuation = false
  }

  /// The look of the pages.
  public struct Theme: Sendable, Equatable {
    /// The kind of letters that texts are set in.
    public enum Typeface: String, Sendable, CaseIterable {
      case serif, sans
    }

    /// The colour of links and charts; `nil` for the theme's own.
    public var accent: Colour?
    /// The same in the dark; `nil` to make it from the other.
    public var accentDark: Colour?
    /// The letters of texts.
    public var typeface = Typeface.serif
    /// The picture of the archive's title: a file in the archive's folder.
    public var masthead: String?
    /// How wide texts are set, a length of CSS; `nil` for the theme's own.
    public var measure: String?
    /// How wide the page is at most, a length of CSS; `nil` for the theme's own.
    public var width: String?
    /// The colour of the paper; `nil` for the theme's own.
    public var paper: Colour?
    /// The same in the dark; `nil` for the theme's own.
    public var paperDark: Colour?
    /// Whether lists show the articles' pictures.
    public var listPictures = false
    /// Where the values stand, for messages.
    public var positions: [String: TextPosition] = [:]

    /// The theme as it is.
    public init() {}
  }

  /// What the archive's articles are to Zotero and to search engines.
  public enum ItemType: String, Sendable, CaseIterable {
    case newspaperArticle, magazineArticle, journalArticle
  }

  /// Where the untouched source texts are in the site.
  public enum Sources: String, Sendable, CaseIterable {
    /// Each beside its article.
    case beside
    /// Those of a month's articles together in one file.
    case packed
    /// Each in the page of its article, as far as a page can hold it.
    case inline
    /// Nowhere.
    case none
  }

  /// What the search index holds of the texts, to show results with.
  public enum Passages: String, Sendable, CaseIterable {
    /// All of them: results show the passages with the words, and phrases are found.
    case full
    /// The first words of each.
    case beginning
    /// Nothing.
    case none
  }

  /// How readers can search the archive.
  public struct Search: Sendable, Equatable {
    /// What the index holds of the texts.
    public var passages = Passages.full
    /// Whether a word finds its other forms too: *strike* finds *strikes*.
    public var stem = false
  }

  /// A form that takes less room, which browsers read.
  public enum Compression: String, Sendable, CaseIterable {
    case gzip, brotli

    /// What stands behind a file's name.
    public var ending: String {
      switch self {
      case .gzip: ".gz"
      case .brotli: ".br"
      }
    }
  }

  /// Whether a taxonomy that an archive may do without has pages.
  public enum Choice: String, Sendable, CaseIterable {
    /// Always; never; where it puts articles together in more than one way.
    case on, off, auto
  }

  /// A page of the archive's own in the menu.
  public struct MenuEntry: Sendable, Equatable {
    /// The page's file, below `pages/`.
    public let file: String
    /// What the menu calls it; `nil` for what the page says.
    public let label: String?
    /// Where it stands in the configuration.
    public let position: TextPosition
  }

  /// What the file says, to the byte, when it was read; `nil` where there is none.
  public internal(set) var wording: Fingerprint?
  /// The archive's name.
  public var title = "Archive"
  /// A sentence on what the archive holds.
  public var description = ""
  /// The address the archive will have, without a final slash; `nil` when it has none.
  public var baseURL: BaseURL?
  /// What its articles are.
  public var itemType = ItemType.newspaperArticle
  /// The licence under which its articles are, as a web address, where they do not say otherwise.
  public var license: String?
  /// Who gives the entries of feeds their permanent names; `nil` for the base URL's host.
  public var feedAuthority: TagURIAuthority?
  /// The archive's language, a BCP 47 tag.
  public var language = "en"
  /// Display names of publications, by the masthead as texts print it.
  public var publications: [String: String] = [:]
  /// How source texts are read.
  public var texts = Texts()
  /// What holds for the texts of some folders, by their paths below the seeds' folder.
  public var folders: [String: Texts] = [:]
  /// Where these folders stand in the file, for messages.
  public var folderPositions: [String: TextPosition] = [:]
  /// How the lines of some texts stand; the first that fits a text holds for it.
  public var layouts: [Layout] = []
  /// Where separators stand in the file, for messages, by the folders they are for; the archive's own is for the folder
  /// "".
  public var separatorPositions: [String: TextPosition] = [:]
  /// How Markdown is rendered.
  public var markdown = Markdown()
  /// The look.
  public var theme = Theme()
  /// How the untouched source texts are in the site.
  public var sources = Sources.beside
  /// Whether they are there.
  public var publishesSources: Bool { sources != .none }
  /// Where readers tell of a mistake; `nil` when the pages do not say.
  public var contact: Contact?
  /// The archive's own pages in the menu; empty where the pages themselves say it.
  public var menu: [MenuEntry] = []
  /// Which of the taxonomies that an archive may do without have pages.
  public var taxonomies: [Taxonomy: Choice] = [:]
  /// The archive's own taxonomies, in the order of the file.
  public var ownTaxonomies: [Taxonomy] = []
  /// All taxonomies, in the order in which the site shows them.
  public var allTaxonomies: [Taxonomy] { Taxonomy.all + ownTaxonomies }
  /// The taxonomies of which each name has a feed.
  public var feeds: [Taxonomy] = []
  /// Whether issues that articles number have pages.
  public var hasIssues = true
  /// The number of articles on one page of a long list.
  public var listLength = 200
  /// Whether the site has files to take away: texts and citations.
  public var hasDownloads = false
  /// Whether the site has a page that says what was tested of its accessibility.
  public var hasAccessibility = false
  /// How wide the smaller copies of pictures are, in pixels, the narrowest first; empty where there are none.
  public var pictureWidths: [Int] = []
  /// Where these widths stand in the file, for messages.
  public var pictureWidthsPosition = TextPosition(line: 1, column: 1)
  /// The forms in which text files lie ready beside themselves, for servers that send these; empty for none.
  public var precompress: [Compression] = []
  /// Where they stand in the file, for messages.
  public var precompressPosition = TextPosition(line: 1, column: 1)
  /// How readers can search the archive; `nil` where they cannot.
  public var search: Search? = Search()
  /// Where the site will lie; `nil` when nobody says.
  public var host: HostLimits?
  /// Where the host stands in the file, for messages.
  public var hostPosition = TextPosition(line: 1, column: 1)

  /// The places that the site is published to, in the order of the file.
  public var publish: [PublishTarget] = []

  /// The most tags that are found for an article; 0 for none.
  public var tagsPerArticle = 8

  /// The configuration of a project that has no `pressmark.yml`.
  public init() {}

  /// Whether a taxonomy has pages.
  func choice(of taxonomy: Taxonomy) -> Choice { taxonomy.isOptional ? taxonomies[taxonomy] ?? .auto : .on }

  /// How the text `seed`, a path below the seeds' folder, is read: as the deepest folder around it says.
  public func texts(forSeed seed: String) -> Texts {
    if folders.isEmpty { return texts }
    var found = texts
    var folder = ""
    for name in seed.split(separator: "/").dropLast() {
      folder += (folder.isEmpty ? "" : "/") + name
      if let texts = folders[folder] { found = found.overridden(by: texts) }
    }
    return found
  }

  /// The folder whose separator holds for the text `seed`; "" for the archive's own, or none.
  public func separatorFolder(ofSeed seed: String) -> String {
    if folders.isEmpty { return "" }
    var found = ""
    var folder = ""
    for name in seed.split(separator: "/").dropLast() {
      folder += (folder.isEmpty ? "" : "/") + name
      if folders[folder]?.saysSeparator ?? false { found = folder }
    }
    return found
  }
}
