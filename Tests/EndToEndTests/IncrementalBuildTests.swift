import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// After any sequence of changes the site is the one that a build from scratch writes, byte for byte, the manifest
/// included.
///
/// `PRESSMARK_CHANGES=200 swift test --filter IncrementalBuildTests` makes more changes.
@Suite(.thorough) struct IncrementalBuildTests {
  private static let changes = ProcessInfo.processInfo.environment["PRESSMARK_CHANGES"].flatMap(Int.init) ?? 8

  @Test(arguments: [1, 2, 3] as [UInt64]) func equalsACleanBuild(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\nbase-url: https://example.org\n"])
    var history: [String] = []
    var (files, made) = (0, 0)
    for step in 0..<Self.changes {
      for _ in 0..<(step == 0 ? 10 : Int.random(in: 1...2, using: &random)) {
        history.append(try change(project, &random))
      }
      // Files that were changed just now are not trusted; most archives' are older.
      if !step.isMultiple(of: 3) { try age(project) }
      let run = try project.pressmark("build", "--json")
      try #require(run.status == 0, "\(history.suffix(4)): \(run.messages)")
      files += try #require(run.number("files"))
      made += try #require(run.number("made"))
      let scratch = project.root.appending("scratch")
      try FileSystem.deleteTree(scratch)
      try #require(try project.pressmark("build", "--no-convert", "--output", scratch.string).status == 0)
      let (site, clean) = (try project.files(in: "site"), try project.files(in: "scratch"))
      #expect(site.keys.sorted() == clean.keys.sorted(), "seed \(seed), step \(step): \(history.suffix(4))")
      for (path, bytes) in clean where site[path] != bytes {
        Issue.record("\(path) is not as a clean build writes it, seed \(seed), step \(step): \(history.suffix(4))")
      }
    }
    // Otherwise nothing was remembered, and nothing tested.
    #expect(made < files)
    print("seed \(seed): \(history.count) changes, \(made) of \(files) files made")
  }

  /// Lets texts and content files look as if they had been changed before the last minute, each at another time.
  private func age(_ project: TemporaryProject) throws {
    for folder in ["seeds", "content", "pages", "media"] where project.has(folder) {
      for path in try project.files(in: folder).keys.map({ "\(folder)/\($0)" }) {
        let age = try #require(try FileSystem.stamp(of: project.root.appending(path))).changed
        if Date(timeIntervalSince1970: Double(age) / 1e9).timeIntervalSinceNow > -30 {
          try project.setAge(path, seconds: 60)
        }
      }
    }
  }

  /// What an edit costs: the article's own page, and the pages that are made every time.
  @Test func anEditedTextMakesOnePage() throws {
    let project = try archive("search: off\n")
    let file = "content/1997/04/15/letters-15.md"
    try project.write(file, try project.read(file) + "\nA correction.\n")
    let run = try project.pressmark("build", "--json")
    #expect(run.number("written") == 1)
    #expect(try #require(run.number("made")) <= 3, "\(run.output)")
  }

  @Test func nothingChangedMakesNothing() throws {
    let project = try archive()
    for file in try project.files(in: "content").keys { try project.setAge("content/\(file)", seconds: 60) }
    #expect(try project.pressmark("build").status == 0)
    let run = try project.pressmark("build", "--json")
    #expect(run.number("made") == 0)
    #expect(run.number("unchanged") == run.number("files"))
    // A page that is gone, and a text that is new, are noticed all the same.
    try project.delete("site/1997/index.html")
    #expect(try project.pressmark("build", "--json").number("written") == 1)
    try project.write("content/new.md", "---\ntitle: \"New\"\n---\n\nNew.\n")
    #expect(try #require(project.pressmark("build", "--json").number("written")) > 1)
  }

  /// Whatever becomes of a page or of the memory, the next build mends it.
  @Test func whatIsSpoiltIsMadeAnew() throws {
    let project = try archive()
    let expected = try project.files(in: "site")
    try project.write("site/1997/04/15/letters-15.html", "spoilt")
    try project.delete("site/1997/index.html")
    #expect(try project.pressmark("build").status == 0)
    #expect(try project.files(in: "site") == expected)
    for memory in try FileSystem.names(in: project.root.appending(".pressmark")) where memory.contains("-") {
      var bytes = try FileSystem.read(project.root.appending(".pressmark").appending(memory))
      bytes[bytes.count / 2] ^= 1
      try project.write(".pressmark/\(memory)", bytes: bytes)
    }
    let run = try project.pressmark("build", "--json")
    #expect(run.number("made") == run.number("files"))
    #expect(try project.files(in: "site") == expected)
  }

