import TestSupport
import Testing

@testable import Markdown

/// The small reader of front matter either leaves a text to libyaml or reads it as libyaml does: keys, values, places.
///
/// The texts are front matters as conversion writes them, whole and damaged in the ways of people, editors and disks.
struct WrittenFrontMatterAgreementTests {
  @Test(arguments: 1...4)
  func frontMattersAsConversionWritesThem(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var read = 0
    for _ in 0..<2_500 {
      if try agrees(on: Self.frontMatter(&random)) { read += 1 }
    }
    // They are what it is for.
    #expect(read == 2_500)
  }

  /// As in the project's own files, and as editors leave them.
  @Test(arguments: 1...4)
  func commentsAndBlankLines(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let between = [
      "\n", "# note\n", "#\n", "#: \"- x\n", " # note\n", "  \n", "\t\n", "# é\n", "#\u{85}\n", "#\u{1}\n", "# end",
    ]
    var read = 0
    for _ in 0..<5_000 {
      var lines = Self.frontMatter(&random).split(separator: 0x0A, omittingEmptySubsequences: false).map {
        Array($0) + [0x0A]
      }
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let kind =
          Int.random(in: 0...7, using: &random) < 6
          ? Int.random(in: 0...3, using: &random) : Int.random(in: 0..<between.count, using: &random)
        lines.insert(Array(between[kind].utf8), at: Int.random(in: 0...lines.count, using: &random))
      }
      if try agrees(on: Array(lines.joined())) { read += 1 }
    }
    #expect((1_500...4_900).contains(read), "\(read)")
  }

  @Test(arguments: 1...4)
  func damagedFrontMatters(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var read = 0
    for _ in 0..<7_500 {
      var yaml = Self.frontMatter(&random)
      for _ in 0...Int.random(in: 0...2, using: &random) { Self.damage(&yaml, &random) }
      if try agrees(on: yaml) { read += 1 }
    }
    // Where it hardly ever reads anything, little is compared.
    #expect((1_000...6_500).contains(read), "\(read)")
  }

  /// Whether the small reader reads the text; an expectation fails when libyaml reads it otherwise, or not at all.
  private func agrees(on yaml: [UInt8]) throws -> Bool {
    guard let entries = WrittenFrontMatterReader.read(yaml[...], firstLine: 2) else { return false }
    let shown = String(decoding: yaml, as: UTF8.self).debugDescription
    do {
      let general = try YAMLReader.read(yaml[...], firstLine: 2)
      // `==` takes composed and decomposed letters for the same, so the bytes are compared too.
      #expect(entries.map(Reading.init) == general.map(Reading.init), "\(shown)")
    } catch {
      Issue.record("libyaml does not read it: \(error): \(shown)")
    }
    return true
  }

  /// An entry, with its texts as bytes.
  private struct Reading: Equatable {
    let key: [UInt8]
    let value: YAMLValue
    let texts: [[UInt8]]
    let position: TextPosition
    let valuePosition: TextPosition

    init(_ entry: YAMLEntry) {
      key = Array(entry.key.utf8)
      value = Self.withoutMark(entry.value)
      texts = Self.texts(of: value)
      position = entry.position
      valuePosition = entry.valuePosition
    }

    /// libyaml drops a byte order mark at the start of a text; the small reader keeps it.
    private static func withoutMark(_ value: YAMLValue) -> YAMLValue {
      switch value {
      case .text(let text):
        let scalars = text.unicodeScalars
        return .text(scalars.first == "\u{FEFF}" ? String(scalars.dropFirst()) : text)
      case .list(let items):
        return .list(items.map { YAMLItem(value: withoutMark($0.value), position: $0.position) })
      case .mapping: return value
      }
    }

    private static func texts(of value: YAMLValue) -> [[UInt8]] {
      switch value {
      case .text(let text): [Array(text.utf8)]
      case .list(let items): items.flatMap { texts(of: $0.value) }
      case .mapping: []
      }
    }
  }

  // MARK: - Front matters

  private static let keys = [
    "title", "kicker", "standfirst", "date", "publication", "page", "byline", "place", "language", "source",
    "source-date",
    "source-sha256", "source-encoding", "my_own",
  ]
  private static let lists = ["authors", "tags", "aliases", "source-changes"]
  private static let words = [
    "Bread", "riots", "in", "Lima", "1997-04-24", "1997", "no", "“Rice”", "\"Rice\"", "Perú", "e\u{301}", "日報", "😀",
    "&c.",
    "#1", "a: b", "—", "- x", "\\", "\t", "\n", "\u{A0}", "\u{AD}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{7F}", "%",
    "'tis", "[sic]",
  ]

  private static func text(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...6, using: &random)
    return (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
  }

  /// What stands between the lines of hyphens.
  private static func frontMatter(_ random: inout SeededGenerator) -> [UInt8] {
    var writer = FrontMatterWriter()
    for key in keys where Int.random(in: 0..<4, using: &random) == 0 { writer.append(key, text(&random)) }
    for key in lists where Int.random(in: 0..<3, using: &random) == 0 {
      writer.append(key, (0..<Int.random(in: 0...3, using: &random)).map { _ in text(&random) })
    }
    if Bool.random(using: &random) { writer.append("draft", Bool.random(using: &random)) }
    let file = writer.finish()
    return Array(file[4..<file.count - 4])
  }

  // MARK: - Damage

  private static let insertions: [[UInt8]] =
    [
      "\"", "\\", ":", ": ", " ", "  ", "\t", "\n", "\r", "\r\n", "#", " # note", "-", "- ", "  - ", "  - \"x\"\n",
      "---\n", "...\n",
      "[]", "[", "]", "{}", "true", "false", "null", "~", "&a ", "*a", "!!str ", "|\n", ">\n", "'", "\\u00e9", "\\x41",
      "\\U0001F600",
      "\\uFEFF", "\\ud83d", "\\u0000", "\\x85", "\\e", "\\", "x: \"y\"\n", "title: \"again\"\n", "draft: true\n",
      "tags: []\n", "%YAML 1.2\n",
      "é", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{7F}", "\u{9F}", "\u{1FFFF}", "\0", "\u{1}", "<<: \"x\"\n",
      "=: \"x\"\n",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC2], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xEF, 0xBF, 0xBE],
    ]

  private static func damage(_ yaml: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...yaml.count, using: &random)
    let rest = yaml.count - place
    switch Int.random(in: 0..<7, using: &random) {
    case 0: yaml.insert(contentsOf: insertions[Int.random(in: 0..<insertions.count, using: &random)], at: place)
    case 1: yaml.removeSubrange(place..<place + min(rest, Int.random(in: 1...4, using: &random)))
    case 2 where rest > 0: yaml[place] = UInt8.random(in: 0...255, using: &random)
    case 3 where rest > 0: yaml[place] = UInt8.random(in: 0x20...0x7E, using: &random)
    case 4 where Bool.random(using: &random): yaml.removeSubrange(place...)
    default:
      // A line goes elsewhere, goes twice, or goes.
      var lines = yaml.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      guard let line = lines.randomElement(using: &random) else { return }
      let at = Int.random(in: 0..<lines.count, using: &random)
      if Bool.random(using: &random) { lines[at] = line } else { lines.insert(line, at: at) }
      if Bool.random(using: &random) { lines.remove(at: Int.random(in: 0..<lines.count, using: &random)) }
      yaml = Array(lines.joined(separator: [0x0A]))
    }
  }
}
