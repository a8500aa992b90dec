import Archive
import Files
import SystemPackage
import TestSupport
import Testing

@testable import Preview

@Suite struct FolderWatchTests {
  @Test func tellsOfFilesThatAreWrittenMovedAndDeleted() async throws {
    let project = try TemporaryProject(["content/a.md": "a", "seeds/b.txt": "b", "site/index.html": "x"])
    let watch = FolderWatch(project.project)
    var changes = watch.changes.makeAsyncIterator()
    try project.write("content/a.md", "b")
    #expect(await changes.next()?.paths.contains(project.root.appending("content/a.md")) == true)
    try project.write("site/index.html", "y")
    try project.write(".pressmark/x", "y")
    try project.write("pressmark.yml", "title: A\n")
    let next = await changes.next()?.paths ?? []
    #expect(next.contains(project.root.appending("pressmark.yml")))
    #expect(!next.contains { $0.starts(with: project.project.site) || $0.string.contains(".pressmark") })
    try FileSystem.rename(project.root.appending("content/a.md"), to: project.root.appending("content/c.md"))
    #expect(await changes.next()?.paths.contains(project.root.appending("content/c.md")) == true)
    try project.delete("seeds/b.txt")
    #expect(await changes.next()?.paths.contains(project.root.appending("seeds/b.txt")) == true)
    watch.end()
  }

  @Test func watchesFoldersThatCome() async throws {
    let project = try TemporaryProject(["content/a.md": "a"])
    let watch = FolderWatch(project.project)
    var changes = watch.changes.makeAsyncIterator()
    try project.write("seeds/1997/04/a.txt", "a")
    #expect(await changes.next()?.isComplete == false)
    try project.write("seeds/1997/04/b.txt", "b")
    #expect(await changes.next()?.paths.contains(project.root.appending("seeds/1997/04/b.txt")) == true)
    watch.end()
  }

  /// What a disk that tells nothing is looked at by.
  @Test func stampsTellOfEachChange() throws {
    let project = try TemporaryProject(["content/1997/a.md": "a", "pressmark.yml": "", "site/x.html": ""])
    let folders = WatchedFolders(project.project)
    let before = folders.stamps()
    #expect(Set(before.keys.map { project.project.shown($0) }) == ["content/1997/a.md", "pressmark.yml"])
    try project.write("content/1997/a.md", "ab")
    #expect(folders.stamps() != before)
  }
}
