import Archive

/// The letters of an index of names, each with its names that have a page.
struct IndexLetters: Sendable {
  /// A letter, or where an alphabet has hundreds, several that stand side by side.
  struct Letter: Sendable {
    /// The first, which is the address of its page.
    let first: String
    var last: String
    /// The names, by their numbers.
    var names: [Int]

    /// "A", "一–三".
    var title: String { first == last ? first : "\(first)–\(last)" }
  }

  let letters: [Letter]
  let count: Int
  /// Whether all names stand on one page: a longer index has a page for each letter.
  let isWhole: Bool

  /// As many letters as a row of them may have. Chinese names begin with thousands.
  private static let most = 100

  /// - Parameter listLength: how many entries a full page of a list has.
  init(_ index: NameIndex, listLength: Int) {
    let names = index.namesWithPage
    count = names.count
    isWhole = ListPages(count: count, length: listLength).partCount == 1
    let letters = index.letters(of: names).map { Letter(first: $0.letter, last: $0.letter, names: $0.names) }
    let least = letters.count > Self.most ? count / Self.most : 0
    self.letters = letters.reduce(into: []) { joined, letter in
      if let last = joined.last, last.names.count < least {
        joined[joined.count - 1].last = letter.first
        joined[joined.count - 1].names += letter.names
      } else {
        joined.append(letter)
      }
    }
  }

  /// The indexes of a catalogue, by the numbers of their taxonomies.
  static func all(in catalogue: Catalogue, _ configuration: Configuration) -> [IndexLetters] {
    catalogue.taxonomies.map { IndexLetters($0, listLength: configuration.listLength) }
  }
}
