import Archive
import Files
import SystemPackage

extension ContentPlaces {
  /// A content file as it was found.
  enum Found {
    case readable(Article)
    /// Its front matter cannot be read; it keeps its article.
    case unread(UnreadContent)

    var file: String {
      switch self {
      case .readable(let article): article.file
      case .unread(let content): content.file
      }
    }

    /// The article that the file itself names.
    var claim: Ledger.Key? {
      switch self {
      case .readable(let article): Ledger.Key(naming: article)
      case .unread(let content): content.source.flatMap { Ledger.Key($0, part: content.part) }
      }
    }

    /// The digest of the text when the file was made, as the file says.
    var seed: SHA256Digest? {
      switch self {
      case .readable(let article): article.sourceSHA256.flatMap { SHA256Digest(hexadecimal: $0) }
      case .unread(let content): content.seed
      }
    }

    /// The words of the file; `nil` when it is gone.
    func words(in project: Project) throws(FileError) -> TextWords? {
      try FileSystem.readIfPresent(project.content.appending(file)).map { TextWords(ofContent: $0) }
    }
  }

  /// All content files, of which the one with the shortest name comes first: "riots 2.md" is the copy of "riots.md".
  static func found(_ loaded: ArticleLoader) -> [Found] {
    let all = loaded.articles.map { Found.readable($0) } + loaded.unreadable.map { Found.unread($0) }
    return all.map { (found: $0, file: $0.file) }.sorted { $0.file.precedesAsOriginal($1.file) }.map(\.found)
  }
}
