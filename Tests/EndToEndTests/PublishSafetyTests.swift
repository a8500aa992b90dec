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

  // MARK: - Several copies

  @Test(arguments: places) func whatAnotherCopyHasPublishedStays(_ place: String) throws {
    let project = try archive()
    try Program.shell("cp -a a b", in: project.root).expectSuccess()
    try publish(project, place).expectSuccess()
    try write("Rain", day: 26, to: project)
    try build(project)
    try publish(project, place).expectSuccess()
    let before = try files(place, of: project)
    try build(project, in: "b")
    let run = try publish(project, place, from: "b")
    #expect(run.status == 1 && run.messages.contains("another copy of the archive"), "\(run.messages)")
    #expect(run.messages.contains("deleted 1 article; nothing was sent"), "\(run.messages)")
    #expect(run.messages.contains("1997/04/26/26.html"))
    #expect(try files(place, of: project) == before)

    // A machine that is new each time has all of it, and more.
    try Program.shell("cp -a a c && rm -rf c/.pressmark c/site", in: project.root).expectSuccess()
    try write("Sun", day: 27, to: project, in: "c")
    try build(project, in: "c")
    try publish(project, place, from: "c").expectSuccess()

    let command = try #require(run.printedCommands.first { $0.contains("--adopt") })
    #expect(command.contains(place))
    try publish(project, place, "--adopt", "--max-deletes", "100", from: "b").expectSuccess()
    #expect(try files(place, of: project) == project.files(in: "b/site"))
  }

  /// A copy of the archive, `b`, is as it was published; `a` has been corrected since, and published again.
  private func archiveCorrectedSinceItWasCopied() throws -> TemporaryProject {
    let project = try archive()
    try publish(project).expectSuccess()
    try Program.shell("cp -a a b", in: project.root).expectSuccess()
    try edit(24, of: project, "No bread", "No rice")
    try build(project)
    try publish(project).expectSuccess()
    return project
  }

  @Test func whatAnotherCopyHasCorrectedStays() throws {
    let project = try archiveCorrectedSinceItWasCopied()
    let before = try files("folder", of: project)
    let strike = "b/content/1997/04/25/25.md"
    try project.write(strike, try project.read(strike).replacing("No bread", with: "No flour"))
    try build(project, in: "b")
    let run = try publish(project, from: "b")
    #expect(run.status == 1 && run.messages.contains("put 1 article back to what it was before"), "\(run.messages)")
    #expect(try files("folder", of: project) == before)
    // Nor is it taken back in passing.
    let back = try publish(project, "--rollback", from: "b")
    #expect(back.status == 1 && back.messages.contains("--rollback --adopt"), "\(back.messages)")

    let article = "content/1997/04/24/24.md"
    try project.write("b/" + article, try project.read("a/" + article))
    try build(project, in: "b")
    try publish(project, from: "b").expectSuccess()
    #expect(try files("folder", of: project) == project.files(in: "b/site"))
    // From there on the first copy is the older one.
    #expect(try publish(project).status == 1)
  }

  // MARK: - Where a folder lies

  @Test func theUsersFolderIsKnown() throws {
    let project = try archive(
      "  home: \"directory:~/public_html\"\n  stick: \"rsync:~/stick\"\n  ann: \"directory:~ann/www\"")
    let home = ["HOME": project.root.appending("home").string]
    try project.write("home/notes.txt", "own")
    for place in ["home", "stick"] where place == "home" || Self.places.contains("mirror") {
      try publish(project, place, environment: home).expectSuccess()
    }
    #expect(project.has("home/public_html/index.html") && !project.has("a/~"))
    if Self.places.contains("mirror") { #expect(project.has("home/stick/index.html")) }
    let run = try publish(project, "ann", environment: home)
    #expect(run.status == 1 && run.messages.contains("pressmark.yml:8:8: error: '~ann/www' names"), "\(run.messages)")
    #expect(!project.has("a/~ann"))
  }

  /// As the shell of another machine would read it, which is never asked.
  @Test(arguments: ["rsync"].filter { _ in places.contains("mirror") })
  func theUsersFolderOfAnotherMachineIsKnown(_ kind: String) throws {
    let project = try archive("  there: \"\(kind):ann@host:~/www\"\n  bob: \"\(kind):ann@host:~bob/www\"")
    try project.write("there/notes.txt", "own")
    // It is asked as ssh is: options, the user, the host, then the command.
    try project.write(
      "ssh", "#!/bin/sh\nwhile [ \"$1\" != rsync ]; do shift; done\ncd \(project.root)/there\nexec sh -c \"$*\"\n")
    try project.setPermissions("ssh", 0o755)
    let shell = ["RSYNC_RSH": project.root.appending("ssh").string]
    try publish(project, "there", environment: shell).expectSuccess()
    #expect(project.has("there/www/index.html") && !project.has("there/~"))
    let run = try publish(project, "bob", environment: shell)
    #expect(run.status == 1 && run.messages.contains("the folder of another user"), "\(run.messages)")
  }

  @Test(arguments: ["directory", "rsync"])
  func theArchivesOwnFoldersAreNoPlace(_ kind: String) throws {
    let project = try archive()
    try project.link("elsewhere", to: "a/seeds")
    let configuration = try project.read("a/pressmark.yml")
    for place in ["site", "site/sub", "content", "seeds/www", "Templates", "media/x", "pages", "public", ".pressmark"] {
      try project.write("a/pressmark.yml", configuration + "  own: \"\(kind):\(place)\"\n")
      let run = try publish(project, "own", "--no-check")
      #expect(run.status == 1 && run.messages.contains("it would mix with the archive's own folder"), "\(run.messages)")
      #expect(run.messages.contains("pressmark.yml:6:"))
    }
    try project.write("a/seeds/text.txt", "No bread.\n")
    for (place, reason) in [("../elsewhere", "it would mix"), ("..", "the archive lies in it"), (".", "lies in it")] {
      try project.write("a/pressmark.yml", configuration + "  own: \"\(kind):\(place)\"\n")
      let run = try publish(project, "own", "--no-check", "--adopt")
      #expect(run.status == 1 && run.messages.contains(reason), "\(run.messages)")
    }
  }

  @Test(.enabled(if: Program.hasGit)) func aNameThatIsNoneIsToldAtOnce() throws {
    let project = try archive("  wrong: \"git:../pages.git#with space\"")
    let run = try publish(project, "wrong")
    #expect(run.status == 1 && run.messages.contains("'with space' is no name that git has for a branch"))
    #expect(!run.messages.contains("trying again"), "\(run.messages)")
  }

  /// The file would lie where publishing has a folder.
  @Test(arguments: ["pressmark-publish", "pressmark-publish/notes.txt"])
  func theNameThatPublishingNeedsIsTold(_ path: String) throws {
    let project = try archive()
    try project.write("a/public/\(path)", "own")
    try build(project)
    let run = try publish(project)
    #expect(run.status == 1 && run.messages.contains("has a file '\(path)', and publishing needs"), "\(run.messages)")
    #expect(!project.has("www"))
  }

  // MARK: - What lies beside the place

  /// A folder of states that holds others' folders, with numbers for names too.
  @Test func foldersOfTheKeeperStay() throws {
    let project = try archive()
    for year in ["1901", "1902", "1903", "2024"] { try project.write("www.releases/\(year)/scan.txt", "scan") }
    try project.write("www.releases/unfinished/notes.txt", "own")
    var words = ["No bread", "No rice", "No meat", "No milk", "No salt"]
    try publish(project).expectSuccess()
    while words.count > 1 {
      try edit(24, of: project, words.removeFirst(), words[0])
      try build(project)
      try publish(project).expectSuccess()
    }
    #expect(try files("folder", of: project) == project.files(in: "a/site"))
    for year in ["1901", "1902", "1903", "2024"] { #expect(project.has("www.releases/\(year)/scan.txt"), "\(year)") }
    #expect(project.has("www.releases/unfinished/notes.txt"))
    let names = try FileSystem.names(in: project.root.appending("www.releases"))
    #expect(names == ["1901", "1902", "1903", "2024", "3", "4", "5", "unfinished"])
  }

  /// A link to another disk.
  @Test func aLinkOfTheKeeperStays() throws {
    let project = try archive()
    try Program.shell("mkdir disk && ln -s disk www", in: project.root).expectSuccess()
    let run = try publish(project)
    #expect(run.status == 1 && run.messages.contains("the place is a link to"), "\(run.messages)")
    #expect(run.messages.contains("directory:\(project.root)/disk") && run.messages.contains("nothing was sent"))
    #expect(FileSystem.target(ofLink: project.root.appending("www")) == "disk" && !project.has("www.releases"))
    let command = try #require(run.printedCommands.first { $0.contains("--adopt") })
    #expect(command.contains("folder"))
    try publish(project, "--adopt").expectSuccess()
    #expect(try files("folder", of: project) == project.files(in: "a/site"))
    #expect(try project.files(in: "disk").isEmpty)
    // From there on it is publishing's own, however it is written.
    try Program.shell("ln -sfn $PWD/www.releases/1 www", in: project.root).expectSuccess()
    try edit(24, of: project, "No bread", "No rice")
    try build(project)
    try publish(project).expectSuccess()
  }

  // MARK: - What was before

  /// The machine's copy of the repository does not grow with each state, and holds those that are kept.
  @Test(.enabled(if: Program.hasGit)) func gitForgetsWhatIsNotKept() throws {
    let project = try archive()
    try publish(project, "pages").expectSuccess()
    var (word, states) = ("No bread", [try files("pages", of: project)])
    for next in ["No rice", "No meat", "No milk", "No salt", "No soap", "No rain"] {
      try edit(24, of: project, word, next)
      try build(project)
      try publish(project, "pages").expectSuccess()
      states.append(try files("pages", of: project))
      word = next
    }
    let git = "git --git-dir a/.pressmark/publish/pages/repository.git "
    let unnamed = try Program.shell(git + "fsck --unreachable --no-reflogs --connectivity-only", in: project.root)
    #expect(unnamed.status == 0 && unnamed.output.isEmpty, "\(unnamed.output)")
    let commits = git + "cat-file --batch-all-objects --batch-check='%(objecttype)' | grep -c commit"
    #expect(try Program.shell(commits, in: project.root).output == "1\n")
    // Each kept state is there, though its files were written into.
    for number in 3...6 {
      try project.write("a/.pressmark/publish/pages/states/\(number)/1997/04/24/24.html", "damaged")
    }
    for state in states.dropLast().suffix(4).reversed() {
      try publish(project, "pages", "--rollback").expectSuccess()
      #expect(try files("pages", of: project) == state)
    }
    #expect(try publish(project, "pages", "--rollback").messages.contains("no former state is known"))
  }

  /// What another copy has published to its end stays, though its next run was cut off.
  @Test(arguments: ["mirror"].filter(places.contains)) func anothersStateIsNotTakenBack(_ place: String) throws {
    let project = try archive()
    try publish(project, place).expectSuccess()
    let old = SHA256Digest(of: try #require(try files(place, of: project)["manifest-sha256.txt"])).hexadecimal
    try Program.shell("cp -a a b", in: project.root).expectSuccess()
    try write("Rain", day: 26, to: project, in: "b")
    try build(project, in: "b")
    try publish(project, place, from: "b").expectSuccess()
    let theirs = try files(place, of: project)
    let unknown = String(repeating: "0", count: 64) + "  1997/04/24/24.html\n"
    let name = SHA256Digest(of: Array(unknown.utf8)).hexadecimal.prefix(16)
    try project.write("\(place)/pressmark-publish/run-7-0-\(name).txt", unknown)
    #expect(try publish(project, place).status == 1)
    // Not even where this copy was about to put its own one back.
    for aim in [nil, old] {
      if let aim { try project.write("a/.pressmark/publish/\(place)/states/aim.txt", aim) }
      let run = try publish(project, place, "--rollback")
      #expect(run.status == 1 && run.messages.contains("published from another copy"), "\(run.messages)")
      #expect(project.has("\(place)/1997/04/26/26.html"))
    }
    try publish(project, place, "--rollback", from: "b").expectSuccess()
    #expect(try files(place, of: project) == theirs)
  }

  @Test func aDamagedListOfWhatWasPublishedIsTold() throws {
    let project = try archiveCorrectedSinceItWasCopied()
    try project.write("b/.pressmark/publish/folder/states/1/manifest-sha256.txt", "damaged\n")
    try project.write("b/content/1997/04/25/25.md", try project.read("b/content/1997/04/25/25.md") + "More.\n")
    try build(project, in: "b")
    let run = try publish(project, from: "b")
    #expect(run.status == 1 && run.messages.contains("is damaged at line 1"), "\(run.messages)")
    #expect(try files("folder", of: project) == project.files(in: "a/site"))
  }

  /// Kept states are the site's files by another name.
  @Test(arguments: places) func aSiteThatWasWrittenIntoComesBack(_ place: String) throws {
    let project = try archive()
    try publish(project, place).expectSuccess()
    let before = try files(place, of: project)
    try Program.shell("echo '<!-- x -->' >> a/site/index.html", in: project.root).expectSuccess()
    try edit(24, of: project, "Bread riots", "Rice riots")
    try build(project)
    try publish(project, place).expectSuccess()
    let after = try files(place, of: project)
    let run = try publish(project, place, "--rollback")
    if place == "mirror" {
      // Nobody has that file any more.
      #expect(run.status == 1 && run.messages.contains("is not as it was published: index.html"), "\(run.messages)")
      #expect(run.messages.contains("from a copy or with git"))
      #expect(try files(place, of: project) == after)
    } else {
      run.expectSuccess()
      #expect(try files(place, of: project) == before)
      #expect(try project.read("a/site/index.html").contains("Rice riots"))
    }
  }

  // MARK: - Who may read it

  @Test func webServersMayReadIt() throws {
    let project = try archive()
    let publish = "umask 077; pressmark publish --root a"
    try Program.shell(publish, in: project.root).expectSuccess()
    for (path, mode) in [("www.releases", 0o755), ("www/1997/04", 0o755), ("www/index.html", 0o644)] {
      #expect(try permissions(path, of: project) == mode, "\(path)")
    }
    #expect(try permissions("www.releases/1", of: project) == 0o755)

    // What others have closed stays so.
    try project.write("www/private/notes.txt", "own")
    try project.setPermissions("www/private", 0o700)
    try project.setPermissions("www/private/notes.txt", 0o600)
    try project.setPermissions("www/1997", 0o700)
    try edit(24, of: project, "No bread", "No rice")
    try build(project)
    try Program.shell(publish, in: project.root).expectSuccess()
    #expect(try permissions("www.releases/2/private", of: project) == 0o700)
    #expect(try permissions("www.releases/2/private/notes.txt", of: project) == 0o600)
    #expect(try permissions("www.releases/2/1997", of: project) == 0o755)
  }
}
