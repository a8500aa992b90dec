public import Files
import Support

/// Which content file is made from which text: `content/ledger.tsv`, committed beside the content files.
///
/// An article is known by more than a path: by its text's path and the digest of its bytes, by its part of the text and
/// the words of that part, by its content file and the digest of what conversion wrote there. So it stays the same
/// article when one of them changes.
public struct Ledger: Sendable, Equatable {
  /// An article of a text.
  public struct Key: Hashable, Sendable, Comparable {
    /// The text's path below the seeds' folder.
    public let seed: String
    /// Which of its articles, from 1.
    public let part: Int

    /// An article of a text.
    public init(_ seed: String, _ part: Int) {
      self.seed = seed
      self.part = part
    }

    /// The key itself, or the next number of the text that no other article has.
    public func free(_ isTaken: (Key) -> Bool) -> Key {
      var key = self
      while isTaken(key) { key = Key(key.seed, key.part < .max ? key.part + 1 : 1) }
      return key
    }

    /// Whether both are the same, by the bytes of the path.
    public static func == (one: Key, other: Key) -> Bool {
      one.part == other.part && one.seed.hasSameBytes(as: other.seed)
    }

    /// The order of the paths' bytes, then of the parts.
    public static func < (one: Key, other: Key) -> Bool {
      one.seed.hasSameBytes(as: other.seed) ? one.part < other.part : one.seed.precedesInBytes(other.seed)
    }

