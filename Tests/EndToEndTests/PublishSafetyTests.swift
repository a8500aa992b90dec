import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What `pressmark publish` must not do to readers, to colleagues and to the archive itself.
@Suite struct PublishSafetyTests {
  /// An archive of two articles in `a`, which is built, and places to publish it to beside it.
  private func archive(_ targets: String = "") throws -> TemporaryProject {
    let project = try TemporaryProject([
      "a/pressmark.yml": """
      title: The Herald
      publish:
        folder: { to: "directory:../www", url: none }
        mirror: "rsync:../mirror"
        pages: "git:../pages.git#pages"
      \(targets)
      """
    ])
    try write("Bread riots", day: 24, to: project)
    try write("Port strike", day: 25, to: project)
    try build(project)
    if Program.hasGit { try Program.shell("git init -q --bare pages.git", in: project.root).expectSuccess() }
    return project
  }

  private func write(_ title: String, day: Int, to project: TemporaryProject, in folder: String = "a") throws {
    let head = "---\ntitle: \"\(title)\"\ndate: \"1997-04-\(day)\"\nbyline: \"Ann Lee\"\nauthors: [\"Ann Lee\"]\n"
    try project.write("\(folder)/content/1997/04/\(day)/\(day).md", head + "tags: [\"Lima\"]\n---\n\nNo bread.\n")
  }

  private func edit(_ day: Int, of project: TemporaryProject, _ old: String, _ new: String) throws {
    let path = "a/content/1997/04/\(day)/\(day).md"
    try project.write(path, try project.read(path).replacing(old, with: new))
  }

  private func build(_ project: TemporaryProject, in folder: String = "a") throws {
    try Program.run(["build", "--root", project.root.appending(folder).string]).expectSuccess()
  }

  private func publish(
    _ project: TemporaryProject, _ words: String..., from folder: String = "a", environment: [String: String] = [:]
  ) throws -> Program.Run {
    try Program.run(["publish", "--root", project.root.appending(folder).string] + words, environment: environment)
  }

  private func permissions(_ path: String, of project: TemporaryProject) throws -> Int {
    let found = try FileManager.default.attributesOfItem(atPath: project.root.appending(path).string)
    return try #require(found[.posixPermissions] as? Int)
  }

  private static let places: [String] = {
    let tools = ["folder": "sh", "mirror": "rsync", "pages": "git"]
    return ["folder", "mirror", "pages"].filter { place in
      let isThere = tools[place].map { ChildProcess.program($0) != nil } ?? false
      if !isThere { print("publishing to '\(place)' is not tested: \(tools[place] ?? "") is not installed") }
      return isThere
    }
  }()

  /// What a place holds.
  private func files(_ place: String, of project: TemporaryProject) throws -> [String: [UInt8]] {
    if place != "pages" { return try project.files(in: ["folder": "www"][place] ?? place) }
    let clone = "clone-\(UUID().uuidString)"
    try Program.shell("git clone -q -b pages pages.git \(clone)", in: project.root).expectSuccess()
    return try project.files(in: clone)
  }

  // MARK: - A site that is older than its texts

  @Test func anOutdatedSiteIsTold() throws {
    let project = try archive()
    try publish(project).expectSuccess()
    try edit(24, of: project, "No bread", "No rice")
    let run = try publish(project)
    run.expectSuccess()
    #expect(run.messages.contains("warning: a build would change"), "\(run.messages)")
    #expect(run.messages.contains("The site is not what a build would make now."))
    #expect(run.printedCommands.contains { $0.hasPrefix("pressmark build") })
    #expect(try publish(project, "--json").output.contains("\"outdated\" : true"))
    try build(project)
    let built = try publish(project)
    #expect(built.messages.contains("0 warnings.") && !built.messages.contains("a build would"), "\(built.messages)")
  }

  /// Warnings of other kinds are counted, and where they are told is said.
  @Test func otherWarningsAreNamed() throws {
    let project = try archive()
    try edit(24, of: project, "\n---\n", "\nlanguage: qq\n---\n")
    try build(project)
    let run = try publish(project)
    run.expectSuccess()
    #expect(run.messages.contains("The check has 1 warning.") && !run.messages.contains("qq"), "\(run.messages)")
    #expect(run.printedCommands.contains { $0.hasPrefix("pressmark check") })
  }

  @Test(arguments: [("withdrawn: \"It was wrong.\"", "was withdrawn"), ("draft: true", "is a draft now")])
  func whatIsKeptOutIsNotPublished(_ line: String, _ what: String) throws {
    let project = try archive()
    // Nobody has been promised its address: else the build has more to say of a draft.
    try project.delete("a/addresses.tsv")
    try edit(24, of: project, "\n---\n", "\n\(line)\n---\n")
    let run = try publish(project)
    #expect(run.status == 1 && !project.has("www"), "\(run.messages)")
    #expect(run.messages.contains("24.md:7:"), "\(run.messages)")
    #expect(run.messages.contains("error: the site still shows this article, which \(what)"))
    #expect(run.messages.contains("--no-check"))
    #expect(run.printedCommands.contains { $0.hasPrefix("pressmark build") })
    try build(project)
    try publish(project).expectSuccess()
    let page = try? project.read("www/1997/04/24/bread-riots.html")
    #expect(page?.contains("No bread") != true)
    // A draft of the same day and headline is no reason.
    try write("Port strike", day: 26, to: project)
    try edit(26, of: project, "\n---\n", "\n\(line)\n---\n")
    try edit(26, of: project, "1997-04-26", "1997-04-25")
    let other = try publish(project)
    #expect(!other.messages.contains("still shows"), "\(other.messages)")
  }
}
