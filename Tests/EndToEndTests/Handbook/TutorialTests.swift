import TestSupport
import Testing

/// The handbook shows nothing that is not so: its documents, followed to the letter.
@Suite struct TutorialTests {
  /// What is shown and no test can try, by document.
  private static let untried = [
    "README.md": ["a package", "a package"],
    "docs/hosting.md": ["a host", "brotli"],
    "docs/installing.md": ["a package"],
    "docs/languages.md": ["a build of the program"],
    "docs/layouts.md": ["a build of the program"],
    "docs/previewing.md": ["port 8080"],
    "docs/publishing.md": [
      "an account", "GitLab", "an account", "an account", "GitHub", "GitLab", "Forgejo",
    ],
  ]

  @Test(arguments: Handbook.documents)
  func commandsSayWhatADocumentShows(of document: String) throws {
    var tutorial = try Tutorial(document)
    try tutorial.follow(in: TemporaryProject())
  }

  @Test func whatNoTestCanTryIsKnown() throws {
    var untried: [String: [String]] = [:]
    for document in Handbook.documents {
      for case .needs(let what) in try Tutorial(document).steps { untried[document, default: []].append(what) }
    }
    #expect(untried == Self.untried)
  }

  /// A command that is set in by four blanks is none that `Tutorial` sees.
  @Test(arguments: Handbook.documents)
  func commandsStandBetweenFences(in document: String) throws {
    let tutorial = try Tutorial(document)
    let shown = tutorial.blocks.flatMap { Array($0.lines) }
    var before = ""
    for (number, line) in tutorial.lines.enumerated() {
      if line.hasPrefix("    pressmark ") || before.isEmpty && line.hasPrefix("    ") && line.contains("pressmark ") {
        #expect(shown.contains(number), "\(document):\(number + 1): put the command between ```sh and ```")
      }
      before = line
    }
  }

  /// Whatever a document names of the command line, between blocks as well.
  @Test(arguments: Handbook.documents)
  func theProgramHasEachCommandThatADocumentNames(in document: String) throws {
    let program = try CommandLineHelp.ofTheProgram()
    for named in try Handbook.text(of: document).matches(of: #/`(pressmark [^`]*)`/#) {
      let words = named.output.1.split(whereSeparator: \.isWhitespace).dropFirst()
      #expect(program.unknown(in: words) == nil, "\(document): \(named.output.1)")
    }
  }
}
