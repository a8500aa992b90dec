import Testing

@testable import Conversion

/// A long line without blanks is read once, and not once for each of its signs.
@Suite struct LongLineTests {
  /// Addresses are still found behind a sign that is no word.
  @Test func addressesBehindSigns() {
    #expect(words(in: "(www.example.org) bread") == ["bread"])
    #expect(words(in: "«ana@example.org» bread") == ["bread"])
    #expect(words(in: "*(a)*(b) (www.example.org/a) bread") == ["a", "b", "bread"])
  }

  /// Counted in bytes looked at, not in seconds: ten times the signs take about ten times the work.
  @Test(arguments: ["*", "[", "<", "&", "\\", ">", "~", "`", ".", "![[", "[a](", "😀"])
  func workGrowsWithTheLine(_ sign: String) {
    let (short, long) = (work(String(repeating: sign, count: 2_000)), work(String(repeating: sign, count: 20_000)))
    #expect(long <= 15 * short)
  }

  private func words(in text: String) -> [String] {
    var (reader, words) = (TagWordReader(start: 0, segment: 0, []), [TagWord]())
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { reader.read($0, into: &words) }
    return words.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
  }

  private func work(_ text: String) -> Int {
    var (reader, words) = (TagWordReader(start: 0, segment: 0, []), [TagWord]())
    Array(text.utf8).withUnsafeBufferPointer { reader.read($0, into: &words) }
    return reader.bytesSearched
  }
}
