public import Files
public import Markdown

/// One article of the archive, as its content file describes it. The text itself stays on disk until its page is made.
///
/// Articles are handed about and put in order by the thousand, so a copy is a reference; a change makes one of its own.
public struct Article: Sendable {
  private var storage: Storage

  init(file: String, title: String, slug: Slug) {
    storage = Storage(Fields(file: file, title: title, slug: slug))
  }

  private var fields: Fields {
    _read { yield storage.fields }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.fields) }
      yield &storage.fields
    }
  }

  /// The content file, relative to the content folder: `1997/04/24/massacre-in-lima.md`.
  public var file: String {
    get { storage.fields.file }
    set { fields.file = newValue }
  }
  /// The headline.
  public var title: String {
    get { storage.fields.title }
    set { fields.title = newValue }
  }
  /// The line over the headline.
  public var kicker: String? {
    get { storage.fields.kicker }
    set { fields.kicker = newValue }
  }
  /// The sentence under the headline.
  public var standfirst: String? {
    get { storage.fields.standfirst }
    set { fields.standfirst = newValue }
  }
  /// When it was published; `nil` when nobody knows.
  public var date: PartialDate? {
    get { storage.fields.date }
    set { fields.date = newValue }
  }
  /// The masthead, as the source prints it.
  public var publication: String? {
    get { storage.fields.publication }
    set { fields.publication = newValue }
  }
  /// The volume.
  public var volume: String? {
    get { storage.fields.volume }
    set { fields.volume = newValue }
  }
  /// The issue's number.
  public var issue: String? {
    get { storage.fields.issue }
    set { fields.issue = newValue }
  }
  /// The page or pages.
  public var page: String? {
    get { storage.fields.page }
    set { fields.page = newValue }
  }
  /// The section of the newspaper.
  public var section: String? {
    get { storage.fields.section }
    set { fields.section = newValue }
  }
  /// The byline, word for word.
  public var byline: String? {
    get { storage.fields.byline }
    set { fields.byline = newValue }
  }
  /// The persons who wrote it.
  public var authors: [String] {
    get { storage.fields.authors }
    set { fields.authors = newValue }
  }
  /// Where it was written from.
  public var place: String? {
    get { storage.fields.place }
    set { fields.place = newValue }
  }
  /// The subjects.
  public var tags: [String] {
    get { storage.fields.tags }
    set { fields.tags = newValue }
  }
  /// The article's language, a BCP 47 tag, where it is not the archive's.
  public var language: String? {
    get { storage.fields.language }
    set { fields.language = newValue }
  }
  /// Who holds which rights.
  public var rights: String? {
    get { storage.fields.rights }
    set { fields.rights = newValue }
  }
  /// The last part of its address.
  public var slug: Slug {
    get { storage.fields.slug }
    set { fields.slug = newValue }
  }
  /// Whether it is kept out of the archive for now.
  public var isDraft: Bool {
    get { storage.fields.isDraft }
    set { fields.isDraft = newValue }
  }
  /// Other addresses that lead here, relative to the archive's top.
  public var aliases: [String] {
    get { storage.fields.aliases }
    set { fields.aliases = newValue }
  }
  /// The day on which it came into the archive; `nil` when nobody has said.
  public var added: CalendarDay? {
    get { storage.fields.added }
    set { fields.added = newValue }
  }
  /// The source text, relative to the seeds' folder.
  public var source: String? {
    get { storage.fields.source }
    set { fields.source = newValue }
  }
  /// The date as the source prints it.
  public var sourceDate: String? {
    get { storage.fields.sourceDate }
    set { fields.sourceDate = newValue }
  }
  /// The SHA-256 of the source text that was converted.
  public var sourceSHA256: String? {
    get { storage.fields.sourceSHA256 }
    set { fields.sourceSHA256 = newValue }
  }
  /// The encoding of the source text, where it is not UTF-8.
  public var sourceEncoding: String? {
    get { storage.fields.sourceEncoding }
    set { fields.sourceEncoding = newValue }
  }
  /// Which of the source text's articles this is, from 1; `nil` where the text holds one article.
  public var sourcePart: Int? {
    get { storage.fields.sourcePart }
    set { fields.sourcePart = newValue }
  }
  /// What conversion changed in the text.
  public var sourceChanges: [String] {
    get { storage.fields.sourceChanges }
    set { fields.sourceChanges = newValue }
  }
  /// The front matter's keys that Pressmark does not know.
  public var extra: [YAMLEntry] {
    get { storage.fields.extra }
    set { fields.extra = newValue }
  }
  /// Where the values of known keys stand in the content file, for messages.
  public var positions: Positions {
    get { storage.fields.positions }
    set { fields.positions = newValue }
  }
  /// Its file's path and front matter, as they were read: all that is known of it but its text. `nil` for an article that was not read
  /// from a file.
  public var frontMatterFingerprint: SHA256Digest? {
    get { storage.fields.frontMatterFingerprint }
    set { fields.frontMatterFingerprint = newValue }
  }
  /// What its file held when it was read; `nil` for an article that was not read from a file.
  public var fingerprint: SHA256Digest? {
    get { storage.fields.fingerprint }
    set { fields.fingerprint = newValue }
  }
}

extension Article {
  /// The front matter's keys, in the order in which they are written.
  public static let frontMatterKeys = [
    "title", "kicker", "standfirst", "date", "publication", "volume", "issue", "page", "section", "byline", "authors",
    "place", "tags", "language", "rights", "slug", "draft", "aliases", "added", "source", "source-date",
    "source-sha256", "source-encoding", "source-part", "source-changes",
  ]

  /// The folder of the article's page: `1997/04/24`, `1997/04`, `1997` or `undated`.
  public var folder: String {
    guard let date, let year = date.year else { return "undated" }
    return Article.folder(year: year, month: date.month, day: date.day?.day)
  }

  /// The folder of a day, a month or a year.
  public static func folder(year: Int, month: Int? = nil, day: Int? = nil) -> String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      var count = 0
      func append(_ number: Int, width: Int) {
        var rest = number
        for place in (count..<count + width).reversed() {
          buffer[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
        count += width
      }
      append(year, width: 4)
      for part in [month, day] {
        guard let part else { continue }
        buffer[count] = UInt8(ascii: "/")
        count += 1
        append(part, width: 2)
      }
      return count
    }
  }
}
