import Testing

@testable import Site

/// How long lists are cut into pages.
@Suite struct ListPagesTests {
  @Test func pagesHoldEveryArticleOnce() {
    for length in [10, 11, 200] {
      for count in 0...length * 5 {
        let pages = ListPages(count: count, length: length)
        let order = Array(1..<pages.fullCount + 1) + [0]
        #expect(order.flatMap { Array(pages.articles(onPage: $0)) } == Array(0..<count), "\(count) by \(length)")
      }
    }
  }

  /// A full page holds the same articles however many come after them.
  @Test func fullPagesNeverChange() {
    for count in 0..<500 {
      let (before, after) = (ListPages(count: count, length: 20), ListPages(count: count + 1, length: 20))
      #expect(after.fullCount >= before.fullCount)
      for page in 1..<before.fullCount + 1 {
        #expect(before.articles(onPage: page) == after.articles(onPage: page))
      }
    }
  }

  @Test func theNewestPageIsNeverNearlyEmpty() {
    for count in 20..<500 {
      let pages = ListPages(count: count, length: 20)
      #expect((10..<30).contains(pages.articles(onPage: 0).count), "\(count)")
    }
  }
}
