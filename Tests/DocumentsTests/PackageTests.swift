import TestSupport
import Testing

@testable import Documents

/// What is in the files of word processors, without the programs that read them.
@Suite struct PackageTests {
  @Test func aPackedTextIsUnpacked() throws {
    // "bread bread bread bread\n", packed by zlib with codes that RFC 1951 fixes.
    let packed: [UInt8] = [0x4B, 0x2A, 0x4A, 0x4D, 0x4C, 0x51, 0x48, 0x42, 0x27, 0xB9, 0x00]
    #expect(Inflater.inflate(packed[...], limit: 100) == Array("bread bread bread bread\n".utf8))
    #expect(Inflater.inflate(packed[...], limit: 10) == nil)
    for end in packed.indices { #expect(Inflater.inflate(packed[..<end], limit: 100) == nil) }
  }

  @Test func aDirectoryThatLiesIsRefused() throws {
    var zip = TestDocument.zip([("a.xml", "<a/>")])
    #expect(try ZipArchive(zip).bytes(of: ZipArchive(zip).entries[0]) == Array("<a/>".utf8))
    for index in zip.indices {
      zip[index] ^= 0xFF
      if let archive = try? ZipArchive(zip) { for entry in archive.entries { _ = try? archive.bytes(of: entry) } }
      zip[index] ^= 0xFF
    }
    #expect(throws: DocumentError.self) { try ZipArchive([]) }
  }

  @Test func jsonIsReadAndHostileJSONIsNot() {
    #expect(
      JSONReader.value(Array(#"{"a": [1, true, null, "\u00e9\ud83d\ude00\n"]}"#.utf8))
        == .mapping(["a": .list([.number(1), .flag(true), .null, .text("é😀\n")])]))
    for text in ["", "{", "[1", "\"a", "[1,]", "{\"a\"}", "1 2", String(repeating: "[", count: 100_000)] {
      #expect(JSONReader.value(Array(text.utf8)) == nil)
    }
  }

  @Test func wordsOfRTFStandWhereTheyBelong() {
    let rtf =
      #"{\rtf1{\fonttbl{\f0 Times;}}{\*\generator X}{\header Top}One\u8217?s \b two\b0\par{\*\shpinst{\sp{\sn x}}{\shptxt Box\par}}Thr\'e9e}"#
    #expect(
      RTFWords.words(in: Array(rtf.utf8)) == [
        PlacedWords(place: "in a header", text: "Top"), PlacedWords(place: "in the text", text: "One’s two"),
        PlacedWords(place: "in a text box", text: "Box"), PlacedWords(place: "in the text", text: "Thr\u{FFFC}e"),
      ])
  }

  @Test func hostileRTFIsReadToItsEnd() {
    let deep = String(repeating: "{", count: 5000) + "Two" + String(repeating: "}", count: 5000)
    let rtf = "{\\rtf1 One\\par \(deep)\\par Three\\bin9223372036854775807 four}"
    #expect(RTFWords.words(in: Array(rtf.utf8)).map(\.text) == ["One", "Two", "Three"])
  }

  @Test func tablesInTablesAreWrittenOnce() throws {
    var block = #"{"t":"Para","c":[{"t":"Str","c":"Bread"},{"t":"Note","c":[]}]}"#
    let attributes = #"["",[],[]]"#
    for _ in 0..<20 {
      let row = "[\(attributes),[[\(attributes),{},1,1,[\(block)]]]]"
      let body = "[\(attributes),0,[],[\(row)]]"
      block =
        #"{"t":"Table","c":["#
        + "\(attributes),[null,[]],[],[\(attributes),[]],[\(body)],[\(attributes),[]]]}"
    }
    let text = try PandocText(Array(#"{"meta":{},"blocks":[\#(block)]}"#.utf8), .properties)
    #expect(text.part.lines.map(\.text) == ["Bread[^1]", "", "[^1]: —"])
  }

  @Test func aPageWithoutTheEndOfItsHeadIsShown() {
    let page = "<html><head><title/><script src='x'/><body><p>Bread</p></body>"
    #expect(WebPage(Array(page.utf8)).words.map(\.text) == ["Bread"])
  }

  @Test func aPageSaysWhatABrowserShows() {
    let page =
      "<html><head><title>T</title></head><body><p>A <b>b</b>c<br>d &amp; e<script>if (a<b) x</script><!-- no --><img alt='pic'></body>"
    #expect(
      WebPage(Array(page.utf8)).words.map(\.text) == ["A bc", "d & e", "pic"])
  }

  @Test func postsGetTheirParagraphs() {
    let text =
      "One\ntwo\n\n<h2>Three</h2>\nFour [gallery ids=\"1,2\"]\n\n[caption id=\"a\"]<img src=\"x\"> Five[/caption]"
    let (html, count) = PostText.html(of: text)
    #expect(
      html
        == "<p>One<br>\ntwo</p>\n\n<h2>Three</h2>\n\n<p>Four </p>\n\n<p><img src=\"x\"> Five</p>\n\n")
    #expect(count == 2)
  }
}
