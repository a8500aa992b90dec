import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What newer articles leave as it is.
@Suite struct LastingPagesTests {
  private func archive(_ numbers: Range<Int>, in project: TemporaryProject) throws {
    for number in numbers {
      let text = """
        ---
        title: "Letters \(number)"
        date: "\(1900 + number)-04-24"
        publication: "HarbourLamp"
        authors: ["Ann Lee"]
        tags: ["Letters", "Callao \(number % 3)"]
        ---

        They wrote number \(number) home.

        """
      try project.write("content/\(number).md", text)
    }
  }

  private func built(_ project: TemporaryProject) throws -> [String: [UInt8]] {
    try #require(try project.pressmark("build").status == 0)
    return try project.files(in: "site")
  }

  /// Full pages of a list are the same bytes however many articles come after theirs.
  @Test func fullPagesStayByteForByte() throws {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\nlist-length: 10\n"])
    try archive(0..<36, in: project)
    var before = try built(project)
    #expect(before["authors/ann-lee/1.html"] != nil)
    for count in [37, 41, 58] {
      try archive(0..<count, in: project)
      let after = try built(project)
      let lists = before.filter { path, _ in
        let parts = path.split(separator: "/")
        return parts.count == 3 && ["authors", "publications", "on-this-day"].contains(parts[0])
      }
      // The last of each only leads on to the newest until it is full.
      let full = lists.filter { !String(decoding: $1, as: UTF8.self).contains("http-equiv=\"refresh\"") }
      #expect(full.count > 6)
      for (path, bytes) in full { #expect(after[path] == bytes, "\(path), \(count) articles") }
      before = after
    }
  }

  /// What one more article costs does not grow with the archive.
  @Test func oneMoreArticleMakesFewPages() throws {
    // The files of the search are counted in SearchIndexTests.
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\nlist-length: 10\nsearch: off\n"])
    try archive(0..<60, in: project)
    for number in 0..<60 { try project.setAge("content/\(number).md", seconds: 60) }
    let pages = try built(project).count
    try archive(60..<61, in: project)
    let run = try project.pressmark("build", "--json")
    let summary = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let made = try #require(((summary["site"] as? [String: Any]) ?? summary)["made"] as? Int)
    #expect(pages > 250)
    // Its own page, its neighbour's and those of articles that it is now related to; year, month, day and their
    // neighbours; the newest pages of its names; indexes; files that are made every time.
    #expect(made < 40, "\(made) of \(pages)")
  }
}
