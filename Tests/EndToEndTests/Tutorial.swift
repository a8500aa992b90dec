import Foundation
import SystemPackage
import TestSupport
import Testing

/// A document that tells step by step what to do and what comes of it, followed to the letter.
struct Tutorial {
  /// Something that the tutorial asks for, or promises.
  enum Step: Equatable {
    case run(String)
    case write(String, String)
    case copy(String, to: String)
    case insert(String, isBelow: Bool, String, in: String)
    case expect(String, in: String)
    /// What the last command says, in whole.
    case says(String, block: Int)
    /// A part of it.
    case saysAmongOthers(String)
  }

  /// A block of code, and the sentence before it, whose names in code are its files.
  private struct Block {
    let sentence: String
    let language: String
    /// Its lines in the document, without the fences.
    let lines: Range<Int>
    let indent: Int
  }

  private let file: URL
  private var lines: [String]
  private var blocks: [Block] = []

  /// - Parameter heading: the one section that is followed; `nil` for all.
  init(_ path: String, section heading: String? = nil) throws {
    file = URL(filePath: FilePath(#filePath).removingLastComponent().appending("../../\(path)").string)
    lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    var isFollowed = heading == nil
    var sentence = ""
    var start: (line: Int, language: String)?
    for (number, line) in lines.enumerated() {
      let words = line.drop { $0 == " " }
      if let (first, language) = start {
        guard words == "```" else { continue }
        if isFollowed {
          blocks.append(
            Block(sentence: sentence, language: language, lines: first..<number, indent: line.count - words.count))
        }
        (start, sentence) = (nil, "")
      } else if words.hasPrefix("```") {
        start = (number + 1, String(words.dropFirst(3)))
      } else if line.hasPrefix("## "), let heading {
        isFollowed = line == "## \(heading)"
      } else {
        sentence = line.isEmpty ? sentence : sentence + " " + words
      }
    }
  }

  var steps: [Step] { blocks.indices.flatMap(steps) }

  private func text(of block: Block) -> String {
    lines[block.lines].map { $0.dropFirst(min(block.indent, $0.count)) + "\n" }.joined()
  }

  private func steps(_ index: Int) -> [Step] {
    let (block, text) = (blocks[index], text(of: blocks[index]))
    let sentence = block.sentence
    let names = sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let last = names.last ?? ""
    if block.language == "sh" { return text.split(separator: "\n").map { .run(String($0)) } }
    if sentence.hasSuffix("says:") { return [.says(text, block: index)] }
    if sentence.hasSuffix("says among other things:") { return [.saysAmongOthers(text)] }
    if sentence.hasSuffix("has:") { return [.expect(text, in: last)] }
    if sentence.hasSuffix("put:"), names.count > 1 {
      let insert = Step.insert(text, isBelow: sentence.contains(", below `"), last, in: names[names.count - 2])
      let copy = names.firstIndex { $0.hasPrefix("everything/") }
      return copy.map { [.copy(names[$0], to: names[$0 + 1]), insert] } ?? [insert]
    }
    return [.write(last, text)]
  }

  // MARK: - Following it

  /// Takes each step in a folder. What commands say is compared, or recorded with `PRESSMARK_RECORD=1`.
  ///
  /// - Returns: what each command said.
  @discardableResult
  mutating func follow(in project: TemporaryProject) throws -> [String] {
    var messages: [String] = []
    var said: [Int: String] = [:]
    for step in steps {
      switch step {
      case .run(let command):
        let run = try Program.shell(command, in: project.root)
        messages.append(run.messages)
      case .write(let path, let text):
        try #require(!path.isEmpty, "no file for: \(text)")
        try project.write(path, text)
      case .copy(let from, let to): try project.write(to, try project.read(from))
      case .insert(let text, let isBelow, let line, let path):
        let before = try project.read(path)
        try #require(before.contains("\(line)\n"), "\(path) has no line \(line)")
        let both = isBelow ? line + "\n" + text : text + line + "\n"
        try project.write(path, before.replacing("\(line)\n", with: both, maxReplacements: 1))
      case .expect(let text, let path):
        let times = try project.read(path).components(separatedBy: text).count - 1
        #expect(times == 1, "\(path) has \(times) times: \(text)\nafter: \(messages.last ?? "")")
      case .says(let text, let block):
        said[block] = messages.last
        if !Recording.isOn { #expect(messages.last == text) }
      case .saysAmongOthers(let text): #expect(messages.last?.contains(text) ?? false, "\(messages.last ?? "")")
      }
    }
    if Recording.isOn { try record(said) }
    return messages
  }

  /// Writes into the document what commands said.
  private mutating func record(_ said: [Int: String]) throws {
    for (index, text) in said.sorted(by: { $0.key > $1.key }) {
      let margin = String(repeating: " ", count: blocks[index].indent)
      lines.replaceSubrange(blocks[index].lines, with: text.split(separator: "\n").map { margin + $0 })
    }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  /// Takes what commands said elsewhere for what this document shows of them, block by block.
  mutating func show(_ messages: [String]) throws {
    let shown = steps.compactMap { step in if case .says(let text, let block) = step { (text, block) } else { nil } }
    try #require(shown.count == messages.count)
    if Recording.isOn {
      try record(Dictionary(uniqueKeysWithValues: zip(shown.map(\.1), messages)))
    } else {
      #expect(shown.map(\.0) == messages)
    }
  }
}
