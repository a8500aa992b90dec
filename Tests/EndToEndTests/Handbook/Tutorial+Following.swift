import Foundation
import SystemPackage
import TestSupport
import Testing

extension Tutorial {
  /// Takes each step in a folder, which is the home of who takes them. What commands say is compared, or recorded with
  /// `PRESSMARK_RECORD=1`.
  mutating func follow(in project: TemporaryProject) throws {
    var last: Program.Run?
    var said: [Int: String] = [:]
    // A command that fails has to be shown with its error.
    func requireSuccess() throws {
      if let last { try #require(last.status == 0, "\(document): \(last.said)") }
    }
    for step in steps {
      if case .says = step {} else if case .saysAmongOthers = step {} else { try requireSuccess() }
      switch step {
      case .run(let command): last = try Program.shell(command, in: project.root, home: project.root)
      case .says(let text, let block):
        said[block] = last?.said
        if !Recording.isOn { #expect(last?.said == text, "\(document)") }
        if text.contains("error: ") { last?.status = 0 }
      case .saysAmongOthers(let text):
        #expect(last?.said.contains(text) ?? false, "\(document): \(last?.said ?? "no command before")")
        if text.contains("error: ") { last?.status = 0 }
      case .write(let path, let text): try project.write(path, text)
      case .copy(let from, let to): try project.write(to, try project.read(from))
      case .put(let text, let place, let line, let path): try put(text, place, line, in: path, of: project)
      case .expect(let text, let path):
        let times = try project.read(path).components(separatedBy: text).count - 1
        #expect(times == 1, "\(document): \(path) has \(times) times: \(text)")
      case .takes(let text, let kind): try expectTaken(text, as: kind, in: project)
      case .unclear(let line): Issue.record("\(document):\(line): nothing says what a test is to do with this block")
      case .needs: break
      }
    }
    try requireSuccess()
    if Recording.isOn, !said.isEmpty { try record(said) }
  }

  private func put(
    _ text: String, _ place: Place, _ line: String, in path: String, of project: TemporaryProject
  ) throws {
    let before = try project.read(path)
    try #require(before.contains("\(line)\n"), "\(document): \(path) has no line \(line)")
    let lines =
      switch place {
      case .above: text + line + "\n"
      case .below: line + "\n" + text
      case .instead: text
      }
    try project.write(path, before.replacing("\(line)\n", with: lines, maxReplacements: 1))
  }

  /// Builds a copy of the archive with an example, and looks that nothing is told of it.
  private func expectTaken(_ text: String, as kind: String, in project: TemporaryProject) throws {
    let copy = try TemporaryProject(["pressmark.yml": "title: \"An example\"\n"])
    for (path, bytes) in try project.files(in: "") { try copy.write(path, bytes: bytes) }
    switch kind {
    case "front matter": try copy.write("content/example.md", "---\ntitle: \"An example\"\n\(text)---\n\nA text.\n")
    case "text": try copy.write("content/example.md", "---\ntitle: \"An example\"\n---\n\n\(text)")
    default: try copy.write(kind, text)
    }
    let run = try copy.pressmark("build", "--strict")
    #expect(run.status == 0, "\(document): \(run.messages)\nof this \(kind):\n\(text)")
  }
}

extension Program.Run {
  /// All that is on the terminal.
  fileprivate var said: String { output + messages }
}
