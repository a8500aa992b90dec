import Markdown
import Support

/// Takes a configuration from YAML, and collects what is wrong with it.
struct ConfigurationReader {
  let path: String
  var configuration = Configuration()
  var diagnostics: [Diagnostic] = []

  mutating func read(_ mapping: YAMLMapping) {
    // Feeds may be of the archive's own taxonomies, wherever these stand.
    for entry in mapping.entries where entry.key != "feeds" { read(entry) }
    for entry in mapping.entries where entry.key == "feeds" { read(entry) }
  }

  mutating func read(_ entry: YAMLEntry) {
    // What is in no table is read by nobody.
    guard ConfigurationKey.all.has(entry.key) else { return failUnknown(entry, among: ConfigurationKey.all.names) }
    switch entry.key {
    case "title":
      if let title = text(entry) {
        if title.isEmpty { fail(entry, "the archive has no title", "Write its name: title: \"The Daily Herald\".") }
        configuration.title = title
      }
    case "description": text(entry).map { configuration.description = $0 }
    case "base-url":
      guard let text = text(entry), !text.isEmpty else { return }
      configuration.baseURL = BaseURL(text)
      if configuration.baseURL == nil {
        failAddress(entry, text, "Write it in full: base-url: \"https://example.org/archive\".")
      }
    case "feed-id":
      guard let text = text(entry), !text.isEmpty else { return }
      configuration.feedAuthority = TagURIAuthority(text)
      if configuration.feedAuthority == nil {
        let advice =
          "Write a host name that was yours, a comma, and a year in which it was: feed-id: \"example.org,2026\"."
        fail(entry, "'\(text)' is not the beginning of a tag URI (RFC 4151)", advice)
      }
    case "item-type":
      guard let text = text(entry) else { return }
      if let type = Configuration.ItemType(rawValue: text) {
        configuration.itemType = type
      } else {
        let types = Configuration.ItemType.allCases.map(\.rawValue).joined(separator: ", ")
        fail(entry, "'\(text)' is not a type of item", "Write one of these: \(types).")
      }
    case "license":
      guard let text = text(entry), !text.isEmpty else { return }
      configuration.license = text.isWebAddress ? text : nil
      if !text.isWebAddress {
        let advice = "Write it in full: license: \"https://creativecommons.org/licenses/by/4.0/\"."
        failAddress(entry, text, advice)
      }
    case "language":
      guard let language = text(entry) else { return }
      if isLanguageTag(language) {
        configuration.language = language
      } else {
        fail(entry, "'\(language)' is not a language tag", "Write a BCP 47 tag such as en, fr or pt-BR.")
      }
    case "publications":
      for publication in mapping(entry) { text(publication).map { configuration.publications[publication.key] = $0 } }
    case "publication", "names":
      var defaults = configuration.texts.defaults.first ?? TextDefaults(folder: "")
      read(entry, into: &defaults)
      configuration.texts.defaults = [defaults]
    case "date-order", "earliest-short-year", "encoding", "article-separator":
      var texts = configuration.texts
      read(entry, into: &texts)
      configuration.texts = texts
      if entry.key == "article-separator", !texts.articleSeparators.isEmpty {
        configuration.separatorPositions[""] = entry.valuePosition
      }
    case "folders":
      for folder in mapping(entry) { readFolder(folder) }
    case "layouts":
      for layout in mapping(entry) { readLayout(layout) }
    case "sources":
      guard let text = text(entry) else { return }
      // As earlier versions called it.
      if let sources = Configuration.Sources(rawValue: text == "published" ? "beside" : text) {
        configuration.sources = sources
      } else {
        let advice =
          "Write sources: beside, sources: packed for one file a month, sources: inline for texts in the articles' pages, "
          + "or sources: none to keep them off the site."
        fail(entry, "'\(text)' does not say how source texts are published", advice)
      }
    case "downloads": flag(entry).map { configuration.hasDownloads = $0 }
    case "accessibility": flag(entry).map { configuration.hasAccessibility = $0 }
    case "media": readMedia(entry)
    case "precompress":
      configuration.precompressPosition = entry.valuePosition
      let advice = "Write precompress: gzip, or precompress: [gzip, brotli]."
      for (text, position) in texts(entry, "a form is one word", advice) where !text.isEmpty {
        guard let form = Configuration.Compression(rawValue: text) else {
          let message = "'\(text)' is no form of compressed files"
          fail(Diagnostic(.error, path, at: position, message, advice: advice))
          continue
        }
        if !configuration.precompress.contains(form) { configuration.precompress.append(form) }
      }
    case "search": readSearch(entry)
    case "host":
      guard let text = text(entry), !text.isEmpty else { return }
      (configuration.host, configuration.hostPosition) = (WebHost(named: text), entry.valuePosition)
      if configuration.host == nil {
        let hosts = WebHost.all.map(\.key).joined(separator: ", ")
        fail(entry, "'\(text)' is not a host that Pressmark knows", "Write one of these: \(hosts).")
      }
    case "markdown":
      for option in mapping(entry) {
        switch option.key {
        case "raw-html": flag(option).map { configuration.markdown.rawHTML = $0 }
        case "smart-punctuation": flag(option).map { configuration.markdown.smartPunctuation = $0 }
        default: failUnknown(option, among: ConfigurationKey.markdown.names)
        }
      }
    case "theme":
      for option in mapping(entry) { readLook(option) }
    case "list-length":
      guard let text = text(entry) else { return }
      if let length = Int(decimalDigits: text), (10...10_000).contains(length) {
        configuration.listLength = length
      } else {
        fail(entry, "'\(text)' is not a number from 10 to 10000", "Write for instance: list-length: 200.")
      }
    case "tags-per-article":
      guard let text = text(entry) else { return }
      if let number = Int(decimalDigits: text), (0...50).contains(number) {
        configuration.tagsPerArticle = number
      } else {
        fail(entry, "'\(text)' is not a number from 0 to 50", "Write for instance: tags-per-article: 8; 0 finds none.")
      }
    case "contact":
      guard let text = text(entry), !text.isEmpty else { return }
      configuration.contact = Contact(text)
      if configuration.contact == nil {
        let advice = "Write one: contact: \"archive@example.org\" or \"https://example.org/archive/issues/new\"."
        fail(entry, "'\(text)' is neither a mail address nor a web address", advice)
      }
    case "menu": readMenu(entry)
    case "taxonomies": readTaxonomies(entry)
    case "feeds": readFeeds(entry)
    case "publish": readPublishing(entry)
    case "issues":
      switch text(entry) {
      case "on", "true": configuration.hasIssues = true
      case "off", "false": configuration.hasIssues = false
      case let text?:
        fail(entry, "'\(text)' does not say whether issues have pages", "Write issues: on or issues: off.")
      case nil: break
      }
    default: failUnknown(entry, among: ConfigurationKey.all.names)
    }
  }

