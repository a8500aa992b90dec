import Archive
import Files
import Markdown

/// The Markdown file that is written for an article of a source text.
struct ContentFile: Sendable {
  /// Where an article came from.
  struct Origin: Sendable {
    /// The text's path below the seeds' folder.
    let seed: String
    /// The text's digest.
    let digest: SHA256Digest
    /// The text's encoding; `nil` for UTF-8.
    let encoding: String?
    /// What decoding changed, in words.
    let changes: [String]
    /// Which of the file's parts this is, from 1; `nil` when it has only one.
    let part: Int?
    /// Which of the text's lines hold it; `nil` when it has only one.
    let lines: SourceLines?
  }

  /// The folder below the content folder: `1997/04/24`.
  let folder: String
  /// The slug that the headline gives.
  let slug: Slug
  /// The file.
  let bytes: [UInt8]
  /// Which of its seed's parts this is.
  let part: Int?
  /// The words of the article's text.
  let words: Fingerprint
  /// Whether the text has no words.
  var hasNoWords: Bool { sample.hashes.isEmpty }
  /// Whether it is kept out.
  let isDraft: Bool
  /// Whether its text says so.
  let isDraftByText: Bool
  /// What tells its headline and date from others.
  let head: Fingerprint
  /// Some of these words.
  let sample: WordSample
  /// The article's tags.
  let tags: [String]

  /// The file as it is written to a path, relative to the content folder: where the path has a number because another
  /// article has the name, so has the address that the text gives itself.
  func bytes(at path: String) -> [UInt8] {
    let name = path.split(separator: "/").last.map { String($0.dropLast(".md".count)) } ?? ""
    let given = Array("\nslug: \"\(slug.text)\"\n".utf8)
    guard let number = name.split(separator: "-").last.flatMap({ Int($0) }), number > 1,
      name == slug.numbered(number).text, let line = bytes.firstRange(of: given),
      let end = bytes.firstRange(of: Array("\n---\n".utf8)), line.lowerBound < end.lowerBound
    else { return bytes }
    return bytes[..<line.lowerBound] + Array("\nslug: \"\(name)\"\n".utf8) + bytes[line.upperBound...]
  }

  /// Writes an article's parts as front matter and Markdown.
  ///
  /// - Parameters:
  ///   - names: what has been decided on names.
  ///   - wasDraft: whether its editor has made it a draft.
  ///   - added: the day on which the article came into the archive, where somebody has said.
  init(
    _ reading: ArticleReading, tags: [String], names: DecidedNames, wasDraft: Bool = false, added: CalendarDay?,
    origin: Origin
  ) {
    let values = reading.values
    let title = reading.title(file: origin.seed)
    folder =
      values.date?.year.map { Article.folder(year: $0, month: values.date?.month, day: values.date?.day?.day) }
      ?? "undated"
    slug = values.slug.flatMap { Slug(written: $0) } ?? Slug(title) ?? Slug(origin.seed) ?? .untitled
    part = origin.part
    self.tags = tags
    let words = reading.text.words
    self.words = words.fingerprint
    sample = words.sample
    isDraftByText = values.isDraft
    isDraft = values.isDraft || wasDraft
    head = reading.head(file: origin.seed)
    var text: [UInt8] = []
    let links = reading.appendMarkdown(onto: &text)
    var frontMatter = FrontMatterWriter()
    func append(_ key: ArticleKey, _ value: String?) {
      if let value, !value.isEmpty { frontMatter.append(key.name, value) }
    }
    func append(_ key: ArticleKey, _ list: [String]) {
      if !list.isEmpty { frontMatter.append(key.name, list) }
    }
    let address = "\(folder)/\(slug.text).html"
    for key in ArticleKey.allCases {
      switch key {
      case .title: frontMatter.append(key.name, title)
      case .date: append(key, values.date?.edtf)
      case .publication: append(key, names.publication(values.publication))
      case .authors: append(key, names.authors(values.authors))
      case .tags: append(key, tags)
      case .draft: if isDraft { frontMatter.append(key.name, true) }
      case .aliases: append(key, values.aliases.filter { $0 != address })
      case .added: append(key, added?.iso)
      case .source: frontMatter.append(key.name, origin.seed)
      case .sourceSHA256: frontMatter.append(key.name, origin.digest.hexadecimal)
      case .sourceEncoding: append(key, origin.encoding)
      case .sourcePart: append(key, origin.part.map(String.init))
      case .sourceLines: append(key, origin.lines?.text)
      case .sourceChanges: append(key, origin.changes + reading.changes + reading.lostLinks(besides: links))
      default: append(key, values[key])
      }
    }
    for (key, texts) in Self.gathered(values.extra) {
      if texts.count > 1 { frontMatter.append(key, texts) } else { frontMatter.append(key, texts.joined()) }
    }
    bytes = frontMatter.finish() + text
  }
  /// The path below the content folder with this name.
  func path(_ slug: Slug) -> String { "\(folder)/\(slug.text).md" }

  /// The values of each key: a text may name two translators.
  private static func gathered(_ pairs: [(key: String, value: String)]) -> [(key: String, texts: [String])] {
    pairs.reduce(into: []) { all, pair in
      if let place = all.firstIndex(where: { $0.key == pair.key }) {
        all[place].texts.append(pair.value)
      } else {
        all.append((pair.key, [pair.value]))
      }
    }
  }
}
