import Archive
import Files
import TestSupport
import Testing

@testable import Preview

@Suite struct PreviewChangesTests {
  private static let a = "---\ntitle: Bread riots\ndate: \"1997-04-24\"\n---\n\nText.\n"
  private static let page = "/1997/04/24/bread-riots.html"

  @Test func tellsABrowserOnceThatItsPageIsAnother() async throws {
    let archive = try await PreviewedArchive(["content/bread-riots.md": Self.a])
    let browser = try await Browser(archive, Self.page)
    try archive.files.write("content/bread-riots.md", Self.a + "\nMore.\n")
    await archive.change()
    #expect(try await browser.messages() == ["reload"])
    #expect(try await archive.page(Self.page).contains("More."))
    await archive.change()
    #expect(try await browser.messages() == ["reload"])
  }

  /// An edit of a text is seen without a look at the others; one that makes another article is none.
  @Test func seesAnEditOfOneFile() async throws {
    let archive = try await PreviewedArchive([
      "seeds/a.txt": Seed.text(date: "24.04.1997", headline: "Bread riots"),
      "seeds/b.txt": Seed.text(date: "25.04.1997", headline: "Calm"),
    ])
    let file = "content/1997/04/24/bread-riots.md"
    let text = try archive.files.read(file)
    for edited in [
      text + "\nMore.\n", text.replacing("04-24", with: "04-23"), text.replacing("source: \"a.txt\"\n", with: ""),
      text.replacing("title: \"Bread riots\"", with: "title: \"Bread riots end\"\nslug: \"end\""),
      text,
    ] {
      try archive.files.write(file, edited)
      await archive.change(file)
      try await archive.expectIsAsBuilt(edited)
    }
    try archive.files.write(file, "---\ntitle: [\n---\n")
    await archive.change(file)
    #expect(await archive.preview.state.errors.map(\.path) == [file])
    try archive.files.write(file, text)
    await archive.change(file)
    #expect(await archive.preview.state.errors.isEmpty)
    try await archive.expectIsAsBuilt()
  }

  @Test func tellsNobodyWhosePageIsTheSame() async throws {
    let archive = try await PreviewedArchive([
      "content/bread-riots.md": Self.a, "content/b.md": "---\ntitle: B\ndate: \"1950\"\n---\n\nText.\n",
    ])
    let browser = try await Browser(archive, Self.page)
    try archive.files.write("content/b.md", "---\ntitle: B\ndate: \"1950\"\n---\n\nOther.\n")
    await archive.change()
    #expect(try await browser.messages() == [])
  }

  /// As when a page was changed between its being sent and its script's beginning.
  @Test func tellsAtOnceWhoShowsAnOldPage() async throws {
    let archive = try await PreviewedArchive(["content/bread-riots.md": Self.a])
    let browser = try await Browser(archive, Self.page, digest: "old")
    #expect(try await browser.messages() == ["reload"])
  }

  @Test func showsWhatIsWrongOverTheLastGoodPageAndHeals() async throws {
    let archive = try await PreviewedArchive(["content/bread-riots.md": Self.a])
    let before = try await archive.page(Self.page)
    let browser = try await Browser(archive, Self.page)
    try archive.files.write("Templates/article.mustache", "{{#nonsense}}\n")
    await archive.change()
    #expect(try await archive.page(Self.page) == before)
    try archive.files.delete("Templates/article.mustache")
    await archive.change()
    #expect(try await browser.messages() == ["problems", "problems"])
    let shown = try await browser.data()
    #expect(shown.first?.contains("Templates/article.mustache:1:") == true)
    #expect(shown.last?.contains("\"problems\":[]") == true)
  }

  /// A text that cannot be converted keeps nothing else from being shown, and is told until it is mended.
  @Test func tellsOfATextThatCannotBeConverted() async throws {
    let archive = try await PreviewedArchive(["seeds/a.txt": Seed.text(date: "24.04.1997", headline: "Bread riots")])
    let browser = try await Browser(archive, Self.page)
    try archive.files.write("seeds/b.txt", "")
    try archive.files.write("seeds/c.txt", Seed.text(date: "25.04.1997", headline: "Calm"))
    await archive.change()
    #expect(try await archive.response("/1997/04/25/calm.html").status == 200)
    #expect(try await browser.data().first?.contains("seeds/b.txt:1:1") == true)
    await archive.change()
    #expect(try await !browser.data().contains { $0.contains("\"problems\":[]") })
    try archive.files.write("seeds/b.txt", Seed.text(date: "26.04.1997", headline: "Rain"))
    await archive.change()
    #expect(try await browser.data().contains { $0.contains("\"problems\":[]") })
  }

