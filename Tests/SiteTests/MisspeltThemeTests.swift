import Foundation
import Site
import TemplateEngine
import TestSupport
import Testing

/// Each name in the built-in theme misspelt in turn: every time the templates are loaded, it is found.
@Suite(.thorough) struct MisspeltThemeTests {
  private static let files = DefaultTheme.files.filter { $0.path.hasSuffix(".mustache") }
  private static let pages = AllPages.templates

  @Test func everyMisspeltNameIsFound() {
    let mistakes = Self.files.map { file in
      Self.mistakes(in: String(decoding: file.bytes, as: UTF8.self), of: file.path)
    }
    // Themes with a mistake in each file, which are a tenth as many; what is not found in them is made alone.
    let rounds = (0..<(mistakes.map(\.count).max() ?? 0)).map { number in
      mistakes.compactMap { $0.dropFirst(number).first }
    }
    let hidden = rounds.flatMap { round in
      let errors = Self.errors(of: round)
      return round.filter { !$0.isFound(in: errors) }
    }
    let missed = hidden.filter { mistake in
      !Self.errors(of: [mistake]).contains { error in
        // A block that is called otherwise is missed where it is given.
        mistake.isFound(in: [error]) || error.message.contains("'\(mistake.name)'")
      }
    }
    #expect(missed.map { "\($0.path): \($0.name)" } == [])
    let count = mistakes.joined().count
    #expect(count == 1306)
    print("names of the built-in theme misspelt in turn: \(count), found: \(count - missed.count)")
  }

  /// A template with one name misspelt.
  struct Mistake {
    let name: String
    let path: String
    let line: Int
    let text: String

    func isFound(in errors: [TemplateError]) -> Bool { errors.contains { $0.path == path && $0.line == line } }
  }

  /// What is told of the theme with these mistakes, of which no two are in one file.
  private static func errors(of mistakes: [Mistake]) -> [TemplateError] {
    let texts = Dictionary(uniqueKeysWithValues: mistakes.map { ($0.path, Array($0.text.utf8)) })
    let sources = files.map { file in
      TemplateSource(
        name: String(file.path.dropLast(".mustache".count)), path: file.path, text: texts[file.path] ?? file.bytes)
    }
    do {
      _ = try TemplateSet(sources, pages: pages)
      return []
    } catch {
      return error.errors
    }
  }

  /// The template with each part of each name misspelt; a tag that is closed is closed by the same wrong name.
  private static func mistakes(in text: String, of path: String) -> [Mistake] {
    var mistakes: [Mistake] = []
    let tags = text.tags
    var open: [Int] = []
    var closing: [Int: Int] = [:]
    for (index, tag) in tags.enumerated() {
      switch tag.sign {
      case "#", "^", "<", "$": open.append(index)
      case "/": if let opening = open.popLast() { closing[opening] = index }
      default: break
      }
    }
    for (index, tag) in tags.enumerated() where tag.sign != "/" {
      for part in tag.parts(of: text) {
        var ranges = [part]
        if let other = closing[index] {
          let distance = text.utf8.distance(from: tag.name.lowerBound, to: part.lowerBound)
          let length = text.utf8.distance(from: part.lowerBound, to: part.upperBound)
          let start = text.utf8.index(tags[other].name.lowerBound, offsetBy: distance)
          ranges.append(start..<text.utf8.index(start, offsetBy: length))
        }
        var changed = text
        for range in ranges.reversed() { changed.replaceSubrange(range, with: misspelt(text[range])) }
        let line = text[..<part.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
        mistakes.append(Mistake(name: String(text[part]), path: path, line: line, text: changed))
      }
    }
    return mistakes
  }

  /// The last two letters swapped, or where they are the same one of them doubled.
  private static func misspelt(_ name: Substring) -> String {
    let letters = Array(name)
    guard letters.count > 1, letters[letters.count - 1] != letters[letters.count - 2] else { return name + "x" }
    return String(letters.dropLast(2) + [letters[letters.count - 1], letters[letters.count - 2]])
  }
}

extension String {
  /// A tag's sign and name.
  fileprivate struct Tag {
    let sign: Character?
    let name: Range<Index>

    func parts(of text: String) -> [Range<Index>] {
      text[name].split(separator: ".").map { $0.startIndex..<$0.endIndex }
    }
  }

  fileprivate var tags: [Tag] {
    var tags: [Tag] = []
    var rest = startIndex
    while let open = self[rest...].range(of: "{{"), let close = self[open.upperBound...].range(of: "}}") {
      var name = self[open.upperBound..<close.lowerBound]
      var sign: Character?
      if let first = name.first, "#^/$<>{&!".contains(first) {
        sign = first
        name = name.dropFirst()
      }
      while name.first == " " { name = name.dropFirst() }
      if sign != "!" { tags.append(Tag(sign: sign, name: name.startIndex..<name.endIndex)) }
      rest = close.upperBound
    }
    return tags
  }
}
