/// How a long list is cut into pages.
///
/// Full pages are numbered from the oldest article, and stay as they are when newer articles come. The newest have a
/// page without a number, the list's own address: half a page of them at least, so that it is never nearly empty, and a
/// page and a half at most. Where the page after the last full one will be, a page leads to the newest until then: so a
/// full page's way onwards never changes either.
struct ListPages: Sendable, Equatable {
  /// The number of articles.
  let count: Int
  /// How many stand on a full page.
  let length: Int

  /// The number of full pages; the first is number 1.
  var fullCount: Int { max(0, (count - length / 2) / length) }

  /// The articles of a full page, or with 0 the newest, as positions in the list.
  func articles(onPage page: Int) -> Range<Int> {
    page == 0 ? fullCount * length..<count : (page - 1) * length..<page * length
  }

  // MARK: - Parts

  /// The same pages as parts of one whole, a month or a letter, which are read from the first on.
  var partCount: Int { fullCount + 1 }

  /// What a part holds, by its number from 0, as positions in the list.
  func positions(inPart part: Int) -> Range<Int> { articles(onPage: part < fullCount ? part + 1 : 0) }

  // MARK: - The way through them

  /// The full page that the newest articles will make, when there are others already.
  var upcoming: Int? { fullCount > 0 ? fullCount + 1 : nil }

  /// How many pages before one are shown on it, beside the first.
  private static let window = 3

  /// The pages that a page shows by their numbers: the first, the nearest before it and one onwards; then the newest,
  /// 0.
  func shown(on number: Int) -> [Int] {
    let last = number == 0 ? fullCount : number + 1
    let nearest = max(1, (number == 0 ? last + 1 : number) - Self.window)...max(1, last)
    return (nearest.lowerBound > 1 ? [1] : []) + Array(nearest) + [0]
  }
}
