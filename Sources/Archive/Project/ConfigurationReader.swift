import Markdown
import Support

/// Takes a configuration from YAML, and collects what is wrong with it.
struct ConfigurationReader {
  let path: String
  var configuration = Configuration()
  var diagnostics: [Diagnostic] = []
  /// The folder below seeds/ whose keys are being read; "" for the keys of the file itself.
  var folder = ""
  /// What the place that is being read says: where to, and where readers find it.
  var place: (to: YAMLEntry?, readers: PublishTarget.Readers) = (nil, .nowhere)
  /// What readers see of the taxonomy that is being read: above all its names, and above one.
  var labels = (all: "", one: "")

  mutating func read(_ mapping: YAMLMapping) {
    // Feeds may be of the archive's own taxonomies, wherever these stand.
    let entries = mapping.entries.filter { $0.key != "feeds" } + mapping.entries.filter { $0.key == "feeds" }
    for entry in entries { read(entry, among: ConfigurationKey.all) }
  }

  /// What is in no table is read by nobody.
  mutating func read(_ entry: YAMLEntry, among keys: [ConfigurationKey]) {
    guard let key = keys[entry.key] else { return failUnknown(entry, among: keys.names) }
    key.read(&self, entry)
  }

  /// The forms in which text files lie ready.
  mutating func readCompression(_ entry: YAMLEntry) {
    let advice = "Write precompress: gzip, or precompress: [gzip, brotli]."
    for (text, position) in texts(entry, "a form is one word", advice) where !text.isEmpty {
      guard let form = Configuration.Compression(rawValue: text) else {
        let message = "'\(text)' is no form of compressed files"
        fail(Diagnostic(.error, path, at: position, message, advice: advice))
        continue
      }
      if !configuration.precompress.contains(form) { configuration.precompress.append(form) }
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

  /// A text that is a value; otherwise what it is not, a web address where nothing is said, and how to mend it is told.
  mutating func value<Value>(
    _ entry: YAMLEntry, orElse fault: String? = nil, _ advice: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(entry) else { return nil }
    if let value = parse(text) { return value }
    if let fault { fail(entry, "'\(text)' \(fault)", advice) } else { failAddress(entry, text, advice) }
    return nil
  }

  /// What the search holds and finds, where there is one.
  var search: Configuration.Search {
    get { configuration.search ?? Configuration.Search() }
    set { configuration.search = newValue }
  }

  /// Whether there is a search, or what its index holds and which words it finds.
  mutating func readSearch(_ entry: YAMLEntry) {
    if case .text(let text) = entry.value, !text.isEmpty {
      flag(entry).map { configuration.search = $0 ? Configuration.Search() : nil }
      return
    }
    search = Configuration.Search()
    for option in mapping(entry) { read(option, among: ConfigurationKey.search) }
  }

  /// How wide the smaller copies of pictures are.
  mutating func readWidths(_ entry: YAMLEntry, _ range: ClosedRange<Int>) {
    let advice = "Write whole numbers \(range.inWords), eight at most: widths: [480, 960]."
    var widths: Set<Int> = []
    for (text, position) in texts(entry, "a width is one number", advice) where !text.isEmpty {
      if let width = range.number(text) {
        widths.insert(width)
      } else {
        fail(Diagnostic(.error, path, at: position, "'\(text)' is not a width in pixels", advice: advice))
      }
    }
    if widths.count > 8 { fail(entry, "'widths' has \(widths.count) widths", advice) }
    configuration.pictureWidths = widths.sorted()
    configuration.pictureWidthsPosition = entry.position
  }

  mutating func flag(_ entry: YAMLEntry) -> Bool? {
    guard let text = text(entry) else { return nil }
    if let truth = Self.truth(text) { return truth }
    fail(entry, "'\(entry.key)' is neither true nor false", "Write \(entry.key): true or \(entry.key): false.")
    return nil
  }

  static func truth(_ text: String) -> Bool? {
    switch text {
    case "true", "on": true
    case "false", "off": false
    default: nil
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
