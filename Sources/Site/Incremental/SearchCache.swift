import Archive
import Files
import Search

/// What the last build of the search index made of the articles, part by part: of articles that are as they were, no
/// text need be read and cut into words again.
///
/// It is disposable, like all that lies in `.pressmark/`.
struct SearchCache: Sendable {
  private let file: CacheFile
  private let parts: [Fingerprint: SearchPart]

  /// What the last build left for this project and output folder; nothing when it cannot be read.
  ///
  /// - Parameter environment: the program, the configuration, the theme and the vocabulary.
  init(of project: Project, _ environment: Fingerprint) {
    file = CacheFile("search", of: project.site, in: project, madeWith: environment.hexadecimal)
    var parts: [Fingerprint: SearchPart] = [:]
    if var (reader, _) = file.read(), let count = reader.number() {
      for _ in 0..<count {
        guard let made = reader.fingerprint(), let part = SearchPart(&reader) else { break }
        parts[made] = part
      }
    }
    self.parts = parts
  }

  /// What was made of the articles of a fingerprint.
  subscript(articles: Fingerprint) -> SearchPart? { parts[articles] }

  /// Leaves parts for the next build, each with the fingerprint of its articles.
  func save(_ parts: [(articles: Fingerprint, part: SearchPart)]) {
    file.write { piece, passOn throws(FileError) in
      piece.add(parts.count)
      for (articles, part) in parts {
        piece.add(articles)
        part.append(to: &piece)
        try passOn(&piece)
      }
    }
  }
}
