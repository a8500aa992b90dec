/// All names of one kind: the tags, the authors or the publications of an archive.
public struct NameIndex: Sendable {
  /// The names, in alphabetical order.
  public private(set) var names: [Name]
  /// For each article of the catalogue its names, as indices of `names`, in the article's order.
  public let namesOfArticle: NumberLists
  /// Names that are several and come to one address, as indices of `names`: the first keeps it, the others have it with
  /// a number.
  public let sharedAddresses: [[Int]]
  private let order: NameOrder

  /// Puts names that were gathered in the order of the archive's language.
  init(_ gathering: NameGathering, of articles: [Article], _ folding: NameFolding, order: NameOrder) {
    self.order = order
    let groups = gathering.groups
    let texts = groups.map(\.text)
    // A name without a slug was refused when its article was read.
    let kept = groups.indices.compactMap { number in folding.slug(of: texts[number]).map { (number: number, slug: $0) }
    }
    let ordered = kept.map { (entry: $0, order: order.key(of: texts[$0.number])) }.sorted { one, other in
      one.order != other.order
        ? one.order.lexicographicallyPrecedes(other.order)
        : groups[one.entry.number].key.utf8.lexicographicallyPrecedes(groups[other.entry.number].key.utf8)
    }.map(\.entry)
    names = ordered.map { Name(text: texts[$0.number], slug: $0.slug, articles: groups[$0.number].articles) }
    var indices = [Int?](repeating: nil, count: groups.count)
    for (index, entry) in ordered.enumerated() { indices[entry.number] = index }
    namesOfArticle = gathering.groupsOfArticle.renumbered(indices)
    sharedAddresses = Self.giveNumbers(to: &names, articles)
  }

  /// Gives names that would have the address of another one of their own.
  ///
  /// An address must stay when the archive grows. So the name that came first keeps it: the one whose first article was
  /// added on an earlier day, where the front matter says so, else is older. A number that makes the address of yet
  /// another name is passed over.
  private static func giveNumbers(to names: inout [Name], _ articles: [Article]) -> [[Int]] {
    var namesOfSlug: [String: [Int]] = [:]
    namesOfSlug.reserveCapacity(names.count)
    for (index, name) in names.enumerated() { namesOfSlug[name.slug.text, default: []].append(index) }
    if namesOfSlug.count == names.count { return [] }
    var taken = Set(namesOfSlug.keys)
    var shared: [[Int]] = []
    for sharing in namesOfSlug.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      let ordered = sharing.map { (index: $0, arrival: Arrival(of: names[$0], articles)) }.sorted {
        ($0.arrival.added, $0.arrival.first, $0.index) < ($1.arrival.added, $1.arrival.first, $1.index)
      }.map(\.index)
      var number = 1
      for index in ordered.dropFirst() {
        // A long name is cut before its number, so that what was given may be the address of another group, too.
        repeat { number += 1 } while !taken.insert(names[index].slug.numbered(number).text).inserted
        names[index].slug = names[index].slug.numbered(number)
      }
      shared.append(ordered)
    }
    return shared.sorted { $0[0] < $1[0] }
  }

  /// When a name came into the archive.
  private struct Arrival {
    /// The day, as a number; 0 where there are articles of which nobody has said: they count as having always been
    /// there.
    let added: Int
    /// The first of its articles in time.
    let first: Int

    init(of name: Name, _ articles: [Article]) {
      first = name.articles.first ?? 0
      added =
        name.articles.lazy.map { articles[$0].added.map { $0.year * 10_000 + $0.month * 100 + $0.day } ?? 0 }.min() ?? 0
    }
  }

  /// Changes what is known of each name.
  mutating func changeNames(_ change: (inout Name) -> Void) {
    for index in names.indices { change(&names[index]) }
  }

  /// The letters under which names are listed, each with its names, as they come.
  public func letters(of numbers: [Int]) -> [(letter: String, names: [Int])] {
    var letters: [(letter: String, names: [Int])] = []
    var places: [String: Int] = [:]
    for number in numbers {
      let letter = order.initial(of: names[number].text)
      if let place = places[letter] {
        letters[place].names.append(number)
      } else {
        places[letter] = letters.count
        letters.append((letter, [number]))
      }
    }
    return letters
  }
}
