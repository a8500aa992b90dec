import Archive
import Files
import Foundation
import TestSupport
import Testing

@testable import Site

/// No address at which an article was built is ever lost: it leads on by itself, or the build says what to do.
@Suite struct KeptAddressesTests {
  private static let list = AddressList.fileName
  private let project: TemporaryProject

  init() throws { project = try TemporaryProject(["pressmark.yml": "title: A\nsearch: off\n"]) }

  private func write(_ file: String, _ keys: String) throws {
    try project.write("content/\(file).md", "---\n\(keys)\n---\n\nText of \(file).\n")
  }

  @discardableResult
  private func build(_ configure: (inout SiteBuilder.Options) -> Void = { _ in }) async -> SiteBuilder.Result {
    var options = SiteBuilder.Options()
    configure(&options)
    let configuration = Configuration.load(project.project).configuration
    return await SiteBuilder(project.project, configuration: configuration, options: options).build()
  }

  private func expectBuild() async {
    let result = await build()
    #expect(result.summary != nil && result.diagnostics.isEmpty, "\(result.diagnostics)")
  }

  /// What the build says that cannot be done, with its remedies.
  private func refusal() async -> String {
    let result = await build()
    #expect(result.summary == nil && result.isOutputUntouched)
    return result.diagnostics.map(\.description).joined(separator: "\n")
  }

  private func leads(_ old: String, to new: String) throws -> Bool {
    try project.read("site/\(old)").contains(
      "content=\"0; url=\(old.split(separator: "/").dropLast().map { _ in "../" }.joined())\(new)\"")
  }

  @Test func aCorrectedDateLeavesTheOldAddress() async throws {
    try write("riots", "title: Riots\ndate: 1997-04-24")
    await expectBuild()
    for date in ["1997-04-25", "1997-04", "1998-01-01"] {
      try write("riots", "title: Riots\ndate: \(date)")
      await expectBuild()
    }
    for old in ["1997/04/24", "1997/04/25", "1997/04"] {
      #expect(try leads("\(old)/riots.html", to: "1998/01/01/riots.html"))
    }
    // Back again: nothing leads to itself, and nothing is lost.
    try write("riots", "title: Riots\ndate: 1997-04-24")
    await expectBuild()
    #expect(try project.read("site/1997/04/24/riots.html").contains("Text of riots"))
    #expect(try leads("1998/01/01/riots.html", to: "1997/04/24/riots.html"))
  }

  @Test func anAddressThatWouldBeAFolderIsTold() async throws {
    try write("a", "title: A\naliases: [old.html]")
    await expectBuild()
    try write("a", "title: A\naliases: [old.html/2.html]")
    #expect(await refusal().contains("'old.html', an old address of content/a.md, would be lost"))
    try project.giveAddressesUp()
    await expectBuild()
  }

  /// What is put on top of the articles of a text makes the second of the first: its addresses stay its own.
  @Test func anArticleOnTopOfOthersTakesNoneOfTheirAddresses() async throws {
    try project.write("seeds/day.txt", "Riots\n")
    try write("first", "title: First\ndate: 1997-04-24\nsource: day.txt\nsource-part: 1")
    try write("second", "title: Second\ndate: 1997-04-24\nsource: day.txt\nsource-part: 2")
    await expectBuild()
    for (name, part) in [("first", 1), ("second", 2)] {
      try write(name, "title: \(name)\ndate: 1997-04-25\nsource: day.txt\nsource-part: \(part)")
    }
    await expectBuild()
    for (name, part) in [("zero", 1), ("first", 2), ("second", 3)] {
      try write(name, "title: \(name)\ndate: 1997-04-25\nsource: day.txt\nsource-part: \(part)")
    }
    await expectBuild()
    for name in ["first", "second"] {
      #expect(try leads("1997/04/24/\(name).html", to: "1997/04/25/\(name).html"))
    }
  }

