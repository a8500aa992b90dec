/// All names of one kind: the tags, the authors or the publications of an archive.
public struct NameIndex: Sendable {
  /// The names, in alphabetical order.
  public private(set) var names: [Name]
  /// For each article of the catalogue its names, as indices of `names`, in the article's order.
  public let namesOfArticle: NumberLists
  private let order: NameOrder

  /// Puts names that were gathered in the order of the archive's language.
  ///
  /// Names that differ only in case, spaces and the kind of apostrophe or hyphen are one; the form that most articles print is shown.
  init(_ gathering: NameGathering, order: NameOrder) {
    self.order = order
    let groups = gathering.groups
    // A name without a slug was refused when its article was read.
    let kept = groups.indices.compactMap { number in Slug(groups[number].text).map { (number: number, slug: $0) } }
    let ordered = kept.map { (entry: $0, order: order.key(of: groups[$0.number].text)) }.sorted { one, other in
      one.order != other.order
        ? one.order.lexicographicallyPrecedes(other.order)
        : groups[one.entry.number].key.utf8.lexicographicallyPrecedes(groups[other.entry.number].key.utf8)
    }.map(\.entry)
    names = ordered.map { Name(text: groups[$0.number].text, slug: $0.slug, articles: groups[$0.number].articles) }
    var indices = [Int?](repeating: nil, count: groups.count)
    for (index, entry) in ordered.enumerated() { indices[entry.number] = index }
    self.namesOfArticle = gathering.groupsOfArticle.renumbered(indices)
  }

  /// Changes what is known of each name.
  mutating func changeNames(_ change: (inout Name) -> Void) {
    for index in names.indices { change(&names[index]) }
  }

  /// The letter under which a name is listed.
  public func initial(of name: String) -> String { order.initial(of: name) }

  /// Names with the same key are the same.
  public static func key(of name: String) -> String {
    if let key = plainKey(of: name) { return key }
    var key = ""
    for scalar in name.lowercased().composed.unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x2BC: key.append("'")
      case 0x2010, 0x2011: key.append("-")
      case _ where scalar.properties.isWhitespace: if key.last != " " { key.append(" ") }
      default: key.unicodeScalars.append(scalar)
      }
    }
    return key
  }

  /// The key of a name in ASCII, nearly every one; `nil` for any other.
  private static func plainKey(of name: String) -> String? {
    var isPlain = true
    let key = String(unsafeUninitializedCapacity: name.utf8.count) { key in
      var count = 0
      for byte in name.utf8 {
        switch byte {
        case 0x09...0x0D, 0x20:
          if count > 0, key[count - 1] == 0x20 { continue }
          key[count] = 0x20
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): key[count] = byte | 0x20
        case 0x80...:
          isPlain = false
          key[count] = 0x20
        default: key[count] = byte
        }
        count += 1
      }
      return count
    }
    return isPlain ? key : nil
  }
}
