import Markdown

extension Article {
  /// What a front matter says, while it is read.
  struct Fields: Sendable {
    var file: String
    var title: String
    var kicker: String?
    var standfirst: String?
    var date: PartialDate?
    var publication: String?
    var volume: String?
    var issue: String?
    var page: String?
    var section: String?
    var byline: String?
    var authors: [String] = []
    var place: String?
    var tags: [String] = []
    var language: String?
    var rights: String?
    var slug: Slug
    var isDraft: Bool = false
    var aliases: [String] = []
    var added: CalendarDay?
    var source: String?
    var sourceDate: String?
    var sourceSHA256: String?
    var sourceEncoding: String?
    var sourcePart: Int?
    var sourceLines: SourceLines?
    var sourceChanges: [String] = []
    var extra: [YAMLEntry] = []
    var positions: Positions = Positions()

    init(file: String, title: String, slug: Slug) {
      self.file = file
      self.title = title
      self.slug = slug
    }
  }
}
