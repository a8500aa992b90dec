import Archive
import LanguageFiles

/// What is said of a whole issue above several articles of one file: `The Fernholm Courier`, `Saturday, January 7,
/// 1871`, `Page 3`.
struct IssueHead: Sendable {
  /// The fields that hold for each article.
  private(set) var values = FieldValues()
  /// Where they stand, for those who ask later: "lines 1-3".
  private(set) var place: String

  /// The fields that one issue has but once.
  private static let ofIssue: [ArticleKey] = [.publication, .volume, .issue]
  /// The fields in which the pages of one issue differ.
  private static let ofPage: [ArticleKey] = [.page, .section]

  private init(place: String) {
    self.place = place
  }

  /// What a part says that holds no article; `nil` when it may hold one.
  ///
  /// - Parameter isFirst: whether it stands above all articles. There even what looks like a headline is none.
  init?(_ reading: ArticleReading, lines: String, isFirst: Bool) {
    var said = reading.values
    if reading.text.lines.count == 1, let page = FolioReading(page: reading.text.string(0))?.page {
      (said.headline, said.page) = (nil, page)
    }
    guard reading.layout == nil, reading.text.lines.count <= 15, said.byline == nil, said.standfirst == nil,
      isFirst || said.headline == nil && reading.blocks.isEmpty, !reading.hasArticleText
    else { return nil }
    place = lines
    take(said)
    if let headline = said.headline, reading.hasLikelyHeadline {
      if values.publication == nil { values.publication = headline } else { values.section = said.section ?? headline }
    }
    guard !isEmpty else { return nil }
  }

  /// What the opening of a file's first article says, for the others of which none says anything.
  init?(ofFirst reading: ArticleReading) {
    place = "the first article"
    var said = FieldValues()
    for part in reading.opening { said.merge(part.values) }
    // A front matter above several articles is that of the file; what it keeps out is told by itself.
    if !reading.frontMatterLines.isEmpty { said.merge(reading.values) }
    said.isDraft = false
    take(said)
    values.page = nil
    values.section = nil
    guard !isEmpty else { return nil }
  }

  private var isEmpty: Bool {
    !values.isDraft && values.language == nil && values.date == nil && values.printedDate == nil
      && (Self.ofIssue + Self.ofPage).allSatisfy { values[$0] == nil }
  }

  private mutating func take(_ said: FieldValues) {
    for field in Self.ofIssue + Self.ofPage { values[field] = said[field] }
    (values.date, values.printedDate, values.provenOrder) = (said.date, said.printedDate, said.provenOrder)
    (values.isDraft, values.language, values.rights) = (said.isDraft, said.language, said.rights)
  }

  /// The head that holds below this one, where `above` held before: a page's head adds to the issue's.
  func below(_ above: IssueHead?) -> IssueHead {
    guard let above else { return self }
    var head = self
    head.values.publication = values.publication ?? above.values.publication
    head.values.isDraft = values.isDraft || above.values.isDraft
    head.values.language = values.language ?? above.values.language
    head.values.rights = values.rights ?? above.values.rights
    if values.date == nil, values.printedDate == nil {
      head.values = above.inherited(by: head.values)
      head.place = "\(above.place), \(place)"
    }
    return head
  }

  /// What an article says, with what holds for it as well.
  func inherited(by said: FieldValues) -> FieldValues {
    var all = said
    all.publication = said.publication ?? values.publication
    // What is not to be published stays so, whatever a part says of itself.
    all.isDraft = said.isDraft || values.isDraft
    all.language = said.language ?? values.language
    all.rights = said.rights ?? values.rights
    let isOfAnotherDay = (said.date != nil || said.printedDate != nil) && said.date != values.date
    if !isOfAnotherDay {
      if said.printedDate == nil {
        (all.date, all.printedDate, all.provenOrder) = (values.date, values.printedDate, values.provenOrder)
      }
      for field in Self.ofIssue { all[field] = said[field] ?? values[field] }
    }
    for field in Self.ofPage { all[field] = said[field] ?? values[field] }
    return all
  }
}

extension ArticleReading {
  /// Whether more than its place speaks for the headline.
  fileprivate var hasLikelyHeadline: Bool {
    opening.first { $0.part == .headline }.map { $0.weight >= 1.5 } ?? true
  }

  /// Whether there is more than an imprint below the masthead: `Published every Saturday. Terms: $2 a year.`
  fileprivate var hasArticleText: Bool {
    if values.headline != nil { return !blocks.isEmpty }
    return blocks.contains { block in
      let words = String(decoding: words(of: block), as: UTF8.self).lowercased().split { !$0.isLetter }
      return words.count > 25 || !words.contains { Self.imprintWords.contains(String($0)) }
    }
  }

  private static let imprintWords = Languages.set(.imprintWords)
}
