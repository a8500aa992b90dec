import Archive
import Files
import Support

/// The addresses at which articles were built before: which of them lead on to where their articles are now, and which
/// would be lost.
///
/// An article is known by its text, and else by its content file, so that it stays the same when its headline, its
/// date or the name of its file changes. Where conversion finds that texts or content files have other names now, it
/// carries that into the list. A name is known by itself, and by what the vocabulary says it is part of. What
/// either was called before leads on by itself.
struct KeptAddresses: Sendable {
  /// An address at which an article is no longer.
  struct Old: Sendable {
    /// The article's number.
    let article: Int
    let row: AddressList.Row
  }

  /// An address that nothing leads on from.
  struct Lost: Sendable {
    let row: AddressList.Row
    /// The content file of its article.
    let file: String
    /// Its article, where there is one that is kept out; `nil` when it is gone.
    let keptOut: Article?
    /// A content file that may be the article's by now.
    let perhaps: String?
  }

  /// The addresses of articles that lead on.
  private(set) var articles: [Old] = []
  /// The pages at addresses of names that lead on.
  private(set) var names: [PlannedPage] = []
  /// The addresses of names of which nothing has a page now. They are remembered: the name may come back.
  private(set) var restingNames: [AddressList.Row] = []
  /// The addresses that are lost.
  private(set) var lost: [Lost] = []

  /// None.
  init() {}

  /// - Parameters:
  ///   - list: the addresses that were built before.
  ///   - all: all articles, those that are kept out too.
  ///   - files: the paths of all content files: one that could not be read keeps its article.
  init(
    _ list: AddressList, of catalogue: Catalogue, _ configuration: Configuration, _ all: [Article], files: [String]
  ) {
    if list.rows.isEmpty { return }
    (names, restingNames) = Self.names(list, catalogue, configuration)
    var places: [String: Int] = [:]
    places.reserveCapacity(catalogue.addressees.count)
    for index in catalogue.addressees { places[ArticlePage.path(of: catalogue.addressee(index))] = index }
    var (settled, moved) = (Set<String>(), [AddressList.Row]())
    for row in list.rows where row.isOfArticle {
      if let index = places[row.address], row.isSurely(of: catalogue.addressee(index)) { continue }
      moved.append(row)
    }
    // Nearly always that is all.
    if moved.isEmpty { return }
    // Of two lines for one address, which git has put together, one is enough.
    let doubtful = Set(moved.map(\.address))
    for row in list.rows where row.isOfArticle && doubtful.contains(row.address) {
      if let index = places[row.address], row.isSurely(of: catalogue.addressee(index)) { settled.insert(row.address) }
    }
    let inSite = ArticleIdentities(catalogue.addressees.map(catalogue.addressee))
    let apart = ArticleIdentities(all.filter { inSite[$0.file] == nil })
    let unread = Set(files).subtracting(all.map(\.file))
    for row in moved where !settled.contains(row.address) {
      guard case .article(let file, let text) = row.owner else { continue }
      if let article = inSite.number(of: file, text) {
        if places[row.address] != article { articles.append(Old(article: article, row: row)) }
        settled.insert(row.address)
      } else if let number = apart.number(of: file, text) {
        lost.append(Lost(row: row, file: file, keptOut: apart.articles[number], perhaps: nil))
      } else if places[row.address] == nil, !unread.contains(file) {
        lost.append(Lost(row: row, file: file, keptOut: nil, perhaps: inSite.file(named: file.lastName)))
      }
    }
    lost.removeAll { settled.contains($0.row.address) }
  }

  /// The pages that lead on from addresses of names, and the addresses that none leads on from. A name that no article
  /// has any more, and of which the vocabulary says nothing, has none: lists come and go.
  private static func names(
    _ list: AddressList, _ catalogue: Catalogue, _ configuration: Configuration
  ) -> ([PlannedPage], [AddressList.Row]) {
    let taxonomies = configuration.allTaxonomies
    var slugs: [Set<String>] = taxonomies.map { kind in Set(catalogue[kind].names.filter(\.hasPage).map(\.slug.text)) }
    var shown: ShownNames?
    var numbers: [[String: Int]] = Array(repeating: [:], count: taxonomies.count)
    var (pages, resting): ([PlannedPage], [AddressList.Row]) = ([], [])
    for row in list.rows {
      guard case .name(let name) = row.owner, let slash = row.address.firstIndex(of: "/") else { continue }
      guard let place = taxonomies.firstIndex(where: { $0.key == row.address[..<slash] }) else {
        resting.append(row)
        continue
      }
      let (kind, slug) = (taxonomies[place], row.address[slash...].dropFirst().dropLast(".html".count))
      guard slugs[place].insert(String(slug)).inserted else { continue }
      let known = shown ?? ShownNames(configuration, catalogue.vocabulary)
      shown = known
      if numbers[place].isEmpty {
        for (index, name) in catalogue[kind].names.enumerated() where name.hasPage {
          numbers[place][known.folding.key(of: name.text)] = index
        }
      }
      guard let number = numbers[place][known.folding.key(of: known.text(for: name, kind))] else {
        resting.append(row)
        continue
      }
      pages.append(PlannedPage(row.address, NameAliasPage.self, taxonomy: kind, index: number))
    }
    return (pages, resting)
  }
}

/// Articles by what they are known by.
private struct ArticleIdentities {
  let articles: [Article]
  private var files: [PathKey: Int] = [:]
  /// By names in whatever form of their letters: a folder that moved from macOS to Linux has others.
  private var forms: [String: Int] = [:]
  private var texts: [Ledger.Key: Int] = [:]

  init(_ articles: [Article]) {
    self.articles = articles
    for (number, article) in articles.enumerated() {
      files[PathKey(article.file)] = number
      forms[article.file] = number
      if let key = Ledger.Key(naming: article) { texts[key] = number }
    }
  }

  subscript(file: String) -> Int? { files[PathKey(file)] ?? forms[file] }

  /// The article of a text, or else of a content file. Of several in one text the content file decides: what is put on
  /// top of them makes the second of the first.
  func number(of file: String, _ text: Ledger.Key?) -> Int? {
    if let text, let number = self[file], articles[number].source == text.seed { return number }
    return text.flatMap { texts[$0] } ?? self[file]
  }

  /// The only content file of a name, in whatever folder.
  func file(named name: String) -> String? {
    let found = articles.lazy.map(\.file).filter { $0.lastName == name }.prefix(2)
    return found.count == 1 ? found.first : nil
  }
}

extension AddressList.Row {
  fileprivate var isOfArticle: Bool { if case .article = owner { true } else { false } }

  /// Whether it is an article's by all that it is known by.
  fileprivate func isSurely(of article: Article) -> Bool {
    guard case .article(let file, let text) = owner else { return false }
    return file.hasSameBytes(as: article.file) && text == Ledger.Key(naming: article)
  }
}
