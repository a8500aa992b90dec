import Archive
import Files
import SystemPackage
import TestSupport
import Testing

/// What a run leaves for the next one is believed when it is whole, of this form and made with the same.
@Suite struct CacheFileTests {
  private func cache(_ project: TemporaryProject, _ inputs: String = "program 1") -> CacheFile {
    CacheFile("site", of: project.project.site, in: project.project, madeWith: inputs)
  }

  private func numbers(_ file: CacheFile) -> [Int]? {
    guard var (reader, _) = file.read() else { return nil }
    return reader.list { $0.number() }
  }

  @Test func itIsReadAsItWasWritten() throws {
    let project = try TemporaryProject()
    #expect(numbers(cache(project)) == nil)
    let many = Array(0..<20_000)
    cache(project).write { piece, passOn throws(FileError) in
      piece.add(many.count)
      for number in many {
        piece.add(number)
        try passOn(&piece)
      }
    }
    #expect(numbers(cache(project)) == many)
    #expect(numbers(cache(project, "program 2")) == nil, "another program's")
    cache(project).delete()
    #expect(numbers(cache(project)) == nil)
  }

  @Test(arguments: ["cut", "damaged", "older", "foreign", "empty"]) func whatIsNotWholeCountsAsNone(_ how: String)
    throws
  {
    let project = try TemporaryProject()
    cache(project).write { piece, _ throws(FileError) in piece.add([1, 2, 3]) { $0.add($1) } }
    let folder = project.root.appending(".pressmark")
    let path = folder.appending(try #require(FileSystem.names(in: folder).first))
    var bytes = try FileSystem.read(path)
    let older = bytes.replacing(Array("site 8 ".utf8), with: Array("site 7 ".utf8))
    #expect(older != bytes)
    switch how {
    case "cut": bytes.removeLast()
    case "damaged": bytes[bytes.count / 2] ^= 1
    case "older": bytes = withDigest(Array(older.dropLast(32)))
    case "foreign": bytes = Array("SQLite format 3".utf8)
    default: bytes = []
    }
    try FileSystem.write(bytes, to: path)
    #expect(numbers(cache(project)) == nil)
  }

  private func withDigest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = ByteWriter()
    digest.add(SHA256Digest(of: bytes))
    return bytes + digest.bytes
  }
}
