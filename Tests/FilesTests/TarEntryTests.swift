import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Archives that `tar` reads.
@Suite struct TarEntryTests {
  private func check(_ entries: [(path: String, bytes: [UInt8])]) throws {
    let project = try TemporaryProject()
    var archive: [UInt8] = []
    for (path, bytes) in entries {
      let entry = TarEntry(path: path, size: bytes.count)
      #expect(entry.length == entry.header.count + bytes.count + entry.padding.count)
      #expect(entry.length % TarEntry.blockSize == 0)
      archive += entry.header + bytes + entry.padding
    }
    try project.write("a.tar", bytes: archive + TarEntry.end)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "tar xf a.tar"]
    process.currentDirectoryURL = URL(fileURLWithPath: project.root.string)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    for (path, bytes) in entries { #expect(try FileSystem.read(project.root.appending(path)) == bytes) }
  }

  @Test func filesOfEverySizeComeOutAsTheyWere() throws {
    let sizes = [0, 1, 511, 512, 513, 5000]
    try check(sizes.map { ("24/\($0).txt", Array(repeating: 0x61, count: $0)) })
  }

  @Test func longNamesAndThoseOfOtherAlphabets() throws {
    let long = "24/" + String(repeating: "long-", count: 30) + ".txt"
    try check([(long, [1]), ("24/лёд-тронулся.txt", [2]), ("24/" + String(repeating: "報", count: 60), [3])])
  }

  @Test func foldersAndDeletionsAreToldByTar() throws {
    let project = try TemporaryProject()
    let archive = [TarEntry(path: "24", .folder), TarEntry(path: "25/a.txt", .deletion)].flatMap(\.header)
    try project.write("a.tar", bytes: archive + TarEntry.end)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "tar tvf a.tar >list"]
    process.currentDirectoryURL = URL(fileURLWithPath: project.root.string)
    try process.run()
    process.waitUntilExit()
    let lines = try project.read("list").split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("d") && lines[0].hasSuffix(" 24"), "\(lines)")
    #expect(lines[1].hasPrefix("c") && lines[1].contains("0,0") && lines[1].hasSuffix("25/a.txt"), "\(lines)")
  }

  @Test func aFileLargerThanAnOctalNumberHasItsSizeInARecord() {
    let entry = TarEntry(path: "a", size: 1 << 33)
    #expect(String(decoding: entry.header, as: UTF8.self).contains("19 size=8589934592\n"))
  }
}
