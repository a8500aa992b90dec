import Archive
import Markdown

@testable import Conversion

/// What must hold for whatever conversion writes, found out without its own audit.
struct FuzzCheck {
  /// What is wrong; empty when nothing is.
  private(set) var failures: [String] = []

  /// Checks the content files of a source, whose decoded words they must hold.
  init(_ contents: [ContentFile], of source: SeedSource) {
    for content in contents {
      if let piece = source.pieces.first(where: { $0.number == content.part ?? 1 }) { check(content, piece.text) }
    }
    // A part that is the head of others is no article.
    if contents.isEmpty || contents.count > source.pieces.count {
      failures.append("\(contents.count) files for \(source.pieces.count) parts")
    }
  }

  private mutating func check(_ content: ContentFile, _ text: SourceText) {
    guard let split = try? FrontMatterSplit.split(content.bytes),
      let yaml = try? YAMLMapping(parsing: content.bytes[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine)
    else {
      failures.append("the front matter cannot be read")
      return
    }
    var reader = ArticleFileReader()
    failures += reader.mistakes(in: content.bytes)
    let body = MarkdownRenderer().plainText(of: content.bytes.span.extracting(split.body))
    checkWords(text, yaml, Self.words(String(decoding: body, as: UTF8.self)))
    let html = Self.html(Array(content.bytes[split.body]))
    if html.contains("<script") || html.contains("<b>") || html.contains("<!-- raw") {
      failures.append("the source became HTML")
    }
    if !content.folder.allSatisfy({ $0.isNumber || $0 == "/" }) && content.folder != "undated" {
      failures.append("folder \(content.folder)")
    }
    if content.slug.text.contains("/") || content.slug.text.hasPrefix(".") {
      failures.append("slug \(content.slug.text)")
    }
  }

  /// Every word of the source is on the page, or in a field, or named in a note, as often as it stands there; and the
  /// page has no others, in another order.
  private mutating func checkWords(_ text: SourceText, _ yaml: YAMLMapping, _ shown: [String]) {
    var fields: [String: Int] = [:]
    var joined: Set<String> = []
    // Tags are made from the text, unless the source gives some itself.
    let reading = ArticleReading(text, settings: ConversionSettings(), knowledge: CorpusKnowledge())
    let given = !reading.values.tags.isEmpty
    let own: Set = ["source", "source-sha256", "source-encoding", "source-part", "source-lines"]
    for entry in yaml.entries where !own.contains(entry.key) && (given || entry.key != "tags") {
      for value in Self.texts(entry.value) { for word in Self.words(value) { fields[word, default: 0] += 1 } }
      fields[entry.key, default: 0] += 1
      for word in Self.words(entry.key) { fields[word, default: 0] += 1 }
      if entry.key == "source-changes" {
        for note in Self.texts(entry.value) where note.hasPrefix("hyphens") { joined.formUnion(Self.words(note)) }
      }
    }
    // A greedy walk: each word of the page is the next one of the source that is not in a field.
    var position = 0
    var source = text.lines.indices.flatMap { Self.words(text.string($0)) }[...]
    while let word = source.first {
      source.removeFirst()
      if position < shown.count, shown[position] == word {
        position += 1
      } else if position < shown.count, joined.contains(shown[position]),
        let next = source.prefix(40).firstIndex(where: { word + $0 == shown[position] }),
        source[..<next].allSatisfy({ fields[$0, default: 0] > 0 })
      {
        // The other half may stand behind a page number, which is named as left out.
        for between in source[..<next] { fields[between, default: 0] -= 1 }
        source = source[(next + 1)...]
        position += 1
      } else if let count = fields[word], count > 0 {
        fields[word] = count - 1
      } else {
        failures.append("'\(word)' is nowhere")
        return
      }
    }
    if position < shown.count { failures.append("'\(shown[position])' is not in the source there") }
  }

  private static func texts(_ value: YAMLValue) -> [String] {
    switch value {
    case .text(let text): [text]
    case .list(let items): items.flatMap { texts($0.value) }
    case .mapping(let entries): entries.flatMap { texts($0.value) }
    }
  }

  /// Runs of letters and figures; Chinese and Japanese characters one by one, since lines are joined without blanks.
  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split {
      !($0.properties.isAlphabetic || $0.properties.numericType != nil
        || $0.properties.generalCategory == .nonspacingMark)
    }
    .flatMap { word in
      word.reduce(into: [String]()) { parts, scalar in
        let isAlone = scalar.isWrittenWithoutBlanks || parts.last?.unicodeScalars.last?.isWrittenWithoutBlanks ?? true
        if isAlone { parts.append(String(scalar)) } else { parts[parts.count - 1].unicodeScalars.append(scalar) }
      }
    }
  }

  private static func html(_ markdown: [UInt8]) -> String {
    var html: [UInt8] = []
    _ = MarkdownRenderer().render(markdown.span, onto: &html)
    return String(decoding: html, as: UTF8.self)
  }
}

/// The product's own reading of a content file.
private struct ArticleFileReader {
  mutating func mistakes(in bytes: [UInt8]) -> [String] {
    if let flaw = TextCheck(bytes) { return [flaw.message] }
    guard let split = try? FrontMatterSplit.split(bytes), let yaml = try? YAMLMapping(parsing: bytes[split.yaml]) else {
      return ["no YAML"]
    }
    var mistakes: [String] = []
    let keys = yaml.entries.map(\.key)
    if Set(keys).count != keys.count { mistakes.append("a key stands twice") }
    if keys.first != "title" { mistakes.append("no title") }
    if case .text(let date)? = yaml["date"]?.value, (try? PartialDate(edtf: date)) == nil {
      mistakes.append("date \(date)")
    }
    return mistakes
  }
}
