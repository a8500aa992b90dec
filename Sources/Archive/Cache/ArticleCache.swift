import Files
import Support
import SystemPackage

/// The articles as they were last read: a content file that did not change need not be read again to know its article.
///
/// They lie packed in the cache file one after the other, in the order of their files, and are taken as they lie there.
struct ArticleCache: Sendable {
  /// The articles; none when the cache cannot be read.
  let articles: [Article]
  private let file: CacheFile
  /// When it was written, in nanoseconds since 1970.
  private let written: Int

  /// What the last run of the same program left.
  init(of project: Project, programStamp: String) {
    file = CacheFile("articles", of: project.content, in: project, madeWith: programStamp)
    let found = file.read()
    articles = found.flatMap { $0.reader.articles() } ?? []
    written = found?.written ?? 0
  }

  /// Where the article of a file, or of the next one, is among the articles.
  func place(of file: String) -> Int { articles.indices.partitioningIndex { !articles[$0].isBefore(file: file) } }

  /// Whether an article of the cache is surely that of a file that is left so, and there was nothing to say of it.
  func knows(_ article: Article, _ stamp: FileSystem.Stamp?) -> Bool {
    article.stamp == stamp && article.stamp.isSettled(before: written) && !article.has(Article.Part.doubt)
      && article.staysInside
  }

  /// Leaves articles for the next run, in the order of their files.
  func save(_ articles: [Article]) {
    file.write { piece, passOn throws(FileError) in
      for article in articles {
        piece.append(article.packed)
        try passOn(&piece)
      }
    }
  }
}
