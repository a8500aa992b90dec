import TemplateEngine

/// The pages of a long month, day, letter or other list that is read from its beginning: each has a number, and the
/// first has the list's own address.
struct PartsRecord: TemplateRecord {
  let address: SitePath
  /// What each says beside its number.
  let labels: [String?]
  /// Which of them this is, from 0.
  let part: Int

  /// `nil` where there is one.
  init?(address: SitePath, labels: [String?], part: Int) {
    if labels.count < 2 { return nil }
    (self.address, self.labels, self.part) = (address, labels, part)
  }

  static let fields = TemplateFields<PartsRecord>(
    "parts", "The pages of a long month, day or letter, in the order in which they are read.",
    [
      .optionalRecord("previous", "The page before.") { $0.part > 0 ? $0.page($0.part - 1) : nil },
      .optionalRecord("next", "The page after.") { $0.part + 1 < $0.labels.count ? $0.page($0.part + 1) : nil },
      .list("pages", "All of them.", count: { $0.labels.count }) { $0.page($1) },
    ])

  private func page(_ part: Int) -> Page { Page(parts: self, part: part) }

  /// One of the pages.
  struct Page: TemplateRecord {
    let parts: PartsRecord
    let part: Int

    static let fields = TemplateFields<Page>(
      "part", "One of the pages of a long month, day or letter.",
      [
        .number("number", "The page's number, from 1.") { $0.part + 1 },
        .address("path", "The page.") { $0.parts.address.part($0.part).append(to: &$1) },
        .optionalText("label", "What is on it: of a month the days, \"1–14\"; of a letter the first name.") {
          $0.parts.labels[$0.part]
        },
        .flag("is-current", "Whether it is this page.") { $0.part == $0.parts.part },
      ])
  }
}
