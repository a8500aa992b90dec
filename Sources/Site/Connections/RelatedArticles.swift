import Archive

/// For each article those that share most of its subjects: five at most, the best first.
///
/// A subject counts the more, the fewer articles have it. No pairs of articles are compared: only articles on the lists of an article's own
/// subjects are looked at, and of a long list only those nearest in time, so that the work is the same for each article of an archive of any
/// size. Of articles that share as much, those nearest in time come first, then those whose address comes first.
struct RelatedArticles: Sendable {
  /// How many there are for an article at most.
  static let limit = 5
  /// How many articles of one subject are looked at: half of them before the article, half after.
  static let reach = 64

  private let lists: NumberLists

  /// Those of one article.
  subscript(article: Int) -> [Int] { lists[article] }

  /// Finds them on `jobs` tasks. The result is the same for any number of them.
  init(_ catalogue: Catalogue, jobs: Int) async {
    let count = catalogue.articles.count
    let search = Search(catalogue)
    // A few large chunks: each has a place for every article of the archive.
    let parts = await inParallel(count, jobs: jobs, chunk: max(256, count / 16 + 1)) { search.related(to: $0) }
    var lists = NumberLists()
    for part in parts {
      for article in 0..<part.count { lists.append(part[article]) }
    }
    self.lists = lists
  }

  /// What is looked up again and again.
  private struct Search: Sendable {
    let catalogue: Catalogue
    /// For each article the day it is filed under, counted from one of long ago.
    let days: [Int32]
    /// What sharing a tag counts; 0 for tags that group nothing.
    let weights: [Int32]

    init(_ catalogue: Catalogue) {
      self.catalogue = catalogue
      days = catalogue.articles.map { article in
        guard let date = article.date, let year = date.year else { return .max }
        return Int32(clamping: Self.dayNumber(year, date.month ?? 1, date.day?.day ?? 1))
      }
      let all = Self.logarithm(catalogue.articles.count)
      weights = catalogue.tags.names.map { name in
        name.articles.count < 2 ? 0 : Int32(max(0, all - Self.logarithm(name.articles.count)) + 1)
      }
    }

    func related(to articles: Range<Int>) -> NumberLists {
      var lists = NumberLists()
      var scores = [Int32](repeating: 0, count: catalogue.articles.count)
      var touched: [Int] = []
      for article in articles {
        for tag in catalogue.tags.namesOfArticle[article] where weights[tag] > 0 {
          for other in catalogue.tags.names[tag].articles.nearest(article, RelatedArticles.reach) where other != article
          {
            if scores[other] == 0 { touched.append(other) }
            scores[other] += weights[tag]
          }
        }
        lists.append(best(of: touched, scores, for: article))
        for other in touched { scores[other] = 0 }
        touched.removeAll(keepingCapacity: true)
      }
      return lists
    }

    private func best(of candidates: [Int], _ scores: [Int32], for article: Int) -> [Int] {
      var best: [Int] = []
      best.reserveCapacity(RelatedArticles.limit + 1)
      for candidate in candidates {
        if best.count == RelatedArticles.limit, let last = best.last, !precedes(candidate, last, scores, article) {
          continue
        }
        let place = best.firstIndex { precedes(candidate, $0, scores, article) } ?? best.count
        best.insert(candidate, at: place)
        if best.count > RelatedArticles.limit { best.removeLast() }
      }
      return best
    }

    private func precedes(_ one: Int, _ other: Int, _ scores: [Int32], _ article: Int) -> Bool {
      if scores[one] != scores[other] { return scores[one] > scores[other] }
      let (distance, otherDistance) = (
        abs(Int(days[one]) - Int(days[article])), abs(Int(days[other]) - Int(days[article]))
      )
      if distance != otherDistance { return distance < otherDistance }
      return SitePlan.path(of: catalogue.articles[one]).utf8.lexicographicallyPrecedes(
        SitePlan.path(of: catalogue.articles[other]).utf8)
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

extension [Int] {
  /// Of these numbers in order, up to `count` around the place where `number` is or would be.
  fileprivate func nearest(_ number: Int, _ count: Int) -> ArraySlice<Int> {
    if self.count <= count { return self[...] }
    var (low, high) = (0, self.count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    let start = Swift.max(0, Swift.min(low - count / 2, self.count - count))
    return self[start..<start + count]
  }
}
