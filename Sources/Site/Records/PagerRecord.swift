import TemplateEngine

/// The pages of a long list.
struct PagerRecord: TemplateRecord {
  /// This page, from 1.
  let number: Int
  let count: Int
  /// The path of each page.
  let path: @Sendable (Int) -> String

  static let fields: TemplateFields<PagerRecord> = [
    TemplateField("number", "This page's number.") { .number($0.number) },
    TemplateField("count", "The number of pages.") { .number($0.count) },
    TemplateField("previous", "The page before.") { $0.page($0.number - 1) },
    TemplateField("next", "The page after.") { $0.page($0.number + 1) },
    TemplateField("pages", "The first, the last and the nearest pages.") { pager in
      .list(pager.window.map(pager.page))
    },
  ]

  private var window: [Int] {
    (1...count).filter { $0 == 1 || $0 == count || abs($0 - number) <= 3 }
  }

  private func page(_ number: Int) -> TemplateValue {
    guard (1...count).contains(number) else { return .nothing }
    let isAfterGap = number > 1 && !window.contains(number - 1)
    return .record(
      Page(number: number, path: path(number), isCurrent: number == self.number, isAfterGap: isAfterGap))
  }

  /// One of the pages.
  struct Page: TemplateRecord {
    let number: Int
    let path: String
    let isCurrent: Bool
    let isAfterGap: Bool

    static let fields: TemplateFields<Page> = [
      TemplateField("number", "The page's number.") { .number($0.number) },
      TemplateField("path", "The page.") { .text($0.path) },
      TemplateField("is-current", "Whether it is this page.") { .bool($0.isCurrent) },
      TemplateField("after-gap", "Whether pages between it and the one before are left out.") { .bool($0.isAfterGap) },
    ]
  }
}