  /// Its text says which article it is, whatever its content file is called.
  @Test func aRenamedFileOfATextLeavesTheOldAddress() async throws {
    try project.write("seeds/a.txt", "Riots\n")
    try write("riots", "title: Riots\ndate: 1997\nsource: a.txt")
    await expectBuild()
    try project.delete("content/riots.md")
    try write("1997/bread-riots", "title: Bread riots\ndate: 1997\nsource: a.txt")
    await expectBuild()
    #expect(try leads("1997/riots.html", to: "1997/bread-riots.html"))
    // And its file says so when its text has another name.
    try project.write("seeds/b.txt", "Riots\n")
    try write("1997/bread-riots", "title: Bread riots\ndate: 1998\nsource: b.txt")
    await expectBuild()
    #expect(try leads("1997/bread-riots.html", to: "1998/bread-riots.html"))
    #expect(try leads("1997/riots.html", to: "1998/bread-riots.html"))
  }

  @Test func anAliasIsKeptWhenItsLineIsGone() async throws {
    try write("riots", "title: Riots\ndate: 1997\naliases: [old/riots.html]")
    await expectBuild()
    try write("riots", "title: Riots\ndate: 1997")
    await expectBuild()
    #expect(try leads("old/riots.html", to: "1997/riots.html"))
  }

