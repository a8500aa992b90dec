/// Reads any YAML through libyaml; every scalar stays the text that it is.
///
/// Anchors, aliases and tags are errors as soon as they are met, so that no alias is ever followed: a few dozen can
/// stand for billions of values (YAML 1.2.2, section 7.1).
struct YAMLReader: ~Copyable {
  /// How deep lists and mappings may lie in each other: more than any configuration needs.
  static let deepestNesting = 32

  private let source: YAMLSource
  private var events: YAMLEvents

  static func read(_ yaml: ArraySlice<UInt8>, firstLine: Int) throws(YAMLError) -> [YAMLEntry] {
    guard let text = String(validating: yaml, as: UTF8.self) else {
      throw YAMLError.notUTF8(yaml, firstLine: firstLine)
    }
    let source = YAMLSource(text: text, firstLine: firstLine)
    return try yaml.withUnsafeBufferPointer { bytes throws(YAMLError) in
      var reader = YAMLReader(source: source, events: YAMLEvents(bytes))
      return try reader.document()
    }
  }

  private init(source: YAMLSource, events: consuming YAMLEvents) {
    self.source = source
    self.events = events
  }

  private mutating func next() throws(YAMLError) -> YAMLEvents.Event {
    do {
      return try events.next()
    } catch {
      throw source.explain(error)
    }
  }

  /// The one document that the text may hold.
  private mutating func document() throws(YAMLError) -> [YAMLEntry] {
    _ = try next()
    guard case .documentBegins = try next() else { return [] }
    let first = try next()
    let mark = events.mark
    let root = try value(first, depth: 0)
    _ = try next()
    if case .documentBegins = try next() { throw source.secondDocumentError(at: events.mark) }
    if case .mapping(let entries) = root { return entries }
    // `---` alone is an empty document.
    if case .scalar("", isPlain: true) = first { return [] }
    throw source.error(
      at: mark, "this is not a list of keys with their values",
      #"Write one to a line, a colon and a space between key and value: title: "The title""#)
  }

  /// The value that begins with an event.
  private mutating func value(_ event: YAMLEvents.Event, depth: Int) throws(YAMLError) -> YAMLValue {
    let mark = events.mark
    guard depth <= Self.deepestNesting else {
      throw source.error(
        at: mark, "lists or keys lie more than \(Self.deepestNesting) deep in each other",
        "Look for brackets or indentation that are not meant.")
    }
    if events.hasAnchor { throw source.aliasError(at: source.position(of: mark)) }
    switch event {
    case .scalar(let text, _):
      try expectNoTag(but: "str")
      return .text(text)
    case .listBegins:
      try expectNoTag(but: "seq")
      return .list(try items(depth: depth + 1))
    case .mappingBegins:
      try expectNoTag(but: "map")
      return .mapping(try entries(depth: depth + 1))
    case .alias: throw source.aliasError(at: source.position(of: mark))
    case .listEnds, .mappingEnds, .documentBegins, .documentEnds, .streamBegins, .streamEnds:
      // libyaml's grammar gives a value where one is due (yaml.h); an empty one is a scalar.
      throw source.error(at: mark, "a value is missing here", "Write it, in quotes.")
    }
  }

  private mutating func items(depth: Int) throws(YAMLError) -> [YAMLItem] {
    var items: [YAMLItem] = []
    while true {
      let event = try next()
      if case .listEnds = event { return items }
      let position = source.position(of: events.mark)
      items.append(YAMLItem(value: try value(event, depth: depth), position: position))
    }
  }

  private mutating func entries(depth: Int) throws(YAMLError) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try next()
      if case .mappingEnds = event { return entries }
      let mark = events.mark
      guard case .text(let key) = try value(event, depth: depth) else {
        throw source.error(
          at: mark, "a key is a list or a mapping", "Write a word before the colon, or put the line in quotes.")
      }
      let position = source.position(of: mark)
      if let first = lines.updateValue(position.line, forKey: key) {
        throw YAMLError(
          position: position, message: "the key \(key) stands here a second time",
          advice: "Keep one of the two; the first is in line \(first).")
      }
      let content = try next()
      let valuePosition = source.position(of: events.mark)
      entries.append(
        YAMLEntry(
          key: key, value: try value(content, depth: depth), position: position, valuePosition: valuePosition))
    }
  }

  /// A tag may only say what a value is without one.
  private func expectNoTag(but name: String) throws(YAMLError) {
    guard let tag = events.tag, tag != "tag:yaml.org,2002:\(name)" else { return }
    throw source.tagError(at: events.mark)
  }
}
