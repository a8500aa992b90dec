import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// `pressmark publish`, to places on this machine.
@Suite struct PublishCommandTests {
  /// An archive of three articles that is built, and places to publish it to beside it.
  private static func archive() throws -> TemporaryProject {
    let project = try BuiltArchive.copy {
      let project = try TemporaryProject([
        "archive/pressmark.yml": """
        title: The Herald
        publish:
          folder: "directory:../www"
          mirror: "rsync:../mirror"
          bucket: "rclone::local:PLACE/bucket"
          pages: "git:../pages.git#pages"
          server: "git-pages:SERVER"

        """
      ])
      for (name, day) in [("Bread riots", 24), ("Port strike", 25), ("Rain", 26)] {
        try project.write(
          "archive/content/1997/04/\(day)/\(day).md",
          """
          ---
          title: "\(name)"
          date: "1997-04-\(day)"
          byline: "Ann Lee"
          authors: ["Ann Lee"]
          tags: ["Lima", "\(name)"]
          ---

          There is no bread.

          """
        )
      }
      try build(project)
      return project
    }
    // What stands in rclone's place is taken from where the program was started.
    let configuration = try project.read("archive/pressmark.yml").replacing("PLACE", with: project.root.string)
      .replacing(
        "SERVER", with: places.contains("server") ? GitPagesServer.address(of: project) : "https://example.org")
    try project.write("archive/pressmark.yml", configuration)
    return project
  }

  private static func build(_ project: TemporaryProject) throws {
    try Program.run(["build", "--root", project.root.appending("archive").string]).expectSuccess()
  }

  private func publish(
    _ project: TemporaryProject, _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Program.Run {
    try Program.run(
      ["publish", "--root", project.root.appending("archive").string] + arguments, environment: environment)
  }

  /// The site's files, without what is looked for in them.
  private func site(_ project: TemporaryProject) throws -> [String: [UInt8]] { try project.files(in: "archive/site") }

  /// What a place holds.
  private func files(_ place: String, of project: TemporaryProject) throws -> [String: [UInt8]] {
    if place != "pages", place != "server" { return try project.files(in: ["folder": "www"][place] ?? place) }
    let clone = "clone-\(UUID().uuidString)"
    if place == "server" {
      try GitPagesServer.get(clone, of: project)
      return try project.files(in: clone)
    }
    let run = try Program.shell("git clone -q -b pages pages.git \(clone)", in: project.root)
    #expect(run.status == 0, "\(run.messages)")
    return try project.files(in: clone)
  }

  private func prepare(_ place: String, _ project: TemporaryProject) throws {
    if place == "pages" { try Program.shell("git init -q --bare pages.git", in: project.root).expectSuccess() }
  }

  private static let places: [String] = {
    let tools = ["folder": "sh", "mirror": "rsync", "bucket": "rclone", "pages": "git", "server": "git-pages"]
    return ["folder", "mirror", "bucket", "pages", "server"].filter { place in
      let isThere =
        place == "server" ? GitPagesServer.isInstalled : tools[place].map { ChildProcess.program($0) != nil } ?? false
      if !isThere { print("publishing to '\(place)' is not tested: \(tools[place] ?? "") is not installed") }
      return isThere
    }
  }()

  // MARK: - Every kind of place

  @Test(arguments: places) func aChangeIsSentAndNothingTwice(_ place: String) throws {
    let project = try Self.archive()
    try prepare(place, project)
    let dry = try publish(project, place, "--dry-run")
    dry.expectSuccess()
    #expect(dry.messages.contains("new: 1997/04/24/24.html") && dry.messages.contains("Would send"))
    try publish(project, place).expectSuccess()
    #expect(try files(place, of: project) == site(project))
    let again = try publish(project, place)
    #expect(again.messages.contains("Sent 0 files"), "\(again.messages)")

    // Somebody else's file stays; an article goes, another changes.
    try project.delete("archive/content/1997/04/26/26.md")
    // Nobody has been promised its address.
    try project.delete("archive/addresses.tsv")
    let article = "archive/content/1997/04/24/24.md"
    try project.write(article, try project.read(article).replacing("no bread", with: "no rice"))
    try Self.build(project)
    let hasTheirs = ["mirror", "bucket", "server"].contains(place)
    if hasTheirs { try project.write("\(place)/1997/theirs.html", "theirs") }
    if place == "server" { try GitPagesServer.put(place, of: project, besideOthers: true) }
    let run = try publish(project, place, "--json")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.number("deleted") ?? 0 > 3)
    var expected = try site(project)
    if hasTheirs { expected["1997/theirs.html"] = Array("theirs".utf8) }
    #expect(try files(place, of: project) == expected)
    if place != "pages", place != "server" {
      let folder = place == "folder" ? "www" : place
      #expect(project.has("\(folder)/1997/04/25") && !project.has("\(folder)/1997/04/26"))
    }
  }