  @Test func anArticleThatIsGoneIsAnErrorWithItsRemedies() async throws {
    try write("riots", "title: Riots\ndate: 1997")
    try write("rice", "title: Rice\ndate: 1997")
    await expectBuild()
    try project.delete("content/riots.md")
    let told = await refusal()
    #expect(
      told.hasPrefix(
        "addresses.tsv:4:1: error: '1997/riots.html' would be lost: its article, content/riots.md, is gone\n"))
    #expect(told.contains("write there: aliases: [\"1997/riots.html\"]"))
    #expect(told.contains("withdrawn: \"the reason\""))
    #expect(project.has("site/1997/riots.html"))
    // Each remedy is one.
    try write("rice", "title: Rice\ndate: 1997\naliases: [1997/riots.html]")
    await expectBuild()
    #expect(try leads("1997/riots.html", to: "1997/rice.html"))
    try write("rice", "title: Rice\ndate: 1998")
    await expectBuild()
    #expect(try leads("1997/riots.html", to: "1998/rice.html"))
  }

  @Test func aLineThatIsDeletedGivesTheAddressUp() async throws {
    try write("riots", "title: Riots\ndate: 1997")
    try write("rice", "title: Rice\ndate: 1997")
    await expectBuild()
    try project.delete("content/riots.md")
    let lines = try project.read(Self.list).split(separator: "\n").filter { !$0.contains("riots") }
    try project.write(Self.list, lines.joined(separator: "\n") + "\n")
    await expectBuild()
    #expect(!project.has("site/1997/riots.html"))
  }

  @Test func aMovedFileIsNamed() async throws {
    try write("riots", "title: Riots\ndate: 1997")
    await expectBuild()
    try project.delete("content/riots.md")
    try write("1998/riots", "title: Riots\ndate: 1998")
    #expect(await refusal().contains("perhaps that is content/1998/riots.md"))
    // At the same address it is the same article.
    try write("1998/riots", "title: Riots\ndate: 1997")
    await expectBuild()
    #expect(try project.read(Self.list).contains("1997/riots.html\t1998/riots.md\t-\t-\n"))
  }

  @Test func anotherArticleDoesNotTakeAnAddress() async throws {
    try write("riots", "title: Riots\ndate: 1997")
    await expectBuild()
    try write("riots", "title: Riots\ndate: 1998")
    try write("strike", "title: Strike\ndate: 1997\nslug: riots")
    let told = await refusal()
    #expect(told.contains("addresses.tsv:3:1: error: '1997/riots.html' was an address of content/riots.md"))
    #expect(told.contains("the article strike.md") && told.contains("slug: \"riots-2\""))
    try write("strike", "title: Strike\ndate: 1997\nslug: riots-2")
    await expectBuild()
    #expect(try leads("1997/riots.html", to: "1998/riots.html"))
  }

  @Test func twoArticlesDoNotChangePlaces() async throws {
    try write("riots", "title: Riots\nslug: first")
    try write("strike", "title: Strike\nslug: second")
    await expectBuild()
    try write("riots", "title: Riots\nslug: second")
    try write("strike", "title: Strike\nslug: first")
    #expect(await refusal().components(separatedBy: "error:").count == 3)
  }

  @Test func aDraftIsAnErrorAndAWithdrawalIsNot() async throws {
    let head = "title: Riots & more\ndate: 1997\ntags: [Lima]\nlanguage: ar"
    try write("riots", head)
    try write("rice", "title: Rice\ndate: 1997")
    await expectBuild()
    try write("riots", head + "\ndraft: true")
    #expect(await refusal().contains("'1997/riots.html' would be lost: its article, content/riots.md, is a draft now"))
    try write("riots", head + "\nwithdrawn: \"The <Star> took it back.\"\naliases: [old.html]")
    await expectBuild()
    let page = try project.read("site/1997/riots.html")
    #expect(page.contains("<h1 lang=\"ar\" dir=\"rtl\">Riots &amp; more</h1>"))
    #expect(page.contains("This article was withdrawn.") && page.contains("The &lt;Star&gt; took it back."))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!page.contains("Text of riots"))
    #expect(try leads("old.html", to: "1997/riots.html"))
    for (path, bytes) in try project.files(in: "site")
    where !["1997/riots.html", "old.html", Manifest.fileName].contains(path) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("riots"), "\(path)")
    }
    #expect(!project.has("site/tags/lima.html"))
  }

  @Test(arguments: ["\"\"", "true", "false", "\"no\""]) func aWithdrawalHasAReason(_ reason: String) async throws {
    try write("riots", "title: Riots\nwithdrawn: \(reason)")
    #expect(await refusal().contains("content/riots.md:3:12: error: 'withdrawn' does not say why"))
  }

  /// An editor's own file answers at the address: a page that leads elsewhere, for instance.
  @Test func aFileOfOnesOwnMayStandThere() async throws {
    try write("riots", "title: Riots\ndate: 1997")
    await expectBuild()
    try write("riots", "title: Riots\ndate: 1998")
    try project.write("public/1997/riots.html", "<p>Elsewhere.</p>\n")
    await expectBuild()
    #expect(try project.read("site/1997/riots.html") == "<p>Elsewhere.</p>\n")
    try project.delete("public/1997/riots.html")
    await expectBuild()
    #expect(try leads("1997/riots.html", to: "1998/riots.html"))
    // Also for an article that is gone.
    try project.write("public/1997/riots.html", "<p>Elsewhere.</p>\n")
    try project.write("public/1998/riots.html", "<p>Elsewhere.</p>\n")
    try project.delete("content/riots.md")
    await expectBuild()
    try project.delete("public/1998/riots.html")
    #expect(await refusal().contains("'1998/riots.html' would be lost"))
  }

  @Test func aContentFileThatCannotBeReadKeepsItsAddresses() async throws {
    try write("riots", "title: Riots\ndate: 1997")
    await expectBuild()
    try project.write("content/riots.md", "<<<<<<< HEAD\n")
    let told = await refusal()
    #expect(told.contains("content/riots.md") && !told.contains(Self.list))
  }

  /// Both sides of a branch: the union of two lists is one.
  @Test func aListThatGitPutTogetherIsUnderstood() async throws {
    try write("riots", "title: Riots\ndate: 1998")
    try project.write(
      Self.list,
      "# pressmark addresses 1\n1998/riots.html\told.md\t-\t-\n1998/riots.html\triots.md\t-\t-\n1997/riots.html\triots.md\t-\t-\n"
        + "1997/riots.html\told.md\t-\t-\n")
    await expectBuild()
    #expect(try leads("1997/riots.html", to: "1998/riots.html"))
    #expect(
      try project.read(Self.list).split(separator: "\n").dropFirst(2)
        == ["1997/riots.html\triots.md\t-\t-", "1998/riots.html\triots.md\t-\t-"])
  }

  @Test func theListIsWrittenByBuildsAlone() async throws {
    try write("riots", "title: Riots\ndate: 1997")
    await build { $0.isOnlyChecked = true }
    #expect(!project.has(Self.list))
    #expect(await build { $0.isCompared = true }.changesAddresses)
    #expect(!project.has(Self.list))
    await expectBuild()
    #expect(!(await build { $0.isCompared = true }.changesAddresses))
    let list = try project.read(Self.list)
    #expect(list.hasSuffix("\n1997/riots.html\triots.md\t-\t-\n"))
    // A build that fails leaves it.
    try write("riots", "title: Riots\ndate: 1998")
    try project.write("content/b.md", "no front matter")
    await build()
    #expect(try project.read(Self.list) == list)
  }

  @Test func aDamagedListStopsTheBuild() async throws {
    try write("riots", "title: Riots")
    try project.write(Self.list, "# pressmark addresses 1\n../riots.html\triots.md\t-\t-\n")
    #expect(await refusal().contains("addresses.tsv:2:1: error: this line is no address and its article"))
    #expect(!project.has("site"))
  }

  @Test func aListThatChangedIsNoticedWhereAllElseIsAsItWas() async throws {
    try write("riots", "title: Riots\ndate: 1997")
    try project.setAge("content/riots.md", seconds: 60)
    await build { $0.run.programStamp = "a" }
    #expect(await build { $0.run.programStamp = "a" }.summary?.made == 0)
    try project.delete(Self.list)
    await build { $0.run.programStamp = "a" }
    #expect(project.has(Self.list))
  }

  /// What the vocabulary says is one, leads on.
  @Test func theAddressOfANameThatWasMergedLeadsOn() async throws {
    for number in 1...3 { try write("a\(number)", "title: A\(number)\ntags: [Strikes]\nauthors: [Ann Lee]") }
    for number in 1...3 { try write("b\(number)", "title: B\(number)\ntags: [Labour disputes]") }
    await expectBuild()
    #expect(project.has("site/tags/strikes.html") && project.has("site/tags/labour-disputes.html"))
    for number in 1...3 { try write("a\(number)", "title: A\(number)\ntags: [Labour disputes]\nauthors: [Ann Lee]") }
    try project.write("vocabulary.yml", "terms:\n  - label: Labour disputes\n    also: [Strikes]\n")
    await expectBuild()
    #expect(try leads("tags/strikes.html", to: "tags/labour-disputes.html"))
    // The same again, and once more under another name.
    await expectBuild()
    try project.write("vocabulary.yml", "terms:\n  - label: Disputes\n    also: [Strikes, Labour disputes]\n")
    await expectBuild()
    for old in ["strikes", "labour-disputes"] { #expect(try leads("tags/\(old).html", to: "tags/disputes.html")) }
  }

  /// Where the name itself has no page for a while, what led to it is not forgotten.
  @Test func theAddressOfANameThatRestsIsRemembered() async throws {
    func tag(_ tags: String) throws {
      for number in 1...3 { try write("a\(number)", "title: A\(number)\n\(tags)\nauthors: [Ann Lee]") }
    }
    try tag("tags: [Strikes]")
    await expectBuild()
    try tag("tags: [Disputes]")
    try project.write("vocabulary.yml", "terms:\n  - label: Disputes\n    also: [Strikes]\n")
    await expectBuild()
    try tag("tags: [Wages]")
    await expectBuild()
    #expect(!project.has("site/tags/disputes.html") && !project.has("site/tags/strikes.html"))
    try project.write("vocabulary.yml", "terms:\n  - label: Disputes\n")
    await expectBuild()
    try tag("tags: [Disputes]")
    await expectBuild()
    #expect(try leads("tags/strikes.html", to: "tags/disputes.html"))
  }
}
