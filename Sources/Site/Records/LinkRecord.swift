import TemplateEngine

/// A neighbour in time, or a step of the way to the page.
struct LinkRecord: TemplateRecord {
  let title: String
  /// `nil` for the page itself.
  let target: SitePath?

  static let fields = TemplateFields<LinkRecord>(
    "link", "A neighbour in time, or a step of the way to the page.",
    [
      .text("title", "The page's title.") { $0.title },
      .address("path", "The page; missing for this page itself.", when: { $0.target != nil }) { record, output in
        record.target?.append(to: &output)
      },
    ])
}

extension LinkRecord {
  /// A year, as a step of the way.
  static func year(_ year: Int) -> LinkRecord { LinkRecord(title: String(year), target: .year(year)) }

  /// A month of a year, as a step of the way.
  static func month(_ month: Int, of year: Int, _ words: Words) -> LinkRecord {
    LinkRecord(title: words.dates.monthHeading(month), target: .month(year: year, month: month))
  }
}
