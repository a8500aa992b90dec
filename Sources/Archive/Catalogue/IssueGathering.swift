import Support

/// Puts together which articles were printed in one issue.
struct IssueGathering {
  /// What tells issues of one publication apart: the number, and its volume or else its year. A number comes again in
  /// the next volume, and where nobody counts volumes in the next year.
  private struct Key: Hashable {
    let publication: Int
    let volume: String?
    let number: String
    let year: Int?
  }

  private var articles: [Key: [Int]] = [:]

  /// Adds an article that has a number.
  mutating func add(_ index: Int, _ article: Article, of publication: Int) {
    let volume = article.volume
    let year = article.filedUnder?.year
    articles[
      Key(publication: publication, volume: volume, number: article.issue ?? "", year: volume == nil ? year : nil),
      default: []
    ].append(index)
  }

  /// The issues, publication after publication, each in the order of time.
  func issues(_ all: [Article]) -> [Issues.Issue] {
    var found = withoutVolumeJoined(all).flatMap { key, members in
      Self.series(members, all).map { members in
        (key: key, members: members, year: members.lazy.compactMap { all[$0].filedUnder?.year }.min())
      }
    }
    found.sort { one, other in
      if one.key.publication != other.key.publication { return one.key.publication < other.key.publication }
      return Self.order(one.key, one.year, one.members).lexicographicallyPrecedes(
        Self.order(other.key, other.year, other.members))
    }
    var taken: Set<String> = []
    return found.map { key, members, year in
      let volume = key.volume ?? year.map(String.init)
      let base = Slug([volume, key.number].compactMap(\.self).joined(separator: "-")) ?? .untitled
      var slug = base
      var number = 1
      // "1-2" and "3", "1" and "2-3": two that come to one address.
      while !taken.insert("\(key.publication)/\(slug.text)").inserted {
        number += 1
        slug = base.numbered(number)
      }
      return Issues.Issue(
        publication: key.publication, volume: key.volume, number: key.number, year: year, slug: slug,
        articles: Self.inPrintedOrder(members, all))
    }
  }

  /// Articles that name no volume belong to the one that others of the same number and year name, when that is one.
  private func withoutVolumeJoined(_ all: [Article]) -> [Key: [Int]] {
    var volumes: [Key: Set<String>] = [:]
    for (key, members) in articles {
      guard let volume = key.volume else { continue }
      for year in Set(members.map { all[$0].filedUnder?.year }) {
        let bare = Key(publication: key.publication, volume: nil, number: key.number, year: year)
        volumes[bare, default: []].insert(volume)
      }
    }
    var joined: [Key: [Int]] = [:]
    for (key, members) in articles {
      var key = key
      if key.volume == nil, let named = volumes[key], named.count == 1 {
        key = Key(publication: key.publication, volume: named.first, number: key.number, year: nil)
      }
      joined[key, default: []] += members
    }
    return joined.mapValues { $0.sorted() }
  }

  /// Articles of one number that lie years apart are of two series that both began to count anew. Those without a year
  /// belong to the first.
  private static func series(_ members: [Int], _ all: [Article]) -> [[Int]] {
    var series: [(articles: [Int], year: Int)] = []
    for member in members {
      guard let year = all[member].filedUnder?.year else { continue }
      if let last = series.last, year - last.year <= 1 {
        series[series.count - 1] = (last.articles + [member], year)
      } else {
        series.append(([member], year))
      }
    }
    let unknown = members.filter { all[$0].filedUnder == nil }
    if series.isEmpty { return [unknown] }
    series[0].articles += unknown
    return series.map(\.articles)
  }

  /// The year, then the place of the first article in time: issues without a year come last.
  private static func order(_ key: Key, _ year: Int?, _ members: [Int]) -> [Int] {
    func number(_ text: String?) -> Int { Int(text?.prefix { $0.isASCII && $0.isNumber } ?? "") ?? 0 }
    return [year ?? .max, members.min() ?? 0, number(key.volume), number(key.number)]
  }

  /// By their pages; articles without one stand last, in the order of the catalogue.
  private static func inPrintedOrder(_ members: [Int], _ all: [Article]) -> [Int] {
    members.map { (page: IssueOrder(all[$0]).page, article: $0) }.sorted { $0 < $1 }.map(\.article)
  }
}
