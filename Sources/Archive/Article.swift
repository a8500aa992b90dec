public import Markdown

/// One article of the archive, as its content file describes it. The text itself stays on disk until its page is made.
public struct Article: Sendable {
  /// The content file, relative to the content folder: `1997/04/24/massacre-in-lima.md`.
  public var file: String
  /// The headline.
  public var title: String
  /// The line over the headline.
  public var kicker: String?
  /// The sentence under the headline.
  public var standfirst: String?
  /// When it was published; `nil` when nobody knows.
  public var date: PartialDate?
  /// The masthead, as the source prints it.
  public var publication: String?
  /// The volume.
  public var volume: String?
  /// The issue's number.
  public var issue: String?
  /// The page or pages.
  public var page: String?
  /// The section of the newspaper.
  public var section: String?
  /// The byline, word for word.
  public var byline: String?
  /// The persons who wrote it.
  public var authors: [String] = []
  /// Where it was written from.
  public var place: String?
  /// The subjects.
  public var tags: [String] = []
  /// The article's language, a BCP 47 tag, where it is not the archive's.
  public var language: String?
  /// Who holds which rights.
  public var rights: String?
  /// The last part of its address.
  public var slug: Slug
  /// Whether it is kept out of the archive for now.
  public var isDraft = false
  /// Other addresses that lead here, relative to the archive's top.
  public var aliases: [String] = []
  /// The source text, relative to the seeds' folder.
  public var source: String?
  /// The date as the source prints it.
  public var sourceDate: String?
  /// The SHA-256 of the source text that was converted.
  public var sourceSHA256: String?
  /// The encoding of the source text, where it is not UTF-8.
  public var sourceEncoding: String?
  /// Which of the source text's articles this is, from 1; `nil` where the text holds one article.
  public var sourcePart: Int?
  /// What conversion changed in the text.
  public var sourceChanges: [String] = []
  /// The front matter's keys that Pressmark does not know.
  public var extra: [YAMLEntry] = []
  /// Where the values of known keys stand in the content file, for messages.
  public var positions = Positions()

  init(file: String, title: String, slug: Slug) {
    self.file = file
    self.title = title
    self.slug = slug
  }
}

extension Article {
  /// The front matter's keys, in the order in which they are written.
  public static let frontMatterKeys = [
    "title", "kicker", "standfirst", "date", "publication", "volume", "issue", "page", "section", "byline", "authors",
    "place", "tags", "language", "rights", "slug", "draft", "aliases", "source", "source-date", "source-sha256",
    "source-encoding", "source-part", "source-changes",
  ]

  /// The folder of the article's page: `1997/04/24`, `1997/04`, `1997` or `undated`.
  public var folder: String {
    guard let date, let year = date.year else { return "undated" }
    return Article.folder(year: year, month: date.month, day: date.day?.day)
  }

  /// The folder of a day, a month or a year.
  public static func folder(year: Int, month: Int? = nil, day: Int? = nil) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "/")
  }
}