    /// Feeds both to a hash table.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(PathKey(seed))
      hasher.combine(part)
    }
  }

  /// What is known of the content file.
  public enum State: String, Sendable {
    /// It is as conversion wrote it.
    case written
    /// So it is, but an editor has put it where it lies.
    case placed
    /// An editor has changed or written it.
    case edited
    /// Its text is gone, and its editor knows.
    case kept
    /// The text shall be no article; a content file that an editor had changed stays without a text.
    case forgotten
  }

  /// An article.
  public struct Row: Sendable, Equatable {
    /// The content file, below the content folder; empty when there is none.
    public var file: String
    /// What is known of it.
    public var state: State
    /// Whether it is kept out: its editor has made it a draft, its text has become one since, or it is much like an
    /// article that is kept out.
    public var isDraft = false
    /// The digest of what conversion wrote; `nil` where nobody knows.
    public var written: SHA256Digest?
    /// The digest of the text when it was last seen; `nil` where nobody knows.
    public var seed: SHA256Digest?
    /// The words of the article's part of the text; `nil` where nobody knows.
    public var words: Fingerprint?
    /// What tells the text's own headline and date from others; `nil` where nobody knows.
    public var head: Fingerprint?
    /// Some of these words, where the content file may not have them: it has been edited, or there is none.
    public var sample: WordSample?
    /// What the article was called when the ledger was read; known only while texts are converted.
    public var origin: Key?

    /// An article of which only the content file is known.
    public init(file: String, state: State = .edited) {
      self.file = file
      self.state = state
    }
  }

  /// The file's name, in the content folder.
  public static let fileName = "ledger.tsv"

  /// The articles.
  public var rows: [Key: Row] = [:]

  /// No articles.
  public init() {}

  private static let mark =
    "# pressmark ledger 1: which content file is made from which text. Pressmark keeps it; it belongs to the content files."
  private static let draft = " draft"
  private static let header = "# text\tpart\tcontent file\tstate\twritten\tsha256 of the text\twords\thead"

  /// The file: a line for each article, in the order of the texts.
  public var bytes: [UInt8] {
    var bytes = Array("\(Self.mark)\n\(Self.header)\n".utf8)
    bytes.reserveCapacity(bytes.count + rows.count * 240)
    for (key, row) in rows.sorted(by: { $0.key < $1.key }) {
      let fields = [
        key.seed.escapedField, String(key.part), row.file.escapedField,
        row.state.rawValue + (row.isDraft ? Self.draft : ""),
        row.written?.hexadecimal ?? "-", row.seed?.hexadecimal ?? "-",
        row.words.map { $0.hexadecimal + (row.sample.map { "+" + $0.hexadecimal } ?? "") } ?? "-",
        row.head?.hexadecimal ?? "-",
      ]
      for (index, field) in fields.enumerated() {
        bytes += field.utf8
        bytes.append(index < fields.count - 1 ? 0x09 : 0x0A)
      }
    }
    return bytes
  }

  /// A line that is none of a ledger's.
  public struct Damage: Error, Sendable, Equatable {
    /// The line, counted from 1.
    public let line: Int
    /// What is wrong with it.
    public let message: String
  }

  /// Reads a ledger.
  ///
  /// - Throws: `Damage` at the first line that is none.
  public init(parsing bytes: [UInt8]) throws(Damage) {
    var files: [PathKey: Int] = [:]
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      // Git on Windows may have put CR before the line feeds.
      let line = line.last == 0x0D ? line.dropLast() : line
      if number == 1, !line.starts(with: "# pressmark ledger 1".utf8) {
        throw Damage(line: 1, message: "this is no ledger that this version of Pressmark knows")
      }
      // A text's path may begin like a comment, or like a mark of git.
      let isRow = line.contains(0x09) && !line.starts(with: "# text\t".utf8)
      if line.isEmpty || !isRow && line.first == UInt8(ascii: "#") { continue }
      if !isRow, ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: { line.starts(with: $0.utf8) }) {
        throw Damage(line: number, message: "git could not put two states of the ledger together here")
      }
      guard let (key, row) = Self.row(line) else {
        throw Damage(line: number, message: "this line is none of a ledger")
      }
      if rows.updateValue(row, forKey: key) != nil {
        throw Damage(line: number, message: "part \(key.part) of \(key.seed) stands here for the second time")
      }
      if !row.file.isEmpty, let other = files.updateValue(number, forKey: PathKey(row.file)) {
        throw Damage(line: number, message: "\(row.file) stands here for the second time, after line \(other)")
      }
    }
  }

  /// Whether a row can be read again as it is written: a content file's name may hold what a ledger's line cannot.
  public static func isSound(_ key: Key, _ row: Row) -> Bool {
    key.part > 0 && key.seed.isPathInside && (row.file.isEmpty ? row.state == .forgotten : row.file.isPathInside)
  }

  private static func row(_ line: ArraySlice<UInt8>) -> (Key, Row)? {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    // Those before had no heads.
    guard fields.count == 8 || fields.count == 7 else { return nil }
    let text = { (index: Int) in String(decoding: fields[index], as: UTF8.self) }
    let isNone = { (field: ArraySlice<UInt8>) in field.count == 1 && field.first == UInt8(ascii: "-") }
    let (seed, file, mark) = (text(0).unescapedField, text(2).unescapedField, text(3))
    let isDraft = mark.hasSuffix(Self.draft)
    guard let part = Int(text(1)),
      let state = State(rawValue: isDraft ? String(mark.dropLast(Self.draft.count)) : mark)
    else { return nil }
    var row = Row(file: file, state: state)
    row.isDraft = isDraft
    if !isNone(fields[4]) {
      row.written = SHA256Digest(hexadecimal: fields[4])
      if row.written == nil { return nil }
    }
    if !isNone(fields[5]) {
      row.seed = SHA256Digest(hexadecimal: fields[5])
      if row.seed == nil { return nil }
    }
    if !isNone(fields[6]) {
      let end = fields[6].firstIndex(of: UInt8(ascii: "+")) ?? fields[6].endIndex
      row.words = Fingerprint(hexadecimal: fields[6][..<end])
      if row.words == nil { return nil }
      if end < fields[6].endIndex {
        row.sample = WordSample(hexadecimal: fields[6][(end + 1)...])
        if row.sample == nil { return nil }
      }
    }
    if fields.count == 8, !isNone(fields[7]) {
      row.head = Fingerprint(hexadecimal: fields[7])
      if row.head == nil { return nil }
    }
    return isSound(Key(seed, part), row) ? (Key(seed, part), row) : nil
  }
}