  @Test(arguments: places) func whatWasBeforeComesBack(_ place: String) throws {
    let project = try Self.archive()
    try prepare(place, project)
    #expect(try publish(project, place, "--rollback").messages.contains("no former state is known"))
    try publish(project, place).expectSuccess()
    let before = try files(place, of: project)
    let article = "archive/content/1997/04/24/24.md"
    try project.write(article, try project.read(article).replacing("Bread riots", with: "Rice riots"))
    try Self.build(project)
    try publish(project, place).expectSuccess()
    let after = try files(place, of: project)
    #expect(after != before)
    try publish(project, place, "--rollback").expectSuccess()
    #expect(try files(place, of: project) == before)
    try publish(project, place).expectSuccess()
    #expect(try files(place, of: project) == after)
  }

  /// The states are the history of what was right: once more goes back further, and what was taken back never comes
  /// back.
  @Test func onceMoreGoesBackFurther() throws {
    let project = try Self.archive()
    let states = try ["one", "two", "three"].map { try publish(project, saying: $0) }
    try publish(project, "--rollback").expectSuccess()
    #expect(try files("folder", of: project) == states[1])
    try publish(project, "--rollback").expectSuccess()
    #expect(try files("folder", of: project) == states[0])
    let last = try publish(project, "--rollback")
    #expect(last.messages.contains("no former state is known"), "\(last.messages)")

    let four = try publish(project, saying: "four")
    try publish(project, "--rollback").expectSuccess()
    #expect(try files("folder", of: project) == states[0])
    #expect(four != states[0])
  }

  /// A state with another word in an article, which is published.
  @discardableResult
  private func publish(_ project: TemporaryProject, to place: String = "folder", saying word: String) throws
    -> [String: [UInt8]]
  {
    try change(project, word)
    try publish(project, place).expectSuccess()
    return try files(place, of: project)
  }

  private func change(_ project: TemporaryProject, _ word: String) throws {
    let article = "archive/content/1997/04/24/24.md"
    let text = try project.read(article)
    let end = try #require(text.range(of: "---\n\n"))
    try project.write(article, text[..<end.upperBound] + "There is no \(word).\n")
    try Self.build(project)
  }

