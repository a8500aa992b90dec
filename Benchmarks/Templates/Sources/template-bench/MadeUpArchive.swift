import Archive
import Foundation
@_spi(Measuring) import Site
import SystemPackage

/// Articles of a newspaper that never was, the same on every machine.
struct MadeUpArchive {
  let site: MeasuredSite

  /// An article's text as HTML, of the usual length.
  let body: [UInt8]

  init(articles: Int) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pressmark-template-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for index in 0..<articles {
      let (year, month, day) = (1926 + index / 336 % 60, 1 + index / 28 % 12, 1 + index % 28)
      let file = folder.appending(path: "content/\(year)/\(index).md")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.article(index, year, month, day).utf8).write(to: file)
    }
    var configuration = Configuration()
    configuration.title = "The Harbour Lamp"
    configuration.baseURL = BaseURL("https://example.org/lamp")
    configuration.listLength = articles
    site = try await MeasuredSite(Project(root: FilePath(folder.path)), configuration: configuration, jobs: 2)
    let paragraph = "<p>" + String(repeating: "They say there is no bread in the harbour this week. ", count: 9) + "</p>\n"
    body = Array(String(repeating: paragraph, count: 6).utf8)
  }

  private static func article(_ index: Int, _ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let words = ["Dockers", "walk out", "at dawn", "bread", "& rice", "in the harbour", "again", "council", "votes", "no"]
    let title = (0..<5).map { words[(index * 7 + $0 * (1 + index % 3)) % words.count] }.joined(separator: " ")
    return """
      ---
      title: "\(title) \(index)"
      kicker: "\(index % 4 == 0 ? "Strike" : "")"
      standfirst: "\(index % 3 == 0 ? "The harbour stands still for the second week." : "")"
      date: "\(year)-\(padded(month))-\(padded(day))"
      publication: "The Harbour Lamp"
      issue: "\(index / 20)"
      page: "\(1 + index % 8)"
      byline: "By Edith Marlow in Port Ellery"
      authors: ["Edith Marlow"]
      place: "Port Ellery"
      tags: ["Harbour", "Bread", "Strikes"]
      source: "\(index).txt"
      ---

      Text.

      """.replacing("kicker: \"\"\n", with: "").replacing("standfirst: \"\"\n", with: "")
  }
}
