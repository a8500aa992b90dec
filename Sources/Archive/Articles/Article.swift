import Files
public import Markdown
import Support

/// One article of the archive, as its content file describes it. The text itself stays on disk until its page is made.
///
/// An article is a place in a block of bytes in which many lie one after the other, packed: an archive holds all of its
/// articles in memory, and takes them from the last run's memory as they are. What is asked for is unpacked each time;
/// a copy costs next to nothing.
public struct Article: Sendable {
  /// The bytes of this and other articles.
  let block: [UInt8]
  /// Where this one begins in them.
  let start: Int

  /// The content file, relative to the content folder: `1997/04/24/massacre-in-lima.md`.
  public var file: String { text(Part.file) ?? "" }
  /// The headline.
  public var title: String { text(.title) ?? "" }
  /// The line over the headline.
  public var kicker: String? { text(.kicker) }
  /// The sentence under the headline.
  public var standfirst: String? { text(.standfirst) }
  /// When it was published; `nil` when nobody knows.
  public var date: PartialDate? { plainDate ?? unpack(.date) { $0.date() } }
  /// The masthead, as the source prints it.
  public var publication: String? { text(.publication) }
  /// The volume.
  public var volume: String? { text(.volume) }
  /// The issue's number.
  public var issue: String? { text(.issue) }
  /// The page or pages.
  public var page: String? { text(.page) }
  /// The section of the newspaper.
  public var section: String? { text(.section) }
  /// The byline, word for word.
  public var byline: String? { text(.byline) }
  /// The persons who wrote it.
  public var authors: [String] { texts(.authors) }
  /// Where it was written from.
  public var place: String? { text(.place) }
  /// The subjects.
  public var tags: [String] { texts(.tags) }
  /// The picture that stands for it, as its front matter names it.
  public var image: String? { text(.image) }
  /// What was corrected since it was printed.
  public var corrections: [String] { texts(.corrections) }
  /// The addresses of pictures in its text that are no web addresses.
  public var pictures: [String] { texts(Part.pictures) }
  /// The addresses of links in its text that are no web addresses.
  public var links: [String] { texts(Part.links) }
  /// Whether its text has such pictures or links.
  public var hasFiles: Bool { has(Part.pictures) || has(Part.links) }
  /// The article's language, a BCP 47 tag, where it is not the archive's.
  public var language: String? { text(.language) }
  /// Who holds which rights.
  public var rights: String? { text(.rights) }
  /// The last part of its address.
  public var slug: Slug { text(.slug).map { Slug(known: $0) } ?? .untitled }
  /// Whether it is kept out of the archive for now.
  public var isDraft: Bool { has(.draft) }
  /// Why it was withdrawn, in words for readers; `nil` for any that was not.
  public var withdrawn: String? { text(.withdrawn) }
  /// Whether its text is not to be seen: it is a draft, or was withdrawn.
  public var isKeptOut: Bool { has(.draft) || has(.withdrawn) }
  /// Other addresses that lead here, relative to the archive's top.
  public var aliases: [String] { texts(.aliases) }
  /// The day on which it came into the archive; `nil` when nobody has said.
  public var added: CalendarDay? { unpack(.added) { $0.date() }?.day }
  /// The source text, relative to the seeds' folder.
  public var source: String? { text(.source) }
  /// The date as the source prints it.
  public var sourceDate: String? { text(.sourceDate) }
  /// The SHA-256 of the source text that was converted.
  public var sourceSHA256: String? { digest(.sourceSHA256)?.hexadecimal ?? text(Part.sourceChecksum) }
  /// The encoding of the source text, where it is not UTF-8.
  public var sourceEncoding: String? { text(.sourceEncoding) }
  /// Which of the source text's articles this is, from 1; `nil` where the text holds one article.
  public var sourcePart: Int? { unpack(.sourcePart) { $0.number() } }
  /// Which of the source text's lines hold it; `nil` where all of them do.
  public var sourceLines: SourceLines? { unpack(.sourceLines) { $0.sourceLines() } }
  /// What conversion changed in the text.
  public var sourceChanges: [String] { texts(.sourceChanges) }
  /// The front matter's keys that Pressmark does not know.
  public var extra: [YAMLEntry] { unpack(Part.extra) { $0.entries() } ?? [] }
  /// Where the values of known keys stand in the content file, for messages.
  public var positions: Positions { unpack(Part.positions) { $0.positions() } ?? Positions() }
  /// Its file's path and front matter, as they were read: all that is known of it but its text.
  public var frontMatterFingerprint: Fingerprint { fingerprint(at: Layout.frontMatterFingerprint) }
  /// What its file held when it was read.
  public var fingerprint: Fingerprint { fingerprint(at: Layout.fingerprint) }
}

extension Article {
  /// What one of its keys says; `nil` when it says nothing.
  public func value(of key: ArticleKey) -> ArticleValue? {
    switch key.kind {
    case .words, .figure, .name, .language, .slug, .seed, .file: text(key).map { .text($0) }
    case .names, .texts, .addresses: has(key) ? .texts(texts(key)) : nil
    case .date, .day: unpack(key) { $0.date() }.map { .date($0) }
    case .flag: has(key) ? .isTrue : nil
    case .digest: sourceSHA256.map { .text($0) }
    case .number: unpack(key) { $0.number() }.map { .number($0) }
    case .lines: unpack(key) { $0.sourceLines() }.map { .lines($0) }
    }
  }

  /// Whether a key of one's own would be taken for a slip of the pen in one that Pressmark knows.
  public static func isNearKey(_ key: String) -> Bool { nearestName(to: key, among: ArticleKey.names) != nil }

  /// The year, month and day that the article is filed under, as far as they are known; `nil` when not even the year
  /// is.
  public var filedUnder: (year: Int, month: Int?, day: Int?)? {
    let filing = filing
    if filing == .undated { return nil }
    return (
      filing.year, filing.month == 0 ? nil : filing.month, filing.dayOfMonth == 0 ? nil : filing.dayOfMonth
    )
  }

  /// The folder of the article's page: `1997/04/24`, `1997/04`, `1997` or `undated`.
  public var folder: String {
    guard let (year, month, day) = filedUnder else { return SiteFolder.undated.rawValue }
    return Article.folder(year: year, month: month, day: day)
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
