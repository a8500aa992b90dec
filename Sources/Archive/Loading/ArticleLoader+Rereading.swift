public import Files
import Support

extension ArticleLoader {
  /// The same after an edit of some content files, without a look at the others.
  ///
  /// - Parameter changed: their paths below the content folder.
  /// - Returns: `nil` where more may be different than these articles: a file has come or gone, or belongs to another
  ///   source text.
  public func rereading(_ changed: Set<PathKey>, of project: Project) -> ArticleLoader? {
    let paths = changed.sorted().map(\.path)
    let chunk = ContentChunk(files.holding(paths), paths.indices, of: project, nil)
    guard chunk.unread.isEmpty, chunk.articles.count == paths.count else { return nil }
    var loader = self
    for article in chunk.articles {
      let place = loader.place(of: article.file)
      guard loader.articles.indices.contains(place), loader.articles[place].isOf(file: article.file),
        loader.articles[place].source == article.source, loader.articles[place].sourcePart == article.sourcePart
      else { return nil }
      loader.articles[place] = article
    }
    let shown = Set(paths.map { PathKey(project.shown(content: $0)) })
    loader.diagnostics = diagnostics.filter { !shown.contains(PathKey($0.path)) } + chunk.diagnostics
    return loader
  }

  private func place(of file: String) -> Int {
    var (low, high) = (0, articles.count)
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].isBefore(file: file) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