  /// Half a state is there: what was before it comes back, and a state that was being put back is put back to its end.
  @Test(arguments: ["mirror"].filter(places.contains)) func halfAStateIsTakenBack(_ place: String) throws {
    let project = try Self.archive()
    let states = try ["one", "two"].map { try publish(project, to: place, saying: $0) }
    try change(project, "three")
    func breakOff() throws {
      let unknown = String(repeating: "0", count: 64) + "  1997/04/24/24.html\n"
      let name = SHA256Digest(of: Array(unknown.utf8)).hexadecimal.prefix(16)
      try project.write("\(place)/pressmark-publish/run-7-0-\(name).txt", unknown)
      try project.write("\(place)/1997/04/24/24.html", "half of i")
    }
    try breakOff()
    try publish(project, place, "--rollback").expectSuccess()
    #expect(try files(place, of: project) == states[1])

    // The next one was on its way to the state before.
    try breakOff()
    let aim = SHA256Digest(of: try #require(states[0]["manifest-sha256.txt"])).hexadecimal
    try project.write("archive/.pressmark/publish/\(place)/states/aim.txt", aim)
    try publish(project, place, "--rollback").expectSuccess()
    #expect(try files(place, of: project) == states[0])
  }

  /// Each state takes the place of the last, and only what differs is sent; all of it to a host that wants it so.
  @Test(arguments: ["pages"].filter(places.contains)) func gitSendsWhatDiffers(_ place: String) throws {
    let project = try Self.archive()
    try prepare(place, project)
    let hook = "pages.git/hooks/pre-receive"
    try Program.shell("git --git-dir=pages.git config receive.unpackLimit 1; rm -f \(hook).sample", in: project.root)
      .expectSuccess()
    /// How many files, folders and commits each push has sent.
    func sent() throws -> [Int] {
      let run = try Program.shell(
        "for pack in $(ls -tr pages.git/objects/pack/*.idx); do git show-index <$pack | wc -l; done", in: project.root)
      return run.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    }
    try publish(project, to: place, saying: "one")
    try publish(project, to: place, saying: "two")
    let counts = try sent()
    #expect(counts.count == 2 && 3 * counts[1] < counts[0], "\(counts)")

    try project.write(
      hook, "#!/bin/sh\nif [ ! -f refused ]; then touch refused; echo 'shallow update not allowed' >&2; exit 1; fi\n")
    try Program.shell("chmod +x \(hook)", in: project.root).expectSuccess()
    let files = try publish(project, to: place, saying: "three")
    #expect(try files == site(project))
    #expect(try FileSystem.exists(project.root.appending("pages.git/refused")))
    let run = try Program.shell("git --git-dir=pages.git rev-list --count pages", in: project.root)
    #expect(run.output == "1\n")
  }

  /// Where git cannot give the kept states their names, nothing of them is cleaned away.
  @Test(arguments: ["pages"].filter(places.contains)) func gitKeepsWhatHasNoName(_ place: String) throws {
    let project = try Self.archive()
    try prepare(place, project)
    let states = try ["one", "two"].map { try publish(project, to: place, saying: $0) }
    let git = try #require(ChildProcess.program("git"))
    try project.write(
      "bin/git", "#!/bin/sh\ncase \"$*\" in *for-each-ref*) exit 1 ;; *) exec \(git) \"$@\" ;; esac\n")
    try project.setPermissions("bin/git", 0o755)
    try change(project, "three")
    let path = "\(project.root)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    try publish(project, place, environment: ["PATH": path]).expectSuccess()
    // What a state has of its own is spoilt, and git's copy mends it.
    try Program.shell(
      "for f in archive/.pressmark/publish/pages/states/*/1997/04/24/24.html; do echo spoilt >$f; done",
      in: project.root
    ).expectSuccess()
    try publish(project, place, "--rollback").expectSuccess()
    #expect(try files(place, of: project) == states[1])
  }

  /// What git leaves when it is killed, and a copy that a power cut has damaged.
  @Test(arguments: ["pages"].filter(places.contains)) func gitsCopyIsMadeGood(_ place: String) throws {
    let project = try Self.archive()
    try prepare(place, project)
    try publish(project, to: place, saying: "one")
    let copy = "archive/.pressmark/publish/pages/repository.git"
    for name in ["shallow.lock", "refs/pressmark/tip.lock", "pressmark-index.lock"] {
      try project.write("\(copy)/\(name)", "")
    }
    try publish(project, to: place, saying: "two")
    try Program.shell("find \(copy)/objects -type f | while read f; do chmod u+w $f; : > $f; done", in: project.root)
      .expectSuccess()
    let files = try publish(project, to: place, saying: "three")
    #expect(try files == site(project))
  }

  @Test(arguments: places) func aPlaceOfOthersIsNotTaken(_ place: String) throws {
    let project = try Self.archive()
    try prepare(place, project)
    let folder = ["folder": "www", "pages": "work"][place] ?? place
    try project.write("\(folder)/index.html", "theirs")
    try project.write("\(folder)/notes/own.html", "own")
    if place == "pages" {
      let line =
        "cd work && git init -q && git add . && git -c user.name=A -c user.email=a@b commit -qm A && "
        + "git push -q ../pages.git HEAD:pages"
      try Program.shell(line, in: project.root).expectSuccess()
    }
    if place == "server" { try GitPagesServer.put(folder, of: project) }
    let refused = try publish(project, place)
    #expect(refused.status == 1)
    #expect(refused.messages.contains("pressmark.yml:") && refused.messages.contains("nothing was sent"))
    #expect(refused.messages.contains("--adopt"))
    #expect(try files(place, of: project)["index.html"] == Array("theirs".utf8))
    try publish(project, place, "--adopt").expectSuccess()
    let files = try files(place, of: project)
    #expect(files["notes/own.html"] == Array("own".utf8))
    #expect(try files["index.html"] == site(project)["index.html"])
    #expect(try publish(project, place).messages.contains("Sent 0 files"))
  }

  @Test(arguments: ["mirror", "bucket", "server"].filter(places.contains))
  func newPagesTakeNobodysPlace(_ place: String) throws {
    let project = try Self.archive()
    try publish(project, place).expectSuccess()
    try project.write("\(place)/tags/chile.html", "theirs")
    if place == "server" { try GitPagesServer.put(place, of: project, besideOthers: true) }
    let article = "archive/content/1997/04/24/24.md"
    try project.write(article, try project.read(article).replacing("\"Lima\"", with: "\"Lima\", \"Chile\""))
    try Self.build(project)
    let run = try publish(project, place)
    #expect(run.status == 1 && run.messages.contains("Move them away there: tags/chile.html"), "\(run.messages)")
    #expect(try files(place, of: project)["tags/chile.html"] == Array("theirs".utf8))
  }

  /// A program in curl's place, which does something else before it sends a request that changes the site, or after it.
  private func writeCurl(_ project: TemporaryProject, before: String = ":", after: String = ":") throws -> [String:
    String]
  {
    let curl = try #require(ChildProcess.program("curl"))
    try project.write(
      "bin/curl",
      """
      #!/bin/sh
      case "$*" in *" PATCH "*) mkdir \(project.root)/once 2>/dev/null || exec \(curl) "$@" ;; *) exec \(curl) "$@" ;; esac
      \(before)
      \(curl) "$@"
      \(after)

      """)
    try project.setPermissions("bin/curl", 0o755)
    return ["PATH": "\(project.root)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "")"]
  }

  /// Another machine publishes between what a run looks at and what it sends.
  @Test(arguments: ["server"].filter(places.contains)) func theSiteIsTheFirstOnes(_ place: String) throws {
    let project = try Self.archive()
    try publish(project, place).expectSuccess()
    try change(project, "rice")
    try Program.shell("cp -R archive other", in: project.root).expectSuccess()
    try change(project, "meat")
    let pressmark = try Program.shell("command -v pressmark", in: "/").output.trimmingCharacters(in: .newlines)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let environment = try writeCurl(
      project,
      before: "PATH=\(path) \(pressmark) publish server --root \(project.root)/other >\(project.root)/said 2>&1")
    let run = try publish(project, place, environment: environment)
    #expect(run.status == 1 && run.messages.contains("another run has published there meanwhile"), "\(run.messages)")
    #expect(try files(place, of: project) == project.files(in: "other/site"))
    #expect(try project.read("said").contains("Sent"))
    try publish(project, place).expectSuccess()
    #expect(try files(place, of: project) == site(project))
  }

  /// The request was done, and the connection broke before the answer came.
  @Test(arguments: ["server"].filter(places.contains)) func anAnswerMayBeLost(_ place: String) throws {
    let project = try Self.archive()
    try publish(project, place).expectSuccess()
    try change(project, "rice")
    let lost = "echo 'curl: (56) Recv failure: Connection reset by peer' >&2; exit 56"
    let run = try publish(project, place, environment: try writeCurl(project, after: lost))
    #expect(run.status == 0 && run.messages.contains("trying again"), "\(run.messages)")
    #expect(try files(place, of: project) == site(project))
  }

  /// As a run leaves the place that is killed after its first step.
  @Test(arguments: ["mirror", "bucket"].filter(places.contains)) func theRestIsSent(_ place: String) throws {
    let project = try Self.archive()
    try publish(project, place).expectSuccess()
    let (manifest, old) = (try project.read("\(place)/manifest-sha256.txt"), try files(place, of: project))
    let article = "archive/content/1997/04/24/24.md"
    try project.write(article, try project.read(article).replacing("no bread", with: "no rice"))
    try Self.build(project)
    // A host that takes no more after the first files.
    try project.write("\(place)/pressmark-publish/lock.txt", "holder another\nuntil 99999999999\n")
    let kept = try publish(project, place)
    #expect(kept.status == 1 && kept.messages.contains("another machine is publishing there"), "\(kept.messages)")
    try project.write("\(place)/pressmark-publish/lock.txt", "holder another\nuntil 1000\n")
    let page = "1997/04/24/24.html"
    let unknown = String(repeating: "0", count: 64) + "  \(page)\n"
    let name = SHA256Digest(of: Array(unknown.utf8)).hexadecimal.prefix(16)
    try project.write("\(place)/pressmark-publish/run-1-0-\(name).txt", unknown)
    try project.write("\(place)/\(page)", "half of i")
    #expect(try project.read("\(place)/manifest-sha256.txt") == manifest && old[page] != nil)
    let run = try publish(project, place)
    #expect(run.status == 0 && run.messages.contains("Sent the rest"), "\(run.messages)")
    #expect(try files(place, of: project) == site(project))
    #expect(!project.has("\(place)/pressmark-publish/lock.txt"))
  }

  // MARK: - What is refused

  @Test func manyDeletionsAreAskedFor() throws {
    let project = try Self.archive()
    try publish(project).expectSuccess()
    let before = try files("folder", of: project)
    try project.delete("archive/content/1997/04/26/26.md")
    // Nobody has been promised its address.
    try project.delete("archive/addresses.tsv")
    try Self.build(project)
    let run = try publish(project, "--max-deletes", "2")
    #expect(run.status == 1 && run.messages.contains("would be deleted"), "\(run.messages)")
    #expect(run.printedCommands.contains { $0.contains("--max-deletes") })
    let output = try publish(project, "--max-deletes", "2", "--output", project.root.appending("archive/site").string)
    #expect(output.printedCommands.contains { $0.contains("--output") && $0.contains("--max-deletes") })
    #expect(try files("folder", of: project) == before)
    #expect(try publish(project, "--max-deletes", "many").status == 64)
  }

  @Test func aDamagedSiteIsNotSent() throws {
    let project = try Self.archive()
    try project.write("archive/site/index.html", "damaged")
    let checked = try publish(project)
    #expect(checked.status == 1 && checked.messages.contains("Nothing was sent"), "\(checked.messages)")
    // Not even unchecked: what is sent is what the manifest lists.
    let unchecked = try publish(project, "--no-check")
    #expect(unchecked.status == 1 && unchecked.messages.contains("is not as its manifest lists it"))
    #expect(!project.has("www"))
  }

  @Test func theTargetIsNamed() throws {
    let project = try Self.archive()
    let unknown = try publish(project, "moon")
    #expect(unknown.status == 1 && unknown.messages.contains("The targets are: folder, mirror, bucket, pages, server."))
    try project.write("archive/pressmark.yml", "title: \"A\"\npublish:\n  moon: \"rsinc:x:y\"\n")
    let misspelt = try publish(project, "--no-check")
    #expect(
      misspelt.messages.contains("pressmark.yml:3:9: error: 'rsinc:' is no kind of place"), "\(misspelt.messages)")
    #expect(misspelt.messages.contains("Did you mean 'rsync:'?"))
    try project.write("archive/pressmark.yml", "title: \"A\"\npublish:\n  moon: \"somewhere\"\n")
    #expect(try publish(project).messages.contains("pressmark.yml:3:9: error: this does not say where to publish"))
    try project.write("archive/pressmark.yml", "title: \"A\"\n")
    #expect(try publish(project).messages.contains("does not say where to publish"))
  }

