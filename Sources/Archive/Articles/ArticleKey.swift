/// A key of an article's front matter. This is the one table of keys: by it front matters are read, articles packed,
/// the tables of all articles written and templates offered what pages may show. A new key is a case and its row.
public enum ArticleKey: UInt8, CaseIterable, Sendable {
  // In the order in which they are written.
  case title, kicker, standfirst, date, publication, volume, issue, page, section, byline, authors, place, tags
  case image, language, rights, corrections, slug, draft, withdrawn, aliases, added, source, sourceDate
  case sourceSHA256, sourceEncoding, sourcePart, sourceLines, sourceChanges

  /// What a key says, and so how it is read.
  public enum Kind: Sendable {
    /// Words: a headline, a byline. What stands behind a `#` may be meant to be among them.
    case words
    /// A text of few signs, such as a volume or a page.
    case figure
    /// A name that has a page of its own.
    case name
    /// Such names.
    case names
    /// Texts.
    case texts
    /// The way to a file of the archive.
    case file
    /// A date as far as it is known (EDTF level 1, ISO 8601-2).
    case date
    /// A day.
    case day
    /// A language tag (BCP 47).
    case language
    /// The last part of an address.
    case slug
    /// Addresses from the archive's top.
    case addresses
    /// True or false.
    case flag
    /// The path of a source text, below the seeds' folder.
    case seed
    /// The SHA-256 digest of a source text.
    case digest
    /// A number from 1.
    case number
    /// Lines of a source text.
    case lines
  }

  /// A row of the table.
  struct Row: Sendable {
    let name: StaticString
    let kind: Kind
    let meaning: StaticString
  }

  private var row: Row {
    switch self {
    case .title: Row(name: "title", kind: .words, meaning: "The headline.")
    case .kicker: Row(name: "kicker", kind: .words, meaning: "The line over the headline.")
    case .standfirst: Row(name: "standfirst", kind: .words, meaning: "The sentence under the headline.")
    case .date:
      Row(
        name: "date", kind: .date,
        meaning: "When it was published, as far as it is known, in EDTF level 1 (ISO 8601-2).")
    case .publication:
      Row(name: "publication", kind: .name, meaning: "The newspaper, as the source prints its name.")
    case .volume: Row(name: "volume", kind: .figure, meaning: "The volume.")
    case .issue: Row(name: "issue", kind: .figure, meaning: "The issue's number.")
    case .page: Row(name: "page", kind: .figure, meaning: "The page or pages.")
    case .section: Row(name: "section", kind: .words, meaning: "The section of the newspaper.")
    case .byline: Row(name: "byline", kind: .words, meaning: "The byline, word for word.")
    case .authors: Row(name: "authors", kind: .names, meaning: "The persons who wrote it.")
    case .place: Row(name: "place", kind: .words, meaning: "Where it was written from.")
    case .tags: Row(name: "tags", kind: .names, meaning: "The subjects.")
    case .image:
      Row(name: "image", kind: .file, meaning: "The picture that stands for it, instead of its first.")
    case .language:
      Row(
        name: "language", kind: .language, meaning: "The language, a BCP 47 tag, where it is not the archive's.")
    case .rights: Row(name: "rights", kind: .words, meaning: "Who holds which rights.")
    case .corrections:
      Row(name: "corrections", kind: .texts, meaning: "What was corrected since it was printed, and when.")
    case .slug: Row(name: "slug", kind: .slug, meaning: "The last part of the page's address.")
    case .draft: Row(name: "draft", kind: .flag, meaning: "Whether it is kept out of the archive for now.")
    case .withdrawn:
      Row(
        name: "withdrawn", kind: .words,
        meaning: "Why it was withdrawn: a page at its address says so, without its text.")
    case .aliases: Row(name: "aliases", kind: .addresses, meaning: "Old addresses that lead to the page.")
    case .added: Row(name: "added", kind: .day, meaning: "The day on which it came into the archive.")
    case .source: Row(name: "source", kind: .seed, meaning: "The source text.")
    case .sourceDate: Row(name: "source-date", kind: .figure, meaning: "The date as the source prints it.")
    case .sourceSHA256: Row(name: "source-sha256", kind: .digest, meaning: "The SHA-256 of the source text.")
    case .sourceEncoding:
      Row(
        name: "source-encoding", kind: .figure, meaning: "The source text's encoding, where it is not UTF-8.")
    case .sourcePart:
      Row(
        name: "source-part", kind: .number,
        meaning: "Which of the source text's articles it is, where it holds several.")
    case .sourceLines:
      Row(
        name: "source-lines", kind: .lines,
        meaning: "Which of the source text's lines are its own, where it holds several.")
    case .sourceChanges:
      Row(name: "source-changes", kind: .texts, meaning: "What conversion changed in the text.")
    }
  }

  private static let rows = allCases.map(\.row)
  private static let keys = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// The keys' names, in the order in which they are written.
  public static let names = allCases.map(\.name)

  /// The key of a name; `nil` when Pressmark knows none.
  public init?(named name: String) {
    guard let key = Self.keys[name] else { return nil }
    self = key
  }

  /// The key as it is written.
  public var name: String { "\(staticName)" }

  /// The key as it is written, to be printed.
  public var staticName: StaticString { Self.rows[Int(rawValue)].name }

  /// What it says, in a sentence.
  public var meaning: StaticString { Self.rows[Int(rawValue)].meaning }

  /// What it says, and so how it is read.
  public var kind: Kind { Self.rows[Int(rawValue)].kind }

  /// Whether it is a text that is shown as it is: a headline and a byline have forms of their own, what was
  /// withdrawn has another page, and what begins with `source` is about the source text.
  public var isPlain: Bool {
    (kind == .words || kind == .figure) && ![.title, .byline, .withdrawn].contains(self) && !name.hasPrefix("source")
  }

  /// Its bit in the mask of a packed article.
  var bit: UInt64 { 1 << UInt64(rawValue) }
}