  /// The archive's own pages in the menu: a list of files, or files with what the menu calls them.
  mutating func readMenu(_ entry: YAMLEntry) {
    func file(_ text: String) -> String { text.hasPrefix("pages/") ? String(text.dropFirst("pages/".count)) : text }
    if case .mapping(let entries) = entry.value {
      for page in entries {
        guard let label = text(page) else { continue }
        configuration.menu.append(
          Configuration.MenuEntry(
            file: file(page.key), label: label.isEmpty ? nil : label.inOneLine, position: page.position))
      }
      return
    }
    for (text, position) in texts(entry, "an entry of the menu is one file", "Write: menu: [\"about.md\"].") {
      configuration.menu.append(Configuration.MenuEntry(file: file(text), label: nil, position: position))
    }
  }

  /// One text, or a list of them; what else stands there is told.
  mutating func texts(
    _ entry: YAMLEntry, _ message: String, _ advice: String
  ) -> [(text: String, position: TextPosition)] {
    let items: [YAMLItem] =
      if case .list(let items) = entry.value { items } else {
        [YAMLItem(value: entry.value, position: entry.valuePosition)]
      }
    return items.compactMap { item in
      if case .text(let text) = item.value { return (text, item.position) }
      fail(Diagnostic(.error, path, at: item.position, message, advice: advice))
      return nil
    }
  }

