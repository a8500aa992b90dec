import Archive
import TemplateEngine

/// The pages of a long list.
struct PagerRecord: TemplateRecord {
  let words: Words
  let kind: NameKind
  let name: Name
  /// This page, from 1.
  let number: Int
  let count: Int

  static let fields = TemplateFields<PagerRecord>(
    "pager", "The pages of a long list.",
    [
      .number("number", "This page's number.") { $0.number },
      .number("count", "The number of pages.") { $0.count },
      .text("position", "Which page it is, in words: \"Page 2 of 7\".") { pager in
        pager.words.text(.pagerPosition, ["number": String(pager.number), "count": String(pager.count)])
      },
      .optionalRecord("previous", "The page before.") { $0.page($0.number - 1) },
      .optionalRecord("next", "The page after.") { $0.page($0.number + 1) },
      .list("pages", "The first, the last and the nearest pages.") { pager in pager.window.compactMap(pager.page) },
    ])

  private var window: [Int] {
    (1...count).filter { $0 == 1 || $0 == count || abs($0 - number) <= 3 }
  }

  private func page(_ number: Int) -> Page? {
    guard (1...count).contains(number) else { return nil }
    return Page(pager: self, number: number, isAfterGap: number > 1 && !window.contains(number - 1))
  }

  /// One of the pages.
  struct Page: TemplateRecord {
    let pager: PagerRecord
    let number: Int
    let isAfterGap: Bool

    static let fields = TemplateFields<Page>(
      "pager page", "One of the pages of a long list.",
      [
        .number("number", "The page's number.") { $0.number },
        .address("path", "The page.") { $1.append(pathOf: $0.pager.name.slug, $0.pager.kind, page: $0.number) },
        .flag("is-current", "Whether it is this page.") { $0.number == $0.pager.number },
        .flag("after-gap", "Whether pages between it and the one before are left out.") { $0.isAfterGap },
      ])
  }
}
