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

  @Test func aFileLargerThanAnOctalNumberHasItsSizeInARecord() {
    let entry = TarEntry(path: "a", size: 1 << 33)
    #expect(String(decoding: entry.header, as: UTF8.self).contains("19 size=8589934592\n"))
  }
}
