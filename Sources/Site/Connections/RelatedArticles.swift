import Archive

/// For each article those that share most of its subjects: five at most, the best first.
///
/// A subject counts the more, the fewer articles have it. No pairs of articles are compared: only articles on the lists of an article's own
/// subjects are looked at, and of a long list only those nearest in time, so that the work is the same for each article of an archive of any
/// size. Of articles that share as much, those nearest in time come first, then those that the archive has first.
struct RelatedArticles: Sendable {
  /// How many there are for an article at most.
  static let limit = 5
  /// How many articles of one subject are looked at: half of them before the article, half after.
  static let reach = 64

  private let search: Search
  /// Those of all articles, when they were found together.
  private let lists: NumberLists?

  /// Those of one article.
  subscript(article: Int) -> [Int] { lists?[article] ?? search.related(to: article..<article + 1)[0] }

  /// Finds those of an article when they are asked for, which takes time for each article of the archive.
  init(_ catalogue: Catalogue) {
    search = Search(catalogue)
    lists = nil
  }

  /// Finds all of them on `jobs` tasks. The result is the same for any number of them.
  init(_ catalogue: Catalogue, jobs: Int) async {
    let count = catalogue.articles.count
    let search = Search(catalogue)
    // A few large chunks: each has a place for every article of the archive.
    let parts = await inParallel(count, jobs: jobs, chunk: max(256, count / 16 + 1)) { search.related(to: $0) }
    var lists = NumberLists()
    for part in parts {
      for article in 0..<part.count { lists.append(part[article]) }
    }
    self.search = search
    self.lists = lists
  }

  /// What is looked up again and again.
  private struct Search: Sendable {
    private let articleCount: Int
    private let tagsOfArticle: NumberLists
    private let articlesOfTag: NumberLists
    /// For each article the day it is filed under, counted from one of long ago.
    private let days: [Int32]
    /// What sharing a tag counts; 0 for tags that group nothing.
    private let weights: [Int32]

    init(_ catalogue: Catalogue) {
      articleCount = catalogue.articles.count
      tagsOfArticle = catalogue.tags.namesOfArticle
      days = catalogue.articles.map { article in
        guard let (year, month, day) = article.filedUnder else { return .max }
        return Int32(clamping: Self.dayNumber(year, month ?? 1, day ?? 1))
      }
      let all = Self.logarithm(catalogue.articles.count)
      var lists = NumberLists()
      var weights: [Int32] = []
      for name in catalogue.tags.names {
        let count = name.articles.count
        weights.append(count < 2 ? 0 : Int32(max(0, all - Self.logarithm(count)) + 1))
        lists.append(name.articles)
      }
      articlesOfTag = lists
      self.weights = weights
    }

    func related(to range: Range<Int>) -> NumberLists {
      var lists = NumberLists()
      var scores = [Int32](repeating: 0, count: articleCount)
      var touched: [Int32] = []
      for article in range {
        for place in 0..<tagsOfArticle.count(ofList: article) {
          let tag = tagsOfArticle[article, place]
          let weight = weights[tag]
          if weight == 0 { continue }
          for other in articlesOfTag.nearest(article, RelatedArticles.reach, inList: tag) where other != article {
            if scores[Int(other)] == 0 { touched.append(other) }
            scores[Int(other)] += weight
          }
        }
        lists.append(best(of: touched, scores, for: article))
        for other in touched { scores[Int(other)] = 0 }
        touched.removeAll(keepingCapacity: true)
      }
      return lists
    }

    private func best(of candidates: [Int32], _ scores: [Int32], for article: Int) -> [Int] {
      var best: [(rank: Int, article: Int32)] = []
      best.reserveCapacity(RelatedArticles.limit + 1)
      let day = Int(days[article])
      for candidate in candidates {
        // The greater the score, then the nearer in time, the greater the number.
        let rank = Int(scores[Int(candidate)]) << 33 - abs(Int(days[Int(candidate)]) - day)
        if best.count == RelatedArticles.limit, let last = best.last,
          rank < last.rank || rank == last.rank && candidate > last.article
        {
          continue
        }
        var place = best.count
        while place > 0,
          rank > best[place - 1].rank || rank == best[place - 1].rank && candidate < best[place - 1].article
        {
          place -= 1
        }
        best.insert((rank, candidate), at: place)
        if best.count > RelatedArticles.limit { best.removeLast() }
      }
      return best.map { Int($0.article) }
    }

    /// The logarithm to the base of 2, in whole numbers: one article more seldom changes what its subjects count, and with it the pages of
    /// hundreds of other articles.
    private static func logarithm(_ number: Int) -> Int {
      number > 0 ? Int.bitWidth - 1 - number.leadingZeroBitCount : 0
    }

    /// The number of a day of the Gregorian calendar, from 1 March of the year 0.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
      let (y, m) = month < 3 ? (year - 1, month + 9) : (year, month - 3)
      return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
    }
  }
}

extension NumberLists {
  /// Of a list of numbers in order, up to `count` around the place where `number` is or would be.
  fileprivate func nearest(_ number: Int, _ count: Int, inList list: Int) -> ArraySlice<Int32> {
    let numbers = self.numbers(ofList: list)
    if numbers.count <= count { return numbers }
    var (low, high) = (numbers.startIndex, numbers.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    let start = max(numbers.startIndex, min(low - count / 2, numbers.endIndex - count))
    return numbers[start..<start + count]
  }
}
