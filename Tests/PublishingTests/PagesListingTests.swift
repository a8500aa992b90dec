import Files
import Testing

@testable import Publishing

/// What a git-pages server says it holds.
@Suite struct PagesListingTests {
  /// A field of bytes.
  private func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    let length = bytes.count < 128 ? [UInt8(bytes.count)] : [UInt8(bytes.count & 127) | 128, UInt8(bytes.count >> 7)]
    return [number << 3 | 2] + length + bytes
  }

  private func entry(_ path: String, type: UInt8) -> [UInt8] {
    // What else there is of a file: a number of several bytes, bytes, one of eight bytes, one of four.
    let others: [UInt8] =
      [0x38, 0x80, 0x80, 0x01] + field(6, [1, 2, 3]) + [0x49, 0, 0, 0, 0, 0, 0, 0, 0, 0x55, 0, 0, 0, 0]
    return field(4, field(1, Array(path.utf8)) + field(2, others + [0x08, type]))
  }

  @Test func filesAndFoldersAreTold() throws {
    let long = "1997/" + String(repeating: "long-", count: 40) + "ü.html"
    let bytes =
      field(1, Array("https://example.org".utf8)) + entry("", type: 1) + entry("1997", type: 1)
      + entry(long, type: 3) + entry("index.html", type: 2) + entry("latest", type: 4) + [0x50, 0xFF, 0x01]
    let listing = try #require(PagesListing(bytes))
    #expect(listing.files == [PathKey(long), "index.html", "latest"])
    #expect(listing.folders == ["1997"])
  }

  @Test func aSiteWithoutFilesIsOne() {
    #expect(PagesListing([])?.files == [])
  }

  @Test func otherBytesAreRefused() {
    let whole = entry("index.html", type: 2)
    for count in 1..<whole.count { #expect(PagesListing(Array(whole.prefix(count))) == nil, "\(count) bytes") }
    #expect(PagesListing(Array("<!DOCTYPE html>".utf8)) == nil)
    #expect(PagesListing([0x08] + Array(repeating: 0xFF, count: 20)) == nil)
  }
}
