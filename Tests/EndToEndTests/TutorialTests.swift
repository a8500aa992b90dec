import Foundation
import SystemPackage
import TestSupport
import Testing

/// `docs/changing-the-look.md`, followed to the letter.
@Suite struct TutorialTests {
  @Test func everyStepDoesWhatItSays() throws {
    let tutorial = FilePath(#filePath).removingLastComponent().appending("../../docs/changing-the-look.md")
    let text = try String(contentsOf: URL(filePath: tutorial.string), encoding: .utf8)
    let project = try TemporaryProject()
    var messages = ""
    var steps: [Step] = []
    for step in Step.steps(of: text) {
      steps.append(step)
      switch step {
      case .run(let command):
        let run = try Program.run(command.split(separator: " ").dropFirst().map(String.init), in: project.root)
        messages = run.messages
      case .write(let path, let text):
        try project.write(path, text)
      case .copy(let from, let to):
        try project.write(to, try project.read(from))
      case .insert(let text, let line, let path):
        let before = try project.read(path)
        try #require(before.contains("\(line)\n"), "\(path) has no line \(line)")
        try project.write(path, before.replacing("\(line)\n", with: text + line + "\n", maxReplacements: 1))
      case .expect(let text, let path):
        #expect(try project.read(path).contains(text), "\(path), after: \(messages)")
      case .expectMessage(let text):
        #expect(messages.contains(text), "\(messages)")
      }
    }
    #expect(steps.count == 21)
    let last = try Program.run(["build", "--strict", "--root", "lamp"], in: project.root)
    #expect(last.status == 0, "\(last.messages)")
  }

  /// Something that the tutorial asks for, or promises.
  enum Step {
    case run(String)
    case write(String, String)
    case copy(String, to: String)
    case insert(String, above: String, in: String)
    case expect(String, in: String)
    case expectMessage(String)

    /// A block of code is a step by the sentence before it; the names in that sentence are its files.
    static func steps(of markdown: String) -> [Step] {
      var steps: [Step] = []
      var sentence = ""
      var block: (language: String, lines: [String])?
      for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        if line.hasPrefix("```"), let (language, lines) = block {
          steps += self.steps(sentence, language, lines.map { $0 + "\n" }.joined())
          (block, sentence) = (nil, "")
        } else if line.hasPrefix("```") {
          block = (String(line.dropFirst(3)), [])
        } else if block != nil {
          block?.lines.append(line)
        } else {
          sentence = line.isEmpty ? sentence : sentence + " " + line
        }
      }
      return steps
    }

    private static func steps(_ sentence: String, _ language: String, _ text: String) -> [Step] {
      let names = sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      let last = names.last ?? ""
      if language == "sh" { return text.split(separator: "\n").map { .run(String($0)) } }
      if sentence.contains("it says:") { return [.expectMessage(text)] }
      if sentence.hasSuffix("has:") { return [.expect(text, in: last)] }
      if sentence.hasSuffix("put:"), let copy = names.firstIndex(where: { $0.hasPrefix("everything/") }) {
        return [
          .copy(names[copy], to: names[copy + 1]), .insert(text, above: last, in: names[names.count - 2]),
        ]
      }
      return [.write(names.last { $0.hasPrefix("lamp/") } ?? "", text)]
    }
  }
}
