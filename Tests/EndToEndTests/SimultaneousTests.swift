import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Readers and other builds at the same time as a build.
@Suite(.thorough) struct SimultaneousTests {
  @Test func readersMeetWholePagesAndNoLinkToAPageThatIsNotThereYet() throws {
    let archive = try ChangingArchive.shared
    let project = try archive.builtProject()
    let reader = SiteReader(site: project.root.appending("site"))
    try #require(reader.walk().broken.isEmpty)
    var walks = 0
    var state = ChangingArchive.State.first
    for _ in 0..<4 {
      let next = state == .first ? ChangingArchive.State.second : .first
      try ChangingArchive.write(next, into: project)
      let build = try Program.start(["build", "--root", project.root.string])
      while build.isRunning {
        let (files, broken) = reader.walk()
        walks += 1
        for (path, bytes) in files {
          #expect([state, next].contains { archive.site($0)[path] == bytes }, "\(path)")
        }
        // Whoever has opened an old page before may still follow its link to a page that has been deleted since.
        for (page, target) in broken {
          #expect(archive.site(state)[target] != nil && archive.site(next)[target] == nil, "\(page) to \(target)")
        }
      }
      build.waitUntilExit()
      try #require(build.terminationStatus == 0)
      try archive.expect(next, in: project, comment: "after \(walks) walks")
      #expect(reader.walk().broken.isEmpty)
      state = next
    }
    #expect(walks > 4)
  }

  @Test func twoBuildsEndWell() throws {
    let archive = try ChangingArchive.shared
    let project = try archive.builtProject()
    try ChangingArchive.write(.second, into: project)
    let builds = try (0..<3).map { _ in try Program.start(["build", "--root", project.root.string]) }
    for build in builds {
      build.waitUntilExit()
      #expect(build.terminationStatus == 0)
    }
    try archive.expect(.second, in: project, comment: "after three builds at once")
  }

  @Test(arguments: ["build", "convert"]) func secondRunSaysThatItWaits(_ command: String) throws {
    let project = try TemporaryProject(["seeds/riots.txt": Seed.text(), "messages": ""])
    let lock = try FileLock.take(file: ".pressmark/lock", in: OutputFolder(project.root)) {}
    try #require(lock != nil)
    let stream = try FileHandle(forWritingTo: URL(filePath: project.root.appending("messages").string))
    let run = try Program.start([command, "--root", project.root.string], messages: stream)
    let deadline = Date(timeIntervalSinceNow: 60)
    while try !project.read("messages").contains("waiting for it to end"), Date() < deadline {
      Thread.sleep(forTimeInterval: 0.02)
    }
    #expect(run.isRunning)
    #expect(!project.has("content"))
    let messages = try project.read("messages")
    #expect(messages.contains("Another run of pressmark is at work in this archive"))
    withExtendedLifetime(lock) {}
    run.terminate()
    run.waitUntilExit()
  }

  @Test func anotherArchivesBuildIntoTheSameFolderIsRefused() throws {
    let project = try TemporaryProject(["seeds/riots.txt": Seed.text()])
    try #require(try project.pressmark("build").status == 0)
    let before = try project.files(in: "site")
    let lock = try FileLock.take(folder: project.root.appending("site"))
    try project.write("pressmark.yml", "title: \"Another\"\n")
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("site:1:1: error: another run of pressmark is writing into this folder"))
    #expect(try project.files(in: "site") == before)
    withExtendedLifetime(lock) {}
  }
}
