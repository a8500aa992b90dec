public import Archive
import Files
import Markdown
import SystemPackage

/// What the converter sees in a source text, line by line, and why.
public struct Inspection: Sendable, Encodable {
  /// A reason to take a line for what it is.
  public struct Reason: Sendable, Encodable {
    /// How much it counts, about the logarithm of the odds; negative when it speaks against.
    public let weight: Double
    /// The reason in a few words.
    public let reason: String
  }

  /// A line that is not blank.
  public struct Line: Sendable, Encodable {
    /// Its number in the file, from 1.
    public let number: Int
    /// Its words.
    public let text: String
    /// What it is: "headline", "byline", "paragraph", "page number".
    public let role: String
    /// Whether it goes on with what the line before it is.
    public let isContinued: Bool
    /// What speaks for it and against it.
    public let reasons: [Reason]
    /// How sure that is, from 0 to 1; `nil` for running text.
    public let confidence: Double?
  }

  /// A field of the front matter.
  public struct Field: Sendable, Encodable {
    /// Its key.
    public let key: String
    /// What the text says; a list's items with a semicolon between.
    public let value: String
  }

  /// The file, as messages name it.
  public let file: String
  /// Which of the file's articles this is, from 1.
  public let part: Int
  /// The encoding that the file is in.
  public let encoding: String
  /// The lines, from the top.
  public let lines: [Line]
  /// What the front matter would say.
  public let fields: [Field]
  /// What is doubtful.
  public let doubts: [String]
  /// The order of day and month that the printed date proves, if it proves one: `dmy` or `mdy`.
  public let provenDateOrder: String?

  /// The tags that would be found, best first, and why.
  public let tags: [ArticleTag]

  /// What is doubtful, as messages.
  public var diagnostics: [Diagnostic] { messages }
  private let messages: [Diagnostic]

  /// Where an article's text is.
  struct Origin: Sendable {
    let path: FilePath
    let seed: String
    /// How many articles the file has.
    let parts: Int

    init(_ path: FilePath, seed: String, _ parts: Int) {
      (self.path, self.seed, self.parts) = (path, seed, parts)
    }
  }

  let origin: Origin
  /// What its head has in common with those of texts that are laid out alike; `nil` where it is alone.
  let shape: UInt64?
  /// The layout of `pressmark.yml` that it has.
  let layout: String?

  /// The value of a field.
  public func value(_ key: String) -> String? { fields.first { $0.key == key }?.value }

  private enum CodingKeys: String, CodingKey {
    case file, part, encoding, lines, fields, doubts, tags
    case provenDateOrder = "proven-date-order"
  }

  init(
    _ reading: ArticleReading, file: String, part: Int, origin: Origin, shape: UInt64?, decoded: DecodedText,
    aboutFile: [Doubt] = [],
    tags: [ArticleTag]
  ) {
    self.file = file
    self.part = part
    self.origin = origin
    self.shape = shape
    layout = reading.layout
    encoding = decoded.encoding ?? "utf-8"
    lines = LineRoles(reading).lines
    fields = Self.fields(reading, file: file, decoded)
    messages = (aboutFile + reading.doubts).map { Diagnostic($0, path: file) }.sorted()
    doubts = messages.map(\.description)
    self.tags = tags
    provenDateOrder = reading.values.provenOrder?.rawValue
  }

  private static func fields(_ reading: ArticleReading, file: String, _ decoded: DecodedText) -> [Field] {
    let values = reading.values
    return ArticleKey.allCases.compactMap { key in
      let value: String? =
        switch key {
        case .title: reading.title(file: file)
        case .date: values.date?.edtf
        case .authors: values.authors.joined(separator: "; ")
        case .tags: values.tags.joined(separator: "; ")
        case .sourceChanges: (decoded.changes.map(\.note) + reading.changes).joined(separator: "; ")
        default: values[key]
        }
      return value.flatMap { $0.isEmpty ? nil : Field(key: key.name, value: $0) }
    }
  }
}
