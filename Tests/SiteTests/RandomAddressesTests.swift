import Archive
import Foundation
import TestSupport
import Testing

@testable import Site

/// Whatever editors rename, merge and correct, each address that was ever built leads to the article, or the name, that
/// it was built for; what would break one is refused, and the site stays as it is.
///
/// `PRESSMARK_TESTS=all` makes more changes, and `PRESSMARK_CHANGES=1000` as many.
@Suite struct RandomAddressesTests {
  private struct Text {
    var file: String
    var keys: [String: String]
    let body: String
  }

  private static let changes: Int = {
    let environment = ProcessInfo.processInfo.environment
    return environment["PRESSMARK_CHANGES"].flatMap(Int.init) ?? (environment["PRESSMARK_TESTS"] == "all" ? 120 : 40)
  }()
  private static let terms = ["Bread", "Ports", "Ships", "Strikes"]

  private let project: TemporaryProject
  private var texts: [Text] = []
  /// For each term the names that it has had, the present one last.
  private var names = Self.terms.map { [$0] }

  init() throws {
    project = try TemporaryProject(["pressmark.yml": "title: A\nsearch: off\n"])
    for number in 0..<8 {
      texts.append(
        Text(
          file: "\(number).md",
          keys: [
            "title": "News \(number)", "date": "199\(number)", "tags": "[\(Self.terms[number % 4])]",
            "source": "\(number).txt",
          ], body: "These are the words of number \(number)."))
    }
    // Half of them are written by hand.
    for number in stride(from: 0, to: 8, by: 2) { texts[number].keys["source"] = nil }
  }

  private func write() throws {
    for text in texts {
      let lines = text.keys.sorted { $0.key < $1.key }.map { "\($0): \($1)\n" }.joined()
      try project.write("content/\(text.file)", "---\n\(lines)---\n\n\(text.body)\n")
      if let source = text.keys["source"] { try project.write("seeds/\(source)", text.body + "\n") }
    }
    let terms = names.map { "  - label: \($0[$0.count - 1])\n    also: [\($0.dropLast().joined(separator: ", "))]\n" }
    try project.write("vocabulary.yml", "terms:\n\(terms.joined())")
  }

  private func build() async -> SiteBuilder.Result {
    let configuration = Configuration.load(project.project).configuration
    return await SiteBuilder(project.project, configuration: configuration, options: SiteBuilder.Options()).build()
  }

  /// One change: a headline, a date, the name of a file, of a text or of a subject.
  private mutating func change(_ random: inout SeededGenerator, _ step: Int) throws -> String {
    let number = Int.random(in: texts.indices, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      texts[number].keys["title"] = "Other news \(step)"
      texts[number].keys["slug"] = "other-news-\(Int.random(in: 0..<40, using: &random))"
      return "headline of \(number)"
    case 1, 2:
      let day = Int.random(in: 10..<28, using: &random)
      texts[number].keys["date"] = ["\"1990\"", "\"1991-05\"", "\"1992-05-\(day)\"", "\"199X\""].randomElement(
        using: &random)
      return "date of \(number)"
    case 3 where texts[number].keys["source"] != nil:
      try project.delete("content/\(texts[number].file)")
      texts[number].file = "\(Int.random(in: 0..<3, using: &random))/n\(step).md"
      return "file of \(number)"
    case 4 where texts[number].keys["source"] != nil:
      texts[number].keys["source"] = "t\(step).txt"
      return "text of \(number)"
    case 5:
      let term = Int.random(in: names.indices, using: &random)
      let name = "Name \(step)"
      names[term].append(name)
      return "name of \(names[term][0])"
    default:
      // A name that is merged is from then on one of another's.
      guard names.count > 2, step.isMultiple(of: 5) else { return "nothing" }
      let from = names.remove(at: Int.random(in: names.indices, using: &random))
      names[0] = from + names[0]
      return "merged \(from)"
    }
  }

  /// The page to which an address leads in the end.
  private func page(at address: String) throws -> String {
    var page = try project.read("site/\(address)")
    if let start = page.firstRange(of: "content=\"0; url=")?.upperBound {
      let way = page[start...].prefix { $0 != "\"" }.replacing("../", with: "")
      page = try project.read("site/\(way)")
    }
    return page
  }

  /// Takes note of what stands at the addresses that are new.
  private func note(_ published: inout [String: String]) throws {
    for row in try AddressListFile(project.project).list.rows where published[row.address] == nil {
      let page = try project.read("site/\(row.address)")
      if let text = texts.first(where: { page.contains($0.body) }) { published[row.address] = text.body }
      if let name = names.first(where: { page.contains("<h1>\($0[$0.count - 1])</h1>") }) {
        published[row.address] = name[0]
      }
    }
  }

  @Test func noAddressIsEverLost() async throws {
    var copy = self
    try await copy.changeAtRandom(Self.changes)
  }

  private mutating func changeAtRandom(_ count: Int) async throws {
    var random = SeededGenerator(seed: 7)
    // For each address the words of its article, or the first name of its subject.
    var published: [String: String] = [:]
    var refused = 0
    for step in 0..<count {
      let before = self
      let change = step == 0 ? "first" : try self.change(&random, step)
      try write()
      let result = await build()
      if result.summary == nil {
        // Two articles at one address, or one at another's: neither is published so.
        #expect(
          result.diagnostics.allSatisfy {
            $0.message.contains("two pages for one address") || $0.message.contains("another one now")
          }, "\(result.diagnostics)")
        refused += 1
        for text in texts { try project.delete("content/\(text.file)") }
        self = before
        continue
      }
      try note(&published)
      // What is lost is not found again: now and then is often enough.
      guard step.isMultiple(of: 25) || step == count - 1 else { continue }
      for (address, mark) in published {
        let page = try page(at: address)
        let now = names.first { $0.contains(mark) }?.last.map { "<h1>\($0)</h1>" }
        #expect(page.contains(now ?? mark), "\(address) after \(change), step \(step)")
      }
    }
    #expect(published.count > count / 3)
    print("\(count) changes, \(published.count) addresses, \(refused) refused")
  }
}