  @Test func followsAPageToItsNewAddress() async throws {
    let archive = try await PreviewedArchive(["content/bread-riots.md": Self.a])
    let browser = try await Browser(archive, Self.page)
    try archive.files.write("content/bread-riots.md", Self.a.replacing("04-24", with: "04-25"))
    await archive.change()
    #expect(try await browser.data().last?.contains("\"address\":\"/1997/04/25/bread-riots.html\"") == true)
  }

  @Test func convertsATextThatIsDroppedIn() async throws {
    let archive = try await PreviewedArchive(["seeds/a.txt": Seed.text(date: "24.04.1997", headline: "Bread riots")])
    let browser = try await Browser(archive, "/")
    try archive.files.write("seeds/b.txt", Seed.text(date: "25.04.1997", headline: "Calm"))
    await archive.change()
    #expect(archive.files.has("content/1997/04/25/calm.md"))
    #expect(try await browser.messages() == ["reload"])
    try await archive.expectIsAsBuilt()
  }

  /// Each page that is served is the one that a build writes, whatever was changed before, and a browser that shows it
  /// is told of it exactly once.
  ///
  /// `PRESSMARK_CHANGES=2000 swift test --filter anyChange` makes more changes.
  @Test(.thorough, arguments: [1, 2] as [UInt64]) func anyChangeIsServedAsBuilt(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let archive = try await PreviewedArchive(["pressmark.yml": "title: \"A\"\nbase-url: https://example.org\n"])
    var history: [String] = []
    var (files, reloads, changes) = (0, 0, 0)
    for step in 0..<RandomChange.count {
      let top = await archive.preview.state.top
      let pages =
        archive.files.has("site") ? try archive.files.files(in: "site").keys.filter { $0.hasSuffix(".html") } : []
      let path = top + (pages.sorted().randomElement(using: &random) ?? "index.html").percentEncodedPath
      let browser = try await Browser(archive, path)
      let before = await archive.preview.shown(at: path).digest
      for _ in 0..<(step == 0 ? 10 : Int.random(in: 1...2, using: &random)) {
        history.append(try RandomChange.make(in: archive.files, &random))
        changes += 1
      }
      await archive.change()
      let after = await archive.preview.shown(at: path).digest
      let told = try await browser.messages()
      #expect(
        told == (before == after ? [] : ["reload"]), "seed \(seed), step \(step): \(history.suffix(3)) at \(path)")
      if before != after {
        reloads += 1
        #expect(try await browser.data().last?.contains(after) == true)
      }
      files += try await archive.expectIsAsBuilt("seed \(seed), step \(step): \(history.suffix(3))")
      await browser.leave()
    }
    #expect(reloads > 0)
    print("seed \(seed): \(changes) changes, \(files) files compared, \(reloads) reloads")
  }
}

/// A browser that shows a page and listens.
private struct Browser {
  private let archive: PreviewedArchive
  private let received = Received()
  private let listening: Task<Void, Never>

  private actor Received {
    var events: [String] = []
    func add(_ event: String) { events.append(event) }
  }

  init(_ archive: PreviewedArchive, _ path: String, digest: String? = nil) async throws {
    self.archive = archive
    let shown = await archive.preview.shown(at: path).digest
    let stream = await archive.preview.watch(path, digest: digest ?? shown)
    let received = received
    listening = Task { for await event in stream { await received.add(event) } }
  }

  func leave() async {
    listening.cancel()
    await listening.value
  }

  /// The messages, but for those that say nothing.
  private func events() async throws -> [String] {
    // They are on their way: the stream is emptied by a task of its own.
    try await Task.sleep(for: .milliseconds(20))
    return await received.events.filter { $0.hasPrefix("event: ") }
  }

  func messages() async throws -> [String] {
    try await events().map { String($0.dropFirst(7).prefix { $0 != "\n" }) }
  }

  func data() async throws -> [String] { try await events().map { String($0.split(separator: "\n")[1]) } }
}
