import Support

/// An address in a page, and what a browser does with it.
struct PageLink {
  /// The address, its entities read.
  let address: [UInt8]
  /// Where it stands.
  let place: Int
  /// Whether a browser asks for it by itself: a picture, a style sheet.
  let isLoaded: Bool
}

extension HTMLTag {
  /// Hands the addresses in a tag on.
  func forEachLink(on page: CheckedPage, _ body: (PageLink) -> Void) {
    if isEnd {
      if let sheet = page.styleSheet { StyleSheet.forEachLink(in: page.bytes, sheet, body) }
      return
    }
    for attribute in attributes {
      guard let value = attribute.value, let kind = Self.kinds[attribute.name] else { continue }
      let bytes = page.bytes[value]
      func hand(_ address: [UInt8], isLoaded: Bool) {
        body(PageLink(address: address, place: attribute.place, isLoaded: isLoaded))
      }
      switch kind {
      case .followed: hand(EntityDecoding.decoded(bytes), isLoaded: name == .link && isLoadedRelation(page))
      case .loaded: hand(EntityDecoding.decoded(bytes), isLoaded: true)
      case .loadedByObject:
        if name == .object { hand(EntityDecoding.decoded(bytes), isLoaded: true) }
      case .set:
        for address in Self.addresses(ofSet: EntityDecoding.decoded(bytes)) { hand(address, isLoaded: true) }
      case .rules:
        let rules = EntityDecoding.decoded(bytes)
        StyleSheet.forEachLink(in: rules, rules.indices) { hand($0.address, isLoaded: true) }
      case .content:
        if name == .meta, let equivalent = self[.httpEquiv], HTMLName(page.bytes[equivalent]) == Self.refresh,
          let address = Self.address(ofRefresh: EntityDecoding.decoded(bytes))
        {
          hand(address, isLoaded: false)
        }
      }
    }
  }

  /// What an attribute holds.
  private enum Kind {
    case followed, loaded, loadedByObject, set, rules, content
  }

  private static let kinds: [HTMLName: Kind] = [
    .href: .followed, .xlinkHref: .followed, .action: .followed, .formaction: .followed, .src: .loaded,
    .poster: .loaded, .data: .loadedByObject, .srcset: .set, .style: .rules, .content: .content,
  ]
  private static let refresh = HTMLName("refresh")
  private static let loadedRelations: Set<String> = [
    "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch",
    "preconnect", "dns-prefetch",
  ]

  private func isLoadedRelation(_ page: CheckedPage) -> Bool {
    guard let rel = self[.rel] else { return false }
    return page.text(rel).lowercased().split(separator: " ").contains { Self.loadedRelations.contains(String($0)) }
  }

  /// The addresses of `small.png 1x, large.png 2x`.
  private static func addresses(ofSet set: [UInt8]) -> [[UInt8]] {
    var addresses: [[UInt8]] = []
    var rest = set[...]
    while true {
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
      if rest.isEmpty { return addresses }
      var address = rest.prefix { $0 > 0x20 }
      rest = rest[address.endIndex...]
      if address.last == UInt8(ascii: ",") {
        address = address.dropLast()
      } else {
        rest = rest.drop { $0 != UInt8(ascii: ",") }
      }
      addresses.append(Array(address))
    }
  }

  /// The address of `0; url=new.html`.
  private static func address(ofRefresh content: [UInt8]) -> [UInt8]? {
    let url = content.indices.first { content[$0...].prefix(3).map { $0 | 0x20 }.elementsEqual("url".utf8) }
    guard let url else { return nil }
    let equals = content[(url + 3)...].drop { $0 <= 0x20 }
    guard equals.first == UInt8(ascii: "=") else { return nil }
    let address = equals.dropFirst().drop { $0 <= 0x20 }
    guard let quote = address.first, quote == 0x22 || quote == 0x27 else { return Array(address) }
    return Array(address.dropFirst().prefix { $0 != quote })
  }
}
