/// The places of a page that links may lead to.
struct AnchorSet {
  private var ids: Set<HTMLName> = []

  init() {}

  /// The places of a page that holds these bytes.
  init(of bytes: [UInt8]) {
    var scanner = HTMLScanner(bytes)
    while scanner.next() { add(scanner.tag, of: bytes) }
  }

  /// Adds the place that a tag makes, if it makes one.
  mutating func add(_ tag: HTMLTag, of bytes: [UInt8]) {
    if tag.isEnd { return }
    if let id = tag[.id] { ids.insert(HTMLName(exactly: EntityDecoding.decoded(bytes[id]))) }
    if tag.name == .a, let name = tag[.nameAttribute] { ids.insert(HTMLName(exactly: bytes[name])) }
  }

  func contains(_ id: [UInt8]) -> Bool { ids.contains(HTMLName(exactly: id)) }

  mutating func removeAll() { ids.removeAll(keepingCapacity: true) }

  /// Whether a browser finds a place on any page: nothing and "top" are its beginning (WHATWG HTML, section 7.4.6.3).
  static func isOfEveryPage(_ id: [UInt8]) -> Bool {
    id.isEmpty || id.count == 3 && id.map { $0 | 0x20 }.elementsEqual("top".utf8)
  }
}
