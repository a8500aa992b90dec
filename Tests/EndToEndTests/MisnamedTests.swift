import SystemPackage
import TestSupport
import Testing

/// Files whose names are nearly those by which they would be read.
@Suite struct MisnamedTests {
  private static let vocabulary = "terms:\n  - label: \"Strikes\"\n    also: \"Walkouts\"\n"

  private func archive(_ files: [String: String] = [:]) throws -> TemporaryProject {
    try TemporaryProject(["seeds/riots.txt": Seed.text(headline: "Riots")].merging(files) { $1 })
  }

  /// What it says of the texts would not hold: nothing is written.
  @Test(arguments: ["pressmark.yaml", "Pressmark.yml", "pressmark.yml.txt", "PRESSMARK.YAML.TXT"])
  func aConfigurationThatIsNotReadStopsTheBuild(_ name: String) throws {
    let project = try archive([name: "sources: none\n"])
    let before = try project.files(in: ".")
    let run = try Program.run(["build"], in: project.root)
    #expect(run.status == 1)
    #expect(run.messages.contains("\(name):1:1: error: is not read: its name has to be pressmark.yml"))
    #expect(!run.messages.contains("texts lie beside"))
    #expect(run.printedCommands == ["mv -i \(name) pressmark.yml"], "\(run.messages)")
    #expect(try project.files(in: ".") == before)
    try Program.shell(run.printedCommands.joined(separator: "\n"), in: project.root).expectSuccess()
    let second = try Program.run(["build", "--strict"], in: project.root)
    #expect(second.status == 0, "\(second.messages)")
    #expect(try !project.files(in: "site").keys.contains { $0.hasSuffix("riots.txt") })
  }

  @Test(arguments: [
    "convert", "check", "inspect", "publish", "pack --zip a.zip", "tags", "authors", "learn content/mill.md --yes",
    "tags export", "tags merge a --into b",
  ])
  func itStopsEveryCommandThatReadsIt(_ command: String) throws {
    let project = try archive(["pressmark.yaml": "", "content/mill.md": "---\ntitle: \"Mill\"\n---\n\nIt burnt.\n"])
    let before = try project.files(in: ".")
    let run = try Program.run(command.split(separator: " ").map(String.init), in: project.root)
    #expect(run.status == 1, "\(run.messages)")
    #expect(run.messages.contains("pressmark.yaml:1:1: error: is not read: its name has to be pressmark.yml"))
    #expect(try project.files(in: ".") == before)
  }

  @Test func oneBesideTheConfigurationIsAWarning() throws {
    let project = try archive(["pressmark.yml": "title: \"A\"\n", "pressmark.yaml": "", "pressmark.yml~": ""])
    let run = try project.pressmark("build")
    #expect(run.status == 0)
    #expect(run.messages.contains("pressmark.yaml:1:1: warning: is not read: pressmark.yml beside it is"))
    #expect(!run.messages.contains("yml~"))
  }

  /// A folder of that name is nobody's configuration.
  @Test func aFolderIsNone() throws {
    let project = try archive(["pressmark.yml": "title: \"A\"\n", "Pressmark.yml/notes": ""])
    let run = try project.pressmark("build", "--strict")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func aFolderWithNothingElseIsTold() throws {
    let folder = try TemporaryProject(["herald/pressmark.yaml": "title: \"A\"\n"])
    let run = try Program.run(["build", "herald"], in: folder.root)
    #expect(run.status == 1)
    #expect(run.messages.contains("It has pressmark.yaml, which is not read."))
    #expect(run.printedCommands == ["mv -i herald/pressmark.yaml herald/pressmark.yml"], "\(run.messages)")
  }

  @Test(arguments: ["vocabulary.yaml", "Vocabulary.yml", "vocabulary.yml.txt"])
  func aVocabularyThatIsNotReadIsAnError(_ name: String) throws {
    let project = try archive(["pressmark.yml": "title: \"A\"\n"])
    try project.pressmark("build").expectSuccess()
    try project.write(name, Self.vocabulary)
    for command in ["build", "build --no-convert", "convert", "check", "tags", "tags export"] {
      let run = try Program.run(command.split(separator: " ").map(String.init), in: project.root)
      #expect(run.status == 1, "\(command): \(run.messages)")
      let message = "\(name):1:1: error: is not read: its name has to be vocabulary.yml"
      #expect(run.messages.contains(message), "\(command): \(run.messages)")
      // It is no text that lies beside the seeds.
      #expect(!run.messages.contains("texts lie beside"), "\(command)")
    }
    try project.write("vocabulary.yml", Self.vocabulary)
    let run = try project.pressmark("build")
    #expect(run.status == 0)
    #expect(run.messages.contains("\(name):1:1: warning: is not read: vocabulary.yml beside it is"), "\(run.messages)")
  }

  /// Whether it was there before or came after a build that found nothing wrong.
  @Test(arguments: [
    ("Templates/footer-end.mustache.txt", "Templates/footer-end.mustache"),
    ("Templates/footer-end.html", "Templates/footer-end.mustache"),
    ("Templates/Footer-End.MUSTACHE", "Templates/footer-end.mustache"),
    ("Templates/mastheat.txt", "Templates/masthead"),
    ("Templates/own/row.mustache.txt", "Templates/own/row.mustache"), ("Templates/fr.yml", "Templates/words/fr.yml"),
    ("Templates/nds.yaml", "Templates/words/nds.yml"), ("Templates/style.css", "Templates/assets/style.css"),
    ("Templates/custom.css", "assets/custom.css"), ("Templates/ideas.doc", "If it is a template"),
    ("assets/Custom.css", "mv -i assets/Custom.css assets/custom.css"), ("assets/custom.css.txt", "assets/custom.css"),
    ("assets/style.css", "Templates/assets/"), ("templates/footer-end.mustache", "mv -i templates Templates"),
    ("Assets/custom.css", "mv -i Assets assets"), ("Pages/about.md", "mv -i Pages pages"),
    ("PUBLIC/CNAME", "mv -i PUBLIC public"),
  ])
  func filesOfTheLookThatAreNotReadAreTold(_ path: String, _ advice: String) throws {
    let project = try archive(["pressmark.yml": "title: \"A\"\n"])
    try project.pressmark("build").expectSuccess()
    let site = try project.files(in: "site")
    try project.write(path, "x")
    for _ in 1...2 {
      let run = try Program.run(["build"], in: project.root)
      #expect(run.status == 0, "\(run.messages)")
      let folder = String(path.prefix { $0 != "/" })
      let isFolder = !["Templates", "assets"].contains(folder)
      #expect(run.messages.contains("\(isFolder ? folder : path):1:1: warning: is not read: "), "\(run.messages)")
      #expect(run.messages.contains(advice), "\(run.messages)")
    }
    #expect(try Program.run(["check", "--strict"], in: project.root).status == 1)
    #expect(try project.files(in: "site") == site)
  }

  @Test(arguments: ["Templates/README.md", "Templates/LICENSE", "assets/logo.svg", "assets/LICENSE", "Templates/.x"])
  func whatTellsOfTheFolderIsNotTold(_ path: String) throws {
    let run = try archive(["pressmark.yml": "title: \"A\"\n", path: "x"]).pressmark("build", "--strict")
    #expect(run.status == 0, "\(run.messages)")
  }
}
