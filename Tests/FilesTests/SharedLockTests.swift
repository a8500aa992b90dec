import TestSupport
import Testing

@testable import Files

/// A lock that any number of processes take part in, of whom each may ask whether it is the only one.
@Suite struct SharedLockTests {
  @Test func onlyWhoIsLeftIsAlone() throws {
    let project = try TemporaryProject()
    let folder = try OutputFolder(project.root)
    let first = try #require(FileLock.share(file: "own/lock", in: folder))
    #expect(first.isAlone)
    var second = FileLock.share(file: "own/lock", in: folder)
    #expect(second?.isAlone == false && !first.isAlone)
    second = nil
    #expect(first.isAlone)
  }
}
