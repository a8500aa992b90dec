import Files
import Testing

@testable import Publishing

/// What is sent to a host, and in which order.
@Suite struct PublishPlanTests {
  private func digest(_ text: String) -> SHA256Digest { SHA256Digest(of: Array(text.utf8)) }

  private func plan(_ site: [PathKey: String], on host: [PathKey: String]) -> PublishPlan {
    PublishPlan(of: Manifest(site.mapValues(digest)), on: host.mapValues(digest)) { site[$0]?.utf8.count ?? 0 }
  }

  @Test func theOrderKeepsLinksWhole() {
    let site: [PathKey: String] = [
      "index.html": "2", "404.html": "1", "1997/04/24/riots.html": "2", "1997/04/24/riots.txt": "2",
      "1997/index.html": "2",
      "assets/style.css": "2", "search/index.js": "2", "search/new.js": "1", "1997/04/24/new.html": "1",
      "tags/new.html": "1", "tags/lima.html": "2", "about.html": "1",
    ]
    let host: [PathKey: String] = [
      "index.html": "1", "404.html": "1", "1997/04/24/riots.html": "1", "1997/04/24/riots.txt": "1",
      "1997/index.html": "1",
      "assets/style.css": "1", "search/index.js": "1", "search/old.js": "1", "tags/lima.html": "1",
      "tags/gone.html": "1", "about.html": "1",
    ]
    let plan = plan(site, on: host)
    #expect(
      plan.files.map(\.path) == [
        "1997/04/24/new.html", "search/new.js", "tags/new.html", "assets/style.css", "1997/04/24/riots.html",
        "1997/04/24/riots.txt", "1997/index.html", "tags/lima.html", "index.html", "search/index.js",
      ])
    #expect(plan.deletions == ["search/old.js", "tags/gone.html"])
    #expect(plan.unchanged == 2 && plan.obstacles.isEmpty && plan.bytes == 10)
    // Each step has files of one class; those that lead to all others come after them.
    #expect(plan.batches.map { $0.map(\.path).count } == [3, 1, 2, 2, 2])
  }

  /// An article may be called "Index of ships"; a list in parts has pages of its own.
  @Test func namesTellListsFromArticles() {
    let articles = [
      "1997/04/24/index-of-ships-lost-at-sea.html", "1997/04/24/index-.html", "undated/page-3.html",
      "1997/04/24/pages.html", "1997/04/24/indexes.html",
    ]
    let lists = [
      "1997/index.html", "1997/04/page_3.html", "1997/04/24/page_2.html.gz", "undated/index.html",
      "undated/page_12.html", "1997/04/24/index.html.br",
    ]
    let besides = ["1997/04/24/riots.txt", "1997/04/24/page_x.txt", "media/page_2.html", "media/index.pdf"]
    for path in articles + besides { #expect(FileClass.ofChanged(PathKey(path)) == .page, "\(path)") }
    for path in lists { #expect(FileClass.ofChanged(PathKey(path)) == .list, "\(path)") }
    for path in articles { #expect(FileClass.isArticle(PathKey(path)), "\(path)") }
    for path in lists + besides + ["1997", "index.html", "tags/lima.html", "about.html"] {
      #expect(!FileClass.isArticle(PathKey(path)), "\(path)")
    }
  }

  @Test func whatIsInTheWayGoesFirst() {
    let plan = plan(["a/b.html": "1", "c": "1"], on: ["a": "1", "c/d.html": "1", "e": "1"])
    #expect(plan.obstacles == ["a", "c/d.html"])
    #expect(plan.deletions == ["e"])
  }

  @Test func nothingIsSentTwice() {
    let plan = plan(["a": "1", "b": "1"], on: ["a": "1", "b": "1"])
    #expect(plan.isEmpty && plan.unchanged == 2)
  }

  @Test func stepsAreSmall() {
    let site = Dictionary(uniqueKeysWithValues: (0..<2500).map { (PathKey("\($0).html"), "x") })
    #expect(plan(site, on: [:]).batches.map(\.count) == [1000, 1000, 500])
  }

  @Test func deletionsAreFew() {
    #expect(DeletionLimit.usual.count(ofPublished: 38) == 16)
    #expect(DeletionLimit.usual.count(ofPublished: 1000) == 100)
    #expect(DeletionLimit.usual.count(ofPublished: 27_000) == 256)
    #expect(DeletionLimit("20%") == .percent(20) && DeletionLimit("7") == .files(7))
    for text in ["", "%", "-1", "101%", "many"] { #expect(DeletionLimit(text) == nil) }
  }
}
