import Archive
import TemplateEngine

/// The pages of a long list.
///
/// On a full page it says nothing that later articles could change: the pages before, one page onwards, and the newest.
struct PagerRecord: TemplateRecord {
  let context: SiteContext
  let address: SitePath
  /// All articles of the list.
  let articles: [Int]
  /// This page: a full one by its number, or the newest, 0.
  let number: Int

  private let pages: ListPages

  /// `nil` where the list has one page.
  init?(context: SiteContext, address: SitePath, articles: [Int], number: Int) {
    pages = context.pages(ofList: articles.count)
    if pages.fullCount == 0 { return nil }
    self.context = context
    self.address = address
    self.articles = articles
    self.number = number
  }

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
    var last = 0
    return pages.shown(on: number).map { page in
      defer { last = page }
      return self.page(page, isAfterGap: page == 0 ? number > 0 : page > last + 1)
    }
  }

  private func page(_ number: Int, isAfterGap: Bool = false) -> Page {
    Page(pager: self, number: number, isAfterGap: isAfterGap)
  }

  /// The years of the articles of `page`, where later articles cannot change them, as the page `number` says them.
  static func years(ofPage page: Int, on number: Int, of articles: [Int], _ context: SiteContext) -> String? {
    let pages = context.pages(ofList: articles.count)
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
        .address("path", "The page.") { $0.pager.address.page($0.number).append(to: &$1) },
        .optionalText("years", "The years of its articles: \"1950–1962\"; missing for pages after this one.") {
          PagerRecord.years(ofPage: $0.number, on: $0.pager.number, of: $0.pager.articles, $0.pager.context)
        },
        .flag("is-current", "Whether it is this page.") { $0.number == $0.pager.number },
        .flag("is-newest", "Whether it is the page of the newest articles.") { $0.number == 0 },
        .flag("after-gap", "Whether pages between it and the one before are left out.") { $0.isAfterGap },
      ])
  }
}
