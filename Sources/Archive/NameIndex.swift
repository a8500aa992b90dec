import Foundation

/// All names of one kind: the tags, the authors or the publications of an archive.
public struct NameIndex: Sendable {
  /// The names, in alphabetical order.
  public private(set) var names: [Name]
  /// For each article of the catalogue its names, as indices of `names`, in the article's order.
  public let namesOfArticle: NumberLists

  /// Gathers names, given each article's.
  init(_ namesOfArticles: [[String]]) {
    self.init(articles: namesOfArticles.count) { namesOfArticles[$0] }
  }

  /// Gathers names, given each article's: they are asked for twice, so that they need not all be held at once.
  ///
  /// Names that differ only in case, spaces and the kind of apostrophe or hyphen are one; the form that most articles print is shown.
  init(articles count: Int, names namesOfArticle: (Int) -> [String]) {
    var groups: [Group] = []
    var groupOfKey: [String: Int] = [:]
    // Most names are printed in one form thousands of times: each form is looked at once.
    var groupOfForm: [String: Int] = [:]
    func group(of name: String) -> Int {
      if let known = groupOfForm[name] { return known }
      let key = Self.key(of: name)
      let number = groupOfKey[key] ?? groups.count
      if number == groups.count { groups.append(Group(key: key)) }
      groupOfKey[key] = number
      groupOfForm[name] = number
      return number
    }
    for article in 0..<count {
      for name in namesOfArticle(article) { groups[group(of: name)].add(name, article: article) }
    }
    // A name without a slug was refused when its article was read.
    let kept = groups.indices.compactMap { number in Slug(groups[number].text).map { (number: number, slug: $0) } }
    let ordered = kept.map { (entry: $0, order: Self.sortingKey(of: groups[$0.number].text)) }
      .sorted { ($0.order, groups[$0.entry.number].key) < ($1.order, groups[$1.entry.number].key) }.map(\.entry)
    names = ordered.map { Name(text: groups[$0.number].text, slug: $0.slug, articles: groups[$0.number].articles) }
    var indices = [Int?](repeating: nil, count: groups.count)
    for (index, entry) in ordered.enumerated() { indices[entry.number] = index }
    var lists = NumberLists()
    for article in 0..<count {
      lists.append(
        namesOfArticle(article).compactMap { indices[group(of: $0)] }
          .reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
    self.namesOfArticle = lists
  }

  /// Changes what is known of each name.
  mutating func changeNames(_ change: (inout Name) -> Void) {
    for index in names.indices { change(&names[index]) }
  }

  /// The first letter of a name for an A–Z, accents taken off; `#` for digits and signs.
  public static func initial(of name: String) -> String {
    guard let first = sortingKey(of: name).first else { return "#" }
    return first.isLetter ? first.uppercased() : "#"
  }

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

  /// The name without accents and capitals, so that "Émile" stands among E.
  private static func sortingKey(of name: String) -> String {
    let letters = name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.canonicalCombiningClass == .notReordered }
    var key = String(String.UnicodeScalarView(letters))[...]
    while let first = key.first, !first.isLetter, !first.isNumber { key.removeFirst() }
    return key.isEmpty ? name : String(key)
  }

  private struct Group {
    let key: String
    private var forms: [String: Int] = [:]
    private(set) var articles: [Int] = []

    init(key: String) {
      self.key = key
    }

    mutating func add(_ form: String, article: Int) {
      forms[form, default: 0] += 1
      if articles.last != article { articles.append(article) }
    }

    /// The form printed most often; of two, the first by its bytes.
    var text: String {
      forms.max { a, b in a.value != b.value ? a.value < b.value : b.key.utf8.lexicographicallyPrecedes(a.key.utf8) }?
        .key ?? ""
    }
  }
}
