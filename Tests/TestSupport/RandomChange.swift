import Files
import Foundation

/// A change that somebody may make in an archive, of any kind that a site depends on.
public enum RandomChange {
  /// How many a test makes, as PRESSMARK_CHANGES says.
  public static let count = ProcessInfo.processInfo.environment["PRESSMARK_CHANGES"].flatMap(Int.init) ?? 8

  /// Adds, edits, moves or deletes something, and says what.
  public static func make(in project: TemporaryProject, _ random: inout SeededGenerator) throws -> String {
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
      let sources = "sources: \(["packed", "inline", "beside", "none"][number % 4])\n"
      let compressed = number % 5 == 0 ? "precompress: [gzip]\n" : ""
      try project.write(
        "pressmark.yml",
        "title: \"A \(number)\"\n\(address)\(own)\(sources)\(compressed)list-length: \(10 + number)\n")
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

  private static func edit(_ file: String, _ project: TemporaryProject, _ body: (inout [String]) -> Void) throws
    -> String?
  {
    var lines = try project.read("content/\(file)").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    guard lines.first == "---" else { return nil }
    body(&lines)
    try project.write("content/\(file)", lines.joined(separator: "\n"))
    return "front matter of \(file)"
  }
}
