import Archive
import TemplateEngine

/// The pages of a long list.
///
/// On a full page it says nothing that later articles could change: the pages before, one page onwards, and the newest.
struct PagerRecord: TemplateRecord {
  let context: SiteContext
  let address: ListAddress
  /// All articles of the list.
  let articles: [Int]
  /// This page: a full one by its number, or the newest, 0.
  let number: Int

  /// How many pages before this one are shown, beside the first.
  private static let window = 3

  private var pages: ListPages { context.pages(ofList: articles.count) }

  static let fields = TemplateFields<PagerRecord>(
    "pager", "The pages of a long list. Full pages are numbered from the oldest; the page of the newest has no number.",
    [
      .optionalNumber("number", "This page's number; missing on the page of the newest.") {
        $0.number == 0 ? nil : $0.number
      },
      .flag("is-newest", "Whether this is the page of the newest articles.") { $0.number == 0 },
      .optionalRecord("previous", "The page of earlier articles.") { pager in
        let before = pager.number == 0 ? pager.pages.fullCount : pager.number - 1
        return before > 0 ? pager.page(before) : nil
      },
      .optionalRecord("next", "The page of later articles.") { $0.number == 0 ? nil : $0.page($0.number + 1) },
      .list("pages", "The first and the nearest pages by their numbers, then the newest.") { $0.shown },
    ])

  private var shown: [Page] {
    let last = number == 0 ? pages.fullCount : number + 1
    let nearest = max(1, (number == 0 ? last + 1 : number) - Self.window)...max(1, last)
    var numbers = Array(nearest)
    if nearest.lowerBound > 1 { numbers.insert(1, at: 0) }
    return numbers.map { page($0, isAfterGap: $0 == nearest.lowerBound && $0 > 2) } + [page(0, isAfterGap: number > 0)]
  }

  /// What it says of other pages.
  func describe(in input: inout FingerprintInput) {
    for page in shown {
      input.add(page.number)
      input.add(years(of: page.number))
    }
  }

  private func page(_ number: Int, isAfterGap: Bool = false) -> Page {
    Page(pager: self, number: number, isAfterGap: isAfterGap)
  }

  /// The years of a page's articles, where later articles cannot change them.
  fileprivate func years(of page: Int) -> String? {
    guard page > 0, page <= (number == 0 ? pages.fullCount : number) else { return nil }
    let shown = articles[pages.articles(onPage: page)]
    guard let first = shown.first.flatMap(context.year(of:)),
      let last = shown.last.flatMap(context.year(of:))
    else { return nil }
    return first == last ? String(first) : "\(first)–\(last)"
  }

  /// One of the pages.
  struct Page: TemplateRecord {
    let pager: PagerRecord
    let number: Int
    let isAfterGap: Bool

    static let fields = TemplateFields<Page>(
      "pager page", "One of the pages of a long list.",
      [
        .optionalNumber("number", "The page's number; missing for the page of the newest.") {
          $0.number == 0 ? nil : $0.number
        },
        .address("path", "The page.") { $0.pager.address.append(page: $0.number, to: &$1) },
        .optionalText("years", "The years of its articles: \"1950–1962\"; missing for pages after this one.") {
          $0.pager.years(of: $0.number)
        },
        .flag("is-current", "Whether it is this page.") { $0.number == $0.pager.number },
        .flag("is-newest", "Whether it is the page of the newest articles.") { $0.number == 0 },
        .flag("after-gap", "Whether pages between it and the one before are left out.") { $0.isAfterGap },
      ])
  }
}
