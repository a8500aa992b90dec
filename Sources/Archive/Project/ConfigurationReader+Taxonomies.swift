import Markdown

extension ConfigurationKey {
  /// A key of the front matter that has pages.
  static let taxonomy = [
    ConfigurationKey("label", .filled, "What readers see: Photographers.") { reader, entry in
      reader.labels.all = reader.text(entry)?.inOneLine ?? ""
    },
    ConfigurationKey("name", .words, "What stands below an article: Photographer.") { reader, entry in
      reader.labels.one = reader.text(entry)?.inOneLine ?? ""
    },
  ]
}

extension ConfigurationReader {
  /// Which taxonomies have pages, and those of the archive's own.
  mutating func readTaxonomies(_ entry: YAMLEntry) {
    for option in mapping(entry) {
      if let taxonomy = Taxonomy.optional.first(where: { $0.key == option.key }) {
        guard let text = text(option) else { continue }
        configuration.taxonomies[taxonomy] = Configuration.Choice(rawValue: text)
        if configuration.taxonomies[taxonomy] == nil {
          fail(option, "'\(text)' does not say whether there are pages of \(taxonomy.key)", "Write on, off or auto.")
        }
      } else if case .mapping(let entries) = option.value {
        readTaxonomy(option, entries)
      } else {
        failUnknown(option, among: Taxonomy.optional.map(\.key), orOwn: "\(option.key): {label: \"Photographers\"}")
      }
    }
  }

  /// A taxonomy of the archive's own: a key of the front matter, and what readers see.
  private mutating func readTaxonomy(_ option: YAMLEntry, _ entries: [YAMLEntry]) {
    guard Taxonomy.Own.isPossible(option.key) else {
      return fail(
        Diagnostic(
          .error, path, at: option.position, "there can be no pages of '\(option.key)'",
          advice: "Choose a key that is none of Pressmark's own and no folder of the site, in front matters too."))
    }
    labels = (all: "", one: "")
    for entry in entries { read(entry, among: ConfigurationKey.taxonomy) }
    guard !labels.all.isEmpty else {
      return fail(
        Diagnostic(
          .error, path, at: option.position, "'\(option.key)' has no label",
          advice: "Write what readers are to see: \(option.key): {label: \"Photographers\"}."))
    }
    let own = Taxonomy.Own(
      key: option.key, label: labels.all, nameLabel: labels.one.isEmpty ? labels.all : labels.one)
    guard !configuration.ownTaxonomies.contains(where: { $0.key == own.folder }) else {
      return fail(
        Diagnostic(
          .error, path, at: option.position, "the pages of '\(option.key)' would lie in the folder of another key",
          advice: "Keep one of them."))
    }
    configuration.ownTaxonomies.append(Taxonomy(configuration.ownTaxonomies.count, own: own))
  }

  /// The taxonomies of which each name has a feed.
  mutating func readFeeds(_ entry: YAMLEntry) {
    let all = configuration.allTaxonomies
    for (text, position) in texts(entry, "an entry of 'feeds' is one word", "Write: feeds: [tags, authors].") {
      if let taxonomy = all.first(where: { $0.key == text }) {
        if !configuration.feeds.contains(taxonomy) { configuration.feeds.append(taxonomy) }
      } else {
        let advice = "Write some of these: \(all.map(\.key).joined(separator: ", "))."
        fail(Diagnostic(.error, path, at: position, "there are no feeds of '\(text)'", advice: advice))
      }
    }
  }
}
