import Files
import SystemPackage
import TestSupport
import Testing

/// Zip archives as programs read them; `PackTests` takes them apart with `unzip`.
@Suite struct ZipWriterTests {
  private func entries(_ count: Int) throws -> [UInt8] {
    let project = try TemporaryProject()
    let zip = try ZipWriter(creating: project.root.appending("a.zip"))
    for number in 0..<count { try zip.add("\(number)", [0x61]) }
    try zip.finish()
    return try FileSystem.read(project.root.appending("a.zip"))
  }

  @Test func moreFilesThanSixteenBitsCount() throws {
    let few = try entries(65_534)
    #expect(few[(few.count - 12)..<(few.count - 10)].elementsEqual([0xFE, 0xFF]))
    let many = try entries(70_000)
    // The end says that the count stands in the end of 64 bits.
    #expect(many[(many.count - 12)..<(many.count - 10)].elementsEqual([0xFF, 0xFF]))
    let end64 = many.count - 22 - 20 - 56
    #expect(many[end64..<(end64 + 4)].elementsEqual([0x50, 0x4B, 0x06, 0x06]))
    let count = many[(end64 + 32)..<(end64 + 40)].enumerated().reduce(0) { $0 + Int($1.element) << (8 * $1.offset) }
    #expect(count == 70_000)
  }

  @Test func whatIsNotFinishedIsNotThere() throws {
    let project = try TemporaryProject()
    do {
      let zip = try ZipWriter(creating: project.root.appending("a.zip"))
      try zip.add("a", [1])
    }
    #expect(try FileSystem.namesIfPresent(in: project.root) == [])
  }

  @Test func onlyAnArchiveOfOursIsReplaced() throws {
    // A document of a word processor is a zip archive, too.
    let project = try TemporaryProject([
      "b.zip": "text", "c.docx": "PK\u{03}\u{04}\u{14}\u{00}\u{08}\u{08}\u{08}\u{00}",
    ])
    for content in 1...2 {
      let zip = try ZipWriter(creating: project.root.appending("a.zip"))
      try zip.add("a", [UInt8(content)])
      try zip.finish()
    }
    for other in ["b.zip", "c.docx"] {
      #expect(throws: FileError.self) { try ZipWriter(creating: project.root.appending(other)) }
    }
  }
}
