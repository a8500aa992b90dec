import Archive
import Files

/// Whether the separator of `pressmark.yml` stands in a text.
struct Separation: Sendable, Equatable {
  var isThere = false
  /// What stands there that may be meant by it.
  var similar: String?

  init() {}

  init(isThere: Bool, similar: String?) {
    (self.isThere, self.similar) = (isThere, similar)
  }

  init(_ parting: Parting) {
    self.init(isThere: parting.hasSeparator, similar: parting.similar)
  }

  /// The separators that stand in none of the texts that they are for.
  static func unused(
    _ texts: [PathKey: Separation], _ configuration: Configuration, _ project: Project
  ) -> [Diagnostic] {
    if configuration.separatorPositions.isEmpty { return [] }
    let byFolder = Dictionary(grouping: texts.keys.sorted().map(\.path)) { configuration.separatorFolder(ofSeed: $0) }
    return configuration.separatorPositions.sorted { $0.key < $1.key }.compactMap { folder, position in
      guard let seeds = byFolder[folder], !seeds.contains(where: { texts[PathKey($0)]?.isThere ?? false }),
        let separator = configuration.texts(forSeed: seeds[0]).articleSeparators.first
      else { return nil }
      let like = seeds.lazy.compactMap { seed in texts[PathKey(seed)]?.similar.map { (seed, $0) } }.first
      let found = like.map { "In \(project.shown(seed: $0)) stands '\($1)'. " } ?? ""
      let message =
        "the article-separator '\(separator.printable)' stands in "
        + (seeds.count == 1 ? "no line of the one text it is for" : "none of the \(seeds.count) texts it is for")
      let advice =
        found + "Write the whole line that stands between articles, or delete the key if a file is one article."
      return Diagnostic(.warning, project.shown(project.configurationFile), at: position, message, advice: advice)
    }
  }
}