  @Test func aMissingProgramIsNamed() throws {
    let project = try Self.archive()
    let run = try publish(project, "mirror", environment: ["PATH": project.root.string])
    #expect(run.status == 1 && run.messages.contains("rsync is not installed on this machine"), "\(run.messages)")
    #expect(run.messages.contains("sudo apt-get install rsync"))
  }

  @Test func whatAProgramSaysIsShownWithoutPasswords() throws {
    let project = try Self.archive()
    try project.write(
      "bin/rsync", "#!/bin/sh\necho 'ann@host: Permission denied (publickey). password=hunter2' >&2\nexit 255\n")
    try project.setPermissions("bin/rsync", 0o755)
    let path = ["PATH": "\(project.root)/bin:/usr/bin:/bin"]
    let run = try publish(project, "mirror", environment: path)
    #expect(run.status == 1 && run.messages.contains("does not accept who asks"), "\(run.messages)")
    #expect(run.messages.contains("password=***") && !run.messages.contains("hunter2"))
  }

  /// One that is too old to look at what readers get.
  @Test func anOldProgramIsNamed() throws {
    let project = try Self.archive()
    try project.write("bin/curl", "#!/bin/sh\necho 'curl: option --parallel: is unknown' >&2\nexit 2\n")
    try project.setPermissions("bin/curl", 0o755)
    let configuration = try project.read("archive/pressmark.yml")
    try project.write("archive/pressmark.yml", "base-url: \"http://127.0.0.1:9\"\n" + configuration)
    try Self.build(project)
    let run = try publish(project, environment: ["PATH": "\(project.root)/bin:/usr/bin:/bin"])
    #expect(run.status == 1 && run.messages.contains("older than what publishing needs"), "\(run.messages)")
    #expect(!run.messages.contains("Nothing answers"))
  }

  @Test func thereIsASummary() throws {
    let project = try Self.archive()
    let run = try publish(project, "--json")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.number("files") == (try site(project).count - 1) && run.output.contains("\"errors\" : 0"))
    #expect(try publish(project, "--no-check").messages.contains("It was not checked before."))
    #expect(try publish(project, "--verify").messages.contains("its address is not known"))
    // The archive's address is that of the first place; that readers find another one there, nobody has said.
    let configuration = try project.read("archive/pressmark.yml")
    try project.write("archive/pressmark.yml", "base-url: \"http://127.0.0.1:9\"\n" + configuration)
    try Self.build(project)
    #expect(try publish(project).messages.contains("Nothing answers at http://127.0.0.1:9"))
    let mirror = try publish(project, "mirror")
    #expect(mirror.messages.contains("Nobody has looked at what readers get there"), "\(mirror.messages)")
    try project.write(
      "archive/pressmark.yml", "publish:\n  folder:\n    to: \"directory:../www\"\n    url: none\n")
    #expect(try publish(project, "--no-check").messages.contains("Nobody has looked at what readers get there"))
  }
}
