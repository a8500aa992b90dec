import Markdown

extension Taxonomy {
  /// A taxonomy that an archive has by a key of its own: its photographers.
  final class Own: Sendable, Hashable {
    /// The key of the front matter.
    let key: String
    /// The folder of its pages.
    let folder: String
    /// What readers see over its index.
    let label: String
    /// What they see over one of its names.
    let nameLabel: String

    /// Folders of the site in which other things lie.
    private static let takenFolders: Set = [
      "assets", "downloads", "feeds", "issues", "media", "on-this-day", "undated",
    ]

    /// Whether a key of the front matter can be one: Pressmark's own keys mean something already, and its folder must be
    /// nobody else's.
    static func isPossible(_ key: String) -> Bool {
      guard ArticleKey(named: key) == nil, let folder = Slug(key)?.text else { return false }
      return !takenFolders.contains(folder) && !folder.allSatisfy(\.isNumber)
        && !Taxonomy.all.contains { $0.key == folder }
    }

    init(key: String, label: String, nameLabel: String) {
      self.key = key
      folder = Slug(key)?.text ?? key
      self.label = label
      self.nameLabel = nameLabel
    }

    /// The names that an article has, each in one line; what has no letter or figure is none.
    func names(of article: Article) -> [String] {
      guard article.has(.extra), let entry = article.extra.first(where: { $0.key == key }) else { return [] }
      let texts: [String]
      switch entry.value {
      case .text(let text): texts = [text]
      case .list(let items):
        texts = items.compactMap { if case .text(let text) = $0.value { text } else { nil } }
      case .mapping: texts = []
      }
      return texts.map(\.inOneLine).filter { Slug($0) != nil }
    }

    static func == (one: Own, other: Own) -> Bool {
      one.key == other.key && one.label == other.label && one.nameLabel == other.nameLabel
    }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }
}
