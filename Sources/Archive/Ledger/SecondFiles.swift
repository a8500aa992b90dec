import Files
import Markdown

/// Content files that name the same article of a text as another one: copies that a synchronising disk, an editor's
/// program or a slip has left. An article is published once, from the file that the ledger has; where it has none of
/// them, from the one with the shortest name. Where one of them is a draft, none is published: which state is the newer
/// one nobody knows.
public struct SecondFiles: Sendable {
  /// The files, below the content folder, in the order of the articles.
  public private(set) var files: [String] = []
  /// What is wrong with the ledger: then nobody knows which of two files is the article.
  public private(set) var damage: Diagnostic?
  /// What is told of them.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Looks for them among all content files.
  public init(among loaded: ArticleLoader, in project: Project) {
    guard Self.mayBe(in: loaded.articles) else { return }
    let rows: [Ledger.Key: Ledger.Row]
    do {
      rows = try LedgerFile(project).ledger.rows
    } catch {
      damage = error
      return
    }
    let owned = Dictionary(rows.map { (PathKey($0.value.file), $0.key) }) { first, _ in first }
    var published: [Ledger.Key: String] = [:]
    for file in loaded.articles.map(\.file) + loaded.unreadable.map(\.file) {
      if let key = owned[PathKey(file)] { published[key] = file }
    }
    var drafts: [Ledger.Key: String] = [:]
    for article in loaded.articles.sorted(by: { $0.file.precedesAsOriginal($1.file) }) {
      guard owned[PathKey(article.file)] == nil, let key = Ledger.Key(naming: article) else { continue }
      guard let other = published[key] else {
        published[key] = article.file
        continue
      }
      files.append(article.file)
      if article.isDraft { drafts[key] = article.file }
      diagnostics.append(
        .secondFile(article.file, of: key, publishing: other, at: article.positions["source"], in: project))
    }
    for (key, draft) in drafts.sorted(by: { $0.key < $1.key }) {
      guard let file = published[key] else { continue }
      files.append(file)
      diagnostics.append(.secondFileIsDraft(draft, beside: file, in: project))
    }
  }

  /// Whether two articles may be made from the same text; nearly always none are, and nothing else need be looked at.
  private static func mayBe(in articles: [Article]) -> Bool {
    var seen = Set<Int>(minimumCapacity: articles.count)
    for article in articles {
      let hash = article.withText(.source) { source in
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(source))
        hasher.combine(article.sourcePart ?? 1)
        return hasher.finalize()
      }
      if let hash, !seen.insert(hash).inserted { return true }
    }
    return false
  }

  /// The articles of which none is a second file.
  public func leaving(_ articles: [Article]) -> [Article] {
    if files.isEmpty { return articles }
    let second = Set(files.map { PathKey($0) })
    return articles.filter { !second.contains(PathKey($0.file)) }
  }
}
