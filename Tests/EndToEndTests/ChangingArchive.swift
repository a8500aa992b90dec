import Files
import SystemPackage
import TestSupport
import Testing

/// An archive in three states, and what its site holds in each. From the first to the second all pages change, some are
/// new and some go; the third has none of the second's new articles.
struct ChangingArchive: Sendable {
  /// A state of the archive.
  enum State: Int, CaseIterable {
    case first, second, third

    fileprivate var articles: Range<Int> {
      switch self {
      case .first: 0..<24
      case .second: 8..<32
      case .third: 20..<24
      }
    }
  }

  /// The site's files in each state, by their paths.
  let sites: [State: [String: [UInt8]]]

  private static let made = Result { try ChangingArchive() }

  /// The archive, made once for all tests.
  static var shared: ChangingArchive {
    get throws { try made.get() }
  }

  /// Builds the site of each state from scratch.
  private init() throws {
    var sites: [State: [String: [UInt8]]] = [:]
    for state in State.allCases {
      let project = try TemporaryProject()
      try Self.write(state, into: project)
      let run = try project.pressmark("build")
      try #require(run.status == 0, "\(run.messages)")
      sites[state] = try project.files(in: "site")
    }
    self.sites = sites
  }

  /// The site of a state.
  func site(_ state: State) -> [String: [UInt8]] { sites[state] ?? [:] }

  /// An archive in its first state, with its site, in which somebody put a file of their own.
  func builtProject() throws -> TemporaryProject {
    let project = try TemporaryProject()
    try Self.write(.first, into: project)
    for (path, bytes) in site(.first) { try project.write("site/\(path)", bytes: bytes) }
    try project.write("site/own.txt", "Mine.\n")
    return project
  }

  /// Brings the archive's texts and configuration into a state; the site stays as it is.
  static func write(_ state: State, into project: TemporaryProject) throws {
    try project.write("pressmark.yml", "title: \"State \(state.rawValue)\"\nlist-length: 10\n")
    try FileSystem.deleteTree(project.root.appending("content"))
    try project.giveAddressesUp()
    for number in state.articles {
      let text = """
        ---
        title: "Letters \(number)"
        date: "19\(70 + number / 4)-04-\(10 + number % 18)"
        authors:
          - "Ann Lee \(number % 7)"
        tags:
          - "Letters"
          - "Callao \(number % 3)"
        ---

        They saw the harbour of Callao, and wrote number \(number) home.

        """
      try project.write("content/\(number).md", text)
    }
  }

  /// Every file is whole, as one of two states has it, and nobody's own file was touched.
  func expectWholeFiles(in project: TemporaryProject, _ states: State..., comment: Comment) throws {
    for (path, bytes) in try project.files(in: "site") where path != "own.txt" {
      #expect(states.contains { site($0)[path] == bytes }, "\(path): \(comment)")
    }
    #expect(try project.read("site/own.txt") == "Mine.\n")
  }

  /// The site is that of a state, and nothing is left of what went before.
  func expect(_ state: State, in project: TemporaryProject, comment: Comment) throws {
    var expected = site(state)
    expected["own.txt"] = Array("Mine.\n".utf8)
    let found = try project.files(in: "site")
    #expect(found.keys.sorted() == expected.keys.sorted(), comment)
    #expect(found == expected, comment)
    #expect(!project.has("site/.pressmark-staging"), comment)
  }
}
