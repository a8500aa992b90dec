import TestSupport
import Testing

@testable import Markdown

/// What the writer writes, both readers read: the small one for what Pressmark wrote itself, and libyaml.
struct FrontMatterPropertyTests {
  private static let pieces =
    [
      "\"", "'", "\\", ":", ": ", "#", " #", "-", "- ", "---", "\n", "\r", "\r\n", "\t", " ", "  ", "a", "Lima", "é",
      "e\u{301}",
      "😀", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}",
      "\0", "\u{1}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}", "&a", "*a", "!x", "%", "@", "`", "{", "}", "[", "]",
      ",", "|", ">", "~", "no", "1997", "true", "\u{2030}", "\u{FF01}", "“", "\\n", "\\x41",
    ] + nonCharacters

  // The compiler takes no literals of them.
  private static let nonCharacters = [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF].compactMap { (value: UInt32) in
    Unicode.Scalar(value).map { String($0) }
  }

  private static func randomText(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }.joined()
  }

  /// Equal scalar by scalar: `==` takes composed and decomposed letters for the same.
  private static func scalars(_ entries: [YAMLEntry]) -> [[Unicode.Scalar]] {
    entries.flatMap { entry -> [[Unicode.Scalar]] in
      switch entry.value {
      case .text(let text): return [Array(text.unicodeScalars)]
      case .list(let items):
        return items.map { item in
          if case .text(let text) = item.value { return Array(text.unicodeScalars) }
          return []
        }
      case .mapping: return []
      }
    }
  }

  @Test(arguments: 1...4)
  func everyStringSurvivesWritingAndReading(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<1_000 {
      let title = Self.randomText(&generator)
      let tags = (0..<Int.random(in: 0...3, using: &generator)).map { _ in Self.randomText(&generator) }
      let isDraft = Bool.random(using: &generator)
      var writer = FrontMatterWriter()
      writer.append("title", title)
      writer.append("tags", tags)
      writer.append("draft", isDraft)
      let file = writer.finish() + Array("\n---\nThe text.\n".utf8)
      let split = try #require(try FrontMatterSplit.split(file))
      #expect(Array(file[split.body]) == Array("\n---\nThe text.\n".utf8))

      let written = try #require(
        WrittenFrontMatterReader.read(file[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine))
      #expect(written.map(\.key) == ["title", "tags", "draft"])
      #expect(Self.scalars(written) == ([title] + tags + ["\(isDraft)"]).map { Array($0.unicodeScalars) })

      // libyaml drops a byte order mark at the start of a string.
      if ([title] + tags).contains(where: { $0.unicodeScalars.first == "\u{FEFF}" }) { continue }
      let general = try YAMLReader.read(file[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine)
      #expect(written == general, "\(String(decoding: file, as: UTF8.self).debugDescription)")
      #expect(Self.scalars(written) == Self.scalars(general))
    }
  }

  /// Whatever the small reader reads, and not only what the writer writes, libyaml reads alike.
  @Test(arguments: 1...4)
  func theSmallReaderNeverDisagreesWithLibyaml(seed: Int) throws {
    let pieces = [
      "title", "a", ":", ": ", "\"", "\"x\"", "\\", "\\n", "\\x41", "\\u00e9", "\\q", "true", "false", "[]", "\n",
      "\n  - ",
      "  - \"y\"\n", " ", "#", "é", "\u{85}", "\u{FEFF}", "b: \"c\"\n", "d: true\n", "e:\n  - \"f\"\n", "-", "\r\n",
      "\t",
    ]
    var generator = SeededGenerator(seed: UInt64(seed))
    var read = 0
    for _ in 0..<5_000 {
      let yaml = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      guard let entries = WrittenFrontMatterReader.read(Array(yaml.utf8)[...], firstLine: 1) else { continue }
      read += 1
      #expect(throws: Never.self, "\(yaml.debugDescription)") {
        let general = try YAMLReader.read(Array(yaml.utf8)[...], firstLine: 1)
        #expect(entries == general, "\(yaml.debugDescription)")
      }
    }
    #expect(read > 200)
  }
}
