import Archive
import Files
import SystemPackage

/// Where source texts lie that are kept together, `sources: packed`: in one file of each month, or of a year where the
/// month is not known, or of the undated.
///
/// It holds what would lie beside the articles: whole texts, and of those that hold several articles the lines of those
/// that are published, each once. Nothing else of a text gets in.
public struct SourcePacks: Sendable {
  /// A text in a pack.
  struct Entry: Sendable {
    /// The article it is named after, the first that was made from it.
    let article: Int
    /// Where its bytes begin in the pack.
    let start: Int
    let size: Int
    /// The digest of its bytes where they are some lines of a text; that of a whole text is in the front matter.
    let digest: SHA256Digest?
  }

  /// The texts of a month.
  struct Pack: Sendable {
    /// `1997/04`, `1997` or `undated`.
    let folder: String
    fileprivate(set) var entries: [Entry] = []
    /// How many bytes it has until now.
    fileprivate var size = 0

    static let fileName = "sources.tar"

    var path: String { folder + "/" + Self.fileName }
  }

  /// What of which source text an article was made from.
  private struct Cut: Hashable {
    let source: PathKey
    let lines: SourceLines?
    let encoding: String?
  }

  /// Where an article's text is.
  private struct Place {
    let pack: Int32
    let entry: Int32
  }

  /// The packs, in the order of time.
  private(set) var packs: [Pack] = []
  /// What is wrong with texts.
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [Place?] = []

  /// None.
  public init() {}

  /// Puts the texts of a catalogue's articles together.
  ///
  /// - Parameter sources: for each article how its source text is left; `nil` when it is not published.
  init(of catalogue: Catalogue, _ sources: [FileSystem.Stamp?], in project: Project) {
    places = Array(repeating: nil, count: sources.count)
    let texts = SourceTexts()
    var numbers: [String: Int] = [:]
    /// The texts of each pack that are in it already.
    var known: [[Cut: Int]] = []
    for (index, article) in catalogue.articles.enumerated() {
      guard let stamp = sources[index], let source = article.source else { continue }
      let cut = Cut(source: PathKey(source), lines: article.sourceLines, encoding: article.sourceEncoding)
      let folder = Self.folder(of: article)
      let number = numbers[folder] ?? packs.count
      if number == packs.count {
        numbers[folder] = number
        packs.append(Pack(folder: folder))
        known.append([:])
      }
      if let entry = known[number][cut] {
        places[index] = Place(pack: Int32(number), entry: Int32(entry))
        continue
      }
      do {
        // Nobody need read a whole text to know its size.
        let part = article.sourceLines == nil ? nil : try texts.bytes(of: article, in: project)
        if let part, part.isTooShort { diagnostics.append(.linesAreGone(of: article, project)) }
        let size = part?.bytes.count ?? stamp.size
        let entry = TarEntry(path: Self.name(of: article, in: folder), size: size)
        known[number][cut] = packs[number].entries.count
        places[index] = Place(pack: Int32(number), entry: Int32(packs[number].entries.count))
        packs[number].entries.append(
          Entry(
            article: index, start: packs[number].size + entry.header.count, size: size,
            digest: part.map { SHA256Digest(of: $0.bytes) }))
        packs[number].size += entry.length
      } catch {
        diagnostics.append(Diagnostic(error, path: project.shown(seed: source)))
      }
    }
  }

  /// The pack of an article's text, and its place there; `nil` where it is in none.
  func place(of article: Int) -> (pack: Pack, entry: Entry)? {
    guard places.indices.contains(article), let place = places[article] else { return nil }
    let pack = packs[Int(place.pack)]
    return (pack, pack.entries[Int(place.entry)])
  }

  /// The month of a day.
  private static func folder(of article: Article) -> String {
    article.folder.split(separator: "/").prefix(2).joined(separator: "/")
  }

  /// What an article's text is called in its pack: as it would be beside its page.
  static func name(of article: Article, in folder: String) -> String {
    String(ArticlePage.path(of: article, article.sourceEnding).dropFirst(folder.count + 1))
  }
}