  mutating func text(_ entry: YAMLEntry) -> String? {
    if case .text(let text) = entry.value { return text }
    fail(entry, "'\(entry.key)' is a list, not a text", "Write one text: \(entry.key): \"…\".")
    return nil
  }

  /// Whether there is a search, or what its index holds and which words it finds.
  private mutating func readSearch(_ entry: YAMLEntry) {
    if case .text(let text) = entry.value, !text.isEmpty {
      flag(entry).map { configuration.search = $0 ? Configuration.Search() : nil }
      return
    }
    var search = Configuration.Search()
    for option in mapping(entry) {
      switch option.key {
      case "passages":
        guard let text = text(option) else { continue }
        if let passages = Configuration.Passages(rawValue: text) {
          search.passages = passages
        } else {
          let choices = Configuration.Passages.allCases.map(\.rawValue).joined(separator: ", ")
          fail(option, "'\(text)' does not say what the search holds of the texts", "Write one of these: \(choices).")
        }
      case "stem": flag(option).map { search.stem = $0 }
      default: failUnknown(option, among: ConfigurationKey.search.names)
      }
    }
    configuration.search = search
  }

  /// How wide the smaller copies of pictures are.
  private mutating func readMedia(_ entry: YAMLEntry) {
    for option in mapping(entry) {
      guard option.key == "widths" else {
        failUnknown(option, among: ConfigurationKey.media.names)
        continue
      }
      let advice = "Write whole numbers from 16 to 10000, eight at most: widths: [480, 960]."
      var widths: Set<Int> = []
      for (text, position) in texts(option, "a width is one number", advice) where !text.isEmpty {
        if let width = Int(decimalDigits: text), (16...10_000).contains(width) {
          widths.insert(width)
        } else {
          fail(Diagnostic(.error, path, at: position, "'\(text)' is not a width in pixels", advice: advice))
        }
      }
      if widths.count > 8 { fail(option, "'widths' has \(widths.count) widths", advice) }
      configuration.pictureWidths = widths.sorted()
      configuration.pictureWidthsPosition = option.position
    }
  }

  mutating func flag(_ entry: YAMLEntry) -> Bool? {
    guard let text = text(entry) else { return nil }
    switch text {
    case "true", "on": return true
    case "false", "off": return false
    default:
      fail(entry, "'\(entry.key)' is neither true nor false", "Write \(entry.key): true or \(entry.key): false.")
      return nil
    }
  }

  mutating func mapping(_ entry: YAMLEntry) -> [YAMLEntry] {
    switch entry.value {
    case .mapping(let entries): return entries
    // `publications:` with nothing below it.
    case .text(""): return []
    default:
      fail(
        entry, "'\(entry.key)' has no keys of its own",
        "Write each on a line of its own below it, set in by two spaces.")
      return []
    }
  }

  /// - Parameter orOwn: how a key of the archive's own is written, where it may have some.
  mutating func failUnknown(_ entry: YAMLEntry, among keys: [String], orOwn: String? = nil) {
    let own = orOwn.map { " One of your own is written so: \($0)." } ?? ""
    let advice =
      nearestName(to: entry.key, among: keys).map { "Did you mean '\($0)'?" }
      ?? "The keys are: \(keys.joined(separator: ", ")).\(own)"
    fail(Diagnostic(.error, path, at: entry.position, "unknown key '\(entry.key)'", advice: advice))
  }

  /// Tells of what is no web address; one that may hold a password is not shown.
  mutating func failAddress(_ entry: YAMLEntry, _ text: String, _ advice: String) {
    let message =
      text.contains("@") ? "a web address here has no user and no password" : "'\(text)' is not a web address"
    fail(entry, message, advice)
  }

  mutating func fail(_ entry: YAMLEntry, _ message: String, _ advice: String) {
    fail(Diagnostic(.error, path, at: entry.valuePosition, message, advice: advice))
  }

  mutating func fail(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
