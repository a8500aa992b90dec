import Foundation
import TestSupport
import Testing

/// A document that shows what to type and what comes of it, to be followed to the letter.
///
/// What a block between fences asks for is told by its language and by the words before it, which readers need as well:
///
/// | a block | is |
/// |---|---|
/// | `sh` | run, line by line |
/// | `sh needs a host` | passed over, and counted |
/// | behind "says:" | all that the last command says |
/// | behind "says among other things:" | a part of it |
/// | behind "into `file`…:" | the text of a file |
/// | behind "in `file`, below (above, instead of) `a line`, put:" | lines of a file |
/// | behind "`file` has:" | lines that the file has once |
/// | `yaml` | else what `pressmark.yml` may hold |
/// | `yaml front matter`, `yaml vocabulary.yml`, `markdown text` | what these may hold |
/// | in any other language | only shown |
///
/// A comment that begins with a line `<!-- sh` is a script that readers do not see.
struct Tutorial {
  /// Something that the document asks for, or promises.
  enum Step: Equatable {
    case run(String)
    case write(String, String)
    case copy(String, to: String)
    case put(String, Place, String, in: String)
    case expect(String, in: String)
    /// What the last command says, in whole.
    case says(String, block: Int)
    /// A part of it.
    case saysAmongOthers(String)
    /// An example of a file that the program must take as it is.
    case takes(String, as: String)
    /// What needs something that a test has not.
    case needs(String)
    /// A block of which nothing says what it is.
    case unclear(Int)
  }

  /// Where lines are put, seen from the line that is named.
  enum Place: String, CaseIterable {
    case above, below
    case instead = "instead of"
  }

  let document: String
  private(set) var lines: [String]
  let blocks: [ShownBlock]

  init(_ document: String) throws {
    self.document = document
    lines = try Handbook.text(of: document).components(separatedBy: "\n")
    blocks = ShownBlock.all(in: lines)
  }

  var steps: [Step] { blocks.indices.flatMap(steps) }

  private func text(of block: ShownBlock) -> String {
    lines[block.lines].map { $0.dropFirst(min(block.indent, $0.count)) + "\n" }.joined()
  }

  private func steps(_ index: Int) -> [Step] {
    let (block, text) = (blocks[index], text(of: blocks[index]))
    let (sentence, names) = (block.sentence, block.names)
    if block.note.hasPrefix("needs ") { return [.needs(String(block.note.dropFirst(6)))] }
    if block.language == "sh" {
      let isScript = block.note == "unseen"
      return isScript ? [.run(text)] : text.replacing("\\\n", with: "").split(separator: "\n").map { .run(String($0)) }
    }
    guard ["text", "html", "yaml", "markdown"].contains(block.language) else { return [] }
    if !block.note.isEmpty { return [.takes(text, as: block.note)] }
    if sentence.hasSuffix("says:") { return [.says(text, block: index)] }
    if sentence.hasSuffix("says among other things:") { return [.saysAmongOthers(text)] }
    let unclear = block.language == "yaml" ? Step.takes(text, as: "pressmark.yml") : .unclear(block.lines.lowerBound)
    guard let last = names.last else { return [unclear] }
    if sentence.hasSuffix("has:") { return [.expect(text, in: last)] }
    if sentence.hasSuffix("put:"), names.count > 1 {
      let place = Place.allCases.first { sentence.contains(", \($0.rawValue) `\(last)`") }
      let put = place.map { Step.put(text, $0, last, in: names[names.count - 2]) } ?? unclear
      let copy = names.firstIndex { $0.hasPrefix("everything/") }
      return copy.map { [.copy(names[$0], to: names[$0 + 1]), put] } ?? [put]
    }
    if sentence.hasSuffix(":"), sentence.contains("into `\(last)`") { return [.write(last, text)] }
    return [unclear]
  }

  /// Writes into the document what commands said, by the blocks that show it.
  mutating func record(_ said: [Int: String]) throws {
    for (index, text) in said.sorted(by: { $0.key > $1.key }) {
      let margin = String(repeating: " ", count: blocks[index].indent)
      let shown = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      lines.replaceSubrange(blocks[index].lines, with: shown.map { $0.isEmpty ? "" : margin + $0 })
    }
    try lines.joined(separator: "\n").write(to: Handbook.file(document), atomically: true, encoding: .utf8)
  }
}
