public import Markdown

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

    /// Whether a key of the front matter can be one: Pressmark's own keys mean something already, and its folder must
    /// be nobody else's.
    static func isPossible(_ key: String) -> Bool {
      guard ArticleKey(named: key) == nil, let folder = Slug(key)?.text else { return false }
      return SiteFolder(rawValue: folder) == nil && !folder.allSatisfy(\.isNumber)
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
      values(of: article).compactMap { Self.name($0.value) }
    }

    /// What stands where an article's names are expected.
    fileprivate func values(of article: Article) -> [YAMLItem] {
      guard article.has(.extra), let entry = article.extra.first(where: { $0.key == key }) else { return [] }
      if case .list(let items) = entry.value { return items }
      return [YAMLItem(value: entry.value, position: entry.valuePosition)]
    }

    fileprivate static func name(_ value: YAMLValue) -> String? {
      guard case .text(let text) = value else { return nil }
      let name = text.inOneLine
      return Slug(name) == nil ? nil : name
    }

    static func == (one: Own, other: Own) -> Bool {
      one.key == other.key && one.label == other.label && one.nameLabel == other.nameLabel
    }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }

  /// Where something stands in an article that gives no name of the archive's own taxonomy: keys of its own, a list in
  /// a list, signs alone. A key with nothing behind it is no mistake.
  public func valuesWithoutName(in article: Article) -> [TextPosition] {
    let values = own?.values(of: article) ?? []
    return values.filter { $0.value != .text("") && Own.name($0.value) == nil }.map(\.position)
  }
}
