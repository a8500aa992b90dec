import Foundation
import Site
import TemplateEngine
import TestSupport
import Testing

/// Each name in the built-in theme misspelt in turn: every time the templates are loaded, it is found.
@Suite(.thorough) struct MisspeltThemeTests {
  private static let files = DefaultTheme.files.filter { $0.path.hasSuffix(".mustache") }
  private static let pages = AllPages.templates

  @Test func everyMisspeltNameIsFound() async {
    let mistakes = Self.files.flatMap { file in
      Self.mistakes(in: String(decoding: file.bytes, as: UTF8.self)).map { (file.path, $0) }
    }
    let missed = await withTaskGroup(of: [String].self) { group in
      for part in 0..<2 {
        group.addTask {
          mistakes.enumerated().filter { $0.offset % 2 == part }.compactMap { number, mistake in
            Self.isFound(mistake.1, in: mistake.0) ? nil : "\(mistake.0): \(mistake.1.name)"
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(missed == [])
    #expect(mistakes.count == 1306)
    print("names of the built-in theme misspelt in turn: \(mistakes.count), found: \(mistakes.count - missed.count)")
  }

  /// A template with one name misspelt.
  struct Mistake {
    let name: String
    let line: Int
    let text: String
  }

  private static func isFound(_ mistake: Mistake, in path: String) -> Bool {
    let sources = files.map { file in
      TemplateSource(
        name: String(file.path.dropLast(".mustache".count)), path: file.path,
        text: file.path == path ? Array(mistake.text.utf8) : file.bytes)
    }
    do {
      _ = try TemplateSet(sources, pages: pages)
      return false
    } catch {
      return error.errors.contains { error in
        // A block that is called otherwise is missed where it is given.
        error.path == path && error.line == mistake.line || error.message.contains("'\(mistake.name)'")
      }
    }
  }

  /// The template with each part of each name misspelt; a tag that is closed is closed by the same wrong name.
  private static func mistakes(in text: String) -> [Mistake] {
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
        mistakes.append(Mistake(name: String(text[part]), line: line, text: changed))
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
