import Archive

/// For each article those that share most of its subjects: five at most, the best first.
///
/// A subject counts the more, the fewer articles have it. No pairs of articles are compared: only articles on the lists
/// of an article's own subjects are looked at, and of a long list only those nearest in time, so that the work is the
/// same for each article of an archive of any size. Of articles that share as much, those nearest in time come first,
/// then those that the archive has first.
struct RelatedArticles: Sendable {
  /// How many there are for an article at most.
  static let limit = 5

  private let catalogue: Catalogue
  private let tagsOfArticle: NumberLists
  /// For each article the day it is filed under, counted from one of long ago.
  private let days: [Int32]
  /// What sharing a tag counts; 0 for tags that group nothing.
  private let weights: [Int32]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    tagsOfArticle = catalogue.tags.namesOfArticle
    days = catalogue.articles.map { article in
      guard let (year, month, day) = article.filedUnder else { return .max }
      return Int32(clamping: Self.dayNumber(year, month ?? 1, day ?? 1))
    }
    weights = catalogue.tags.names.map { Self.weight(ofTagWith: $0.articles.count, of: catalogue.articles.count) }
  }

  /// What it counts to share a tag that so many articles of an archive have.
  static func weight(ofTagWith count: Int, of all: Int) -> Int32 {
    count < 2 ? 0 : Int32(max(0, logarithm(all) - logarithm(count)) + 1)
  }

  /// Those of one article.
  subscript(article: Int) -> [Int] {
    var nearby: [Nearby] = []
    for tag in tagsOfArticle[article] where weights[tag] > 0 {
      nearby.append(Nearby(to: article, in: catalogue.tags.names[tag].articles, weights[tag]))
    }
    var best = BestArticles()
    let day = Int(days[article])
    // All lists are in order, so that each article comes up once, with all that it shares.
    while let other = Nearby.first(of: nearby) {
      var weight: Int32 = 0
      for list in nearby.indices where nearby[list].next == other { weight += nearby[list].take() }
      if other != article, best.mayTake(weight) {
        best.add(other, weight, distance: abs(Int(days[other]) - day))
      }
    }
    return best.articles
  }

  /// The logarithm to the base of 2, in whole numbers: one article more seldom changes what its subjects count, and
  /// with it the pages of hundreds of other articles.
  private static func logarithm(_ number: Int) -> Int {
    number > 0 ? Int.bitWidth - 1 - number.leadingZeroBitCount : 0
  }

  /// The number of a day of the Gregorian calendar, from 1 March of the year 0.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (y, m) = month < 3 ? (year - 1, month + 9) : (year, month - 3)
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
  }

  /// The articles of one subject that are near an article, to be taken one by one.
  private struct Nearby {
    private let articles: [Int]
    private let weight: Int32
    private var rest: Range<Int>
    /// The next one; the greatest number when there is none.
    private(set) var next: Int

    init(to article: Int, in articles: [Int], _ weight: Int32) {
      self.articles = articles
      self.weight = weight
      rest = NearbyArticles.places(around: article, in: articles)
      next = rest.isEmpty ? .max : articles[rest.lowerBound]
    }

    /// The first of what is next in these lists.
    static func first(of lists: [Nearby]) -> Int? {
      var first = Int.max
      for list in lists { first = min(first, list.next) }
      return first == .max ? nil : first
    }

    /// Goes on to the one after it, and says what sharing the subject counts.
    mutating func take() -> Int32 {
      rest = rest.lowerBound + 1..<rest.upperBound
      next = rest.isEmpty ? .max : articles[rest.lowerBound]
      return weight
    }
  }

  /// The best of the articles that are looked at, the best first.
  private struct BestArticles {
    private var ranks: [Int] = []
    private(set) var articles: [Int] = []

    init() {
      ranks.reserveCapacity(limit)
      articles.reserveCapacity(limit)
    }

    /// The greater what is shared, then the nearer in time, the greater the number.
    private func rank(_ weight: Int32, _ distance: Int) -> Int { Int(weight) << 33 - distance }

    /// Whether an article that shares so much can be among them.
    func mayTake(_ weight: Int32) -> Bool { ranks.count < limit || rank(weight, 0) >= ranks[limit - 1] }

    mutating func add(_ article: Int, _ weight: Int32, distance: Int) {
      let rank = rank(weight, distance)
      var place = ranks.count
      while place > 0, rank > ranks[place - 1] || rank == ranks[place - 1] && article < articles[place - 1] {
        place -= 1
      }
      if place == limit { return }
      if ranks.count < limit {
        ranks.append(rank)
        articles.append(article)
      }
      for worse in stride(from: ranks.count - 1, to: place, by: -1) {
        (ranks[worse], articles[worse]) = (ranks[worse - 1], articles[worse - 1])
      }
      (ranks[place], articles[place]) = (rank, article)
    }
  }
}