  /// As a restored copy, or a program that keeps times, may leave it: in the same file, with its old time and length.
  @Test func aPageOfItsOldTimeAndLengthIsNoticed() throws {
    let project = try archive()
    let expected = try project.files(in: "site")
    for path in ["site/1997/04/15/letters-15.html", "site/archive.csv"] {
      let page = project.root.appending(path)
      let stamp = try FileSystem.stamp(of: page)
      let file = try FileHandle(forUpdating: URL(filePath: page.string))
      try file.write(contentsOf: Data("spoilt".utf8))
      try file.close()
      try project.setAge(path, like: stamp)
      #expect(try FileSystem.stamp(of: page)?.node == stamp?.node)
    }
    #expect(try project.pressmark("build", "--json").number("written") == 2)
    #expect(try project.files(in: "site") == expected)
  }

  /// An archive of a month, built.
  private func archive(_ configuration: String = "") throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n\(configuration)"])
    for day in 10..<30 {
      try project.write("seeds/\(day).txt", Seed.text(date: "\(day).04.1997", headline: "Letters \(day)"))
      // What has just been written is not trusted to stay as it is.
      try project.setAge("seeds/\(day).txt", seconds: 60)
    }
    try #require(try project.pressmark("build").status == 0)
    return project
  }

  // MARK: - Changes

  /// Adds, edits, moves or deletes something, and says what.
  private func change(_ project: TemporaryProject, _ random: inout SeededGenerator) throws -> String {
    let number = Int.random(in: 0..<12, using: &random)
    let content = try project.files(in: "content").keys.filter { $0.hasSuffix(".md") }.sorted()
    let file = content.randomElement(using: &random)
    switch Int.random(in: 0..<24, using: &random) {
    case 0...3:
      let name = ["Lima", "Cuzco", "Callao"].randomElement(using: &random) ?? ""
      let text = Seed.text(
        date: "\(10 + number).0\(1 + number % 3).199\(number % 4)", headline: "Letters \(number % 5)",
        byline: ["Ann Lee", "Tom Reed", nil][number % 3], paragraphs: ["They saw \(name), and \(name) saw them."])
      try project.write("seeds/\(number).txt", text)
      return "seed \(number)"
    case 4:
      guard let file else { return "nothing" }
      try project.write("content/\(file)", try project.read("content/\(file)") + "\nA correction, number \(number).\n")
      return "text of \(file)"
    case 5:
      guard let file else { return "nothing" }
      let source = try project.read("content/\(file)").split(separator: "\n").first { $0.hasPrefix("source: ") }
      try project.delete("content/\(file)")
      if let source { try project.delete("seeds/\(source.dropFirst(9).dropLast())") }
      // Its addresses are given up.
      try project.giveAddressesUp()
      return "deleted \(file)"
    case 6, 7:
      guard let file else { return "nothing" }
      let tag = ["Ports", "Bread", "Ships"].randomElement(using: &random) ?? ""
      return try edit(file, project) { lines in
        lines.removeAll { $0.hasPrefix("tags:") || $0.hasPrefix("  - ") && !$0.contains("Lee") && !$0.contains("Reed") }
        lines.insert("tags: [\"\(tag)\", \"News\"]", at: 1)
      } ?? "nothing"
    case 8:
      guard let file else { return "nothing" }
      return try edit(file, project) { lines in
        lines.removeAll { $0.hasPrefix("title:") }
        lines.insert("title: \"Renamed \(number)\"", at: 1)
      } ?? "nothing"
    case 9:
      guard let file else { return "nothing" }
      let slug = "moved-\(Int.random(in: 0..<1_000_000, using: &random))"
      return try edit(file, project) { lines in
        lines.removeAll { $0.hasPrefix("date:") || $0.hasPrefix("slug:") }
        lines.insert("date: \"\(["1997", "1997-04", "1997-04-2\(number % 9)", "1990-21"][number % 4])\"", at: 1)
        lines.insert("slug: \"\(slug)\"", at: 1)
      } ?? "nothing"
    case 10:
      // With a base URL and without: feeds, the sitemap and absolute addresses come and go.
      let own = number % 2 == 0 ? "" : "taxonomies:\n  sections: on\n  photographer: {label: Photographers}\n"
      let address = number % 3 == 0 ? "" : "base-url: https://example.org/\(number)\n"
      try project.write("pressmark.yml", "title: \"A \(number)\"\n\(address)\(own)list-length: \(10 + number)\n")
      return "configuration"
    case 11:
      try project.write(
        "Templates/footer.mustache", "<footer><p>Number \(number), {{site.article-count-text}}</p></footer>\n")
      return "template"
    case 14, 15:
      guard let file else { return "nothing" }
      return try edit(file, project) { lines in
        lines.removeAll { $0.hasPrefix("added:") }
        if number > 2 { lines.insert("added: \"202\(number % 4)-03-0\(1 + number % 9)\"", at: 1) }
      } ?? "nothing"
    case 16:
      guard let file else { return "nothing" }
      return try edit(file, project) { lines in
        lines.removeAll { $0.hasPrefix("page:") || $0.hasPrefix("rights:") || $0.hasPrefix("place:") }
        lines.insert(
          ["page: \"\(number)\"", "rights: \"Mine \(number)\"", "place: \"Lima \(number)\""][number % 3], at: 1)
      } ?? "nothing"
    case 17:
      let page = "pages/\(["about", "help/search"][number % 2]).md"
      if number > 8, project.has(page) {
        try project.delete(page)
        return "deleted \(page)"
      }
      try project.write(page, "---\ntitle: \"Page \(number)\"\nmenu: \(1 + number % 3)\n---\n\nText \(number).\n")
      return page
    case 18, 19:
      guard let file else { return "nothing" }
      let picture = "media/\(number % 3).gif"
      try project.write(picture, "GIF89a\(Unicode.Scalar(UInt8(1 + number)))\u{0}\u{8}\u{0}\u{0}\u{0}\u{0};")
      if number % 2 == 0 {
        return try edit(file, project) { lines in
          lines.removeAll { $0.hasPrefix("image:") }
          lines.insert("image: \"\(picture)\"", at: 1)
        } ?? "nothing"
      }
      let way = String(repeating: "../", count: file.split(separator: "/").count)
      try project.write("content/\(file)", try project.read("content/\(file)") + "\n![A ship](\(way)\(picture))\n")
      return "\(picture) in \(file)"
    case 20, 21:
      guard let file else { return "nothing" }
      return try edit(file, project) { lines in
        lines.removeAll { $0.hasPrefix("publication:") || $0.hasPrefix("issue:") || $0.hasPrefix("volume:") }
        lines.insert("publication: \"\(["The Herald", "The Star"][number % 2])\"", at: 1)
        lines.insert("issue: \"\(number % 5)\"", at: 1)
        if number > 6 { lines.insert("volume: \"\(number % 2)\"", at: 1) }
      } ?? "nothing"
    case 22:
      guard let file else { return "nothing" }
      return try edit(file, project) { lines in
        lines.removeAll { $0.hasPrefix("photographer:") || $0.hasPrefix("section:") }
        lines.insert(["photographer: \"Ann \(number % 4)\"", "section: \"Letters \(number % 2)\""][number % 2], at: 1)
      } ?? "nothing"
    case 23:
      guard let file else { return "nothing" }
      return try edit(file, project) { lines in
        lines.removeAll { $0.hasPrefix("withdrawn:") }
        if number > 3 { lines.insert("withdrawn: \"Reason \(number).\"", at: 1) }
      } ?? "nothing"
    case 12:
      try project.write(
        "vocabulary.yml",
        "terms:\n  - label: \"Harbours \(number % 3)\"\n    also: [\"Ports\"]\n    broader: [\"Trade\"]\n  - label: \"Trade\"\n"
      )
      return "vocabulary"
    default:
      let pages = try project.files(in: "site").keys.filter { $0.hasSuffix(".html") }.sorted()
      guard let page = pages.randomElement(using: &random) else { return "nothing" }
      try project.write("site/\(page)", "spoilt")
      return "spoilt \(page)"
    }
  }

  private func edit(_ file: String, _ project: TemporaryProject, _ body: (inout [String]) -> Void) throws -> String? {
    var lines = try project.read("content/\(file)").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    guard lines.first == "---" else { return nil }
    body(&lines)
    try project.write("content/\(file)", lines.joined(separator: "\n"))
    return "front matter of \(file)"
  }
}
