import Archive
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Massacre in Lima", "massacre-in-lima"), ("Niño – Año!", "niño-año"), ("ПЕРУ", "перу"),
    ("Workers’ movement", "workers-movement"),
    ("AT&T", "at-t"), ("  --Hello,   world--  ", "hello-world"), ("No. 188", "no-188"), ("日本 新聞", "日本-新聞"),
    ("हिन्दी", "हिन्दी"),
    ("صحيفة اليوم", "صحيفة-اليوم"), ("../../etc/passwd", "etc-passwd"), ("a\u{0}b", "a-b"), ("Index", "index-"),
    ("CON", "con-"),
    ("com1", "com1-"), ("😀 grin", "grin"),
    ("don\u{AD}key", "donkey"),
  ]) func keepsLettersOfEveryScript(_ name: String, _ slug: String) {
    #expect(Slug(name)?.text == slug)
  }

  @Test func isComposed() {
    let slug = Slug("nin\u{303}o")
    #expect(slug.map { Array($0.text.utf8) } == Array("ni\u{F1}o".utf8))
  }

  @Test(arguments: ["", "!!!", "😀", "---", "\u{301}"]) func isNeverEmpty(_ name: String) {
    #expect(Slug(name) == nil)
  }

  @Test(arguments: [
    String(repeating: "word ", count: 60), String(repeating: "ж", count: 200), String(repeating: "a", count: 500),
    "e" + String(repeating: "\u{301}", count: 400),
  ]) func isEightyBytesAtMost(_ name: String) throws {
    let slug = try #require(Slug(name))
    #expect(slug.text.utf8.count <= Slug.maximumBytes)
    #expect(slug.numbered(12345).text.utf8.count <= Slug.maximumBytes)
    #expect(!slug.text.hasSuffix("-"))
  }

  @Test func longSlugEndsWithAWholeWord() {
    let slug = Slug(String(repeating: "word ", count: 60))
    #expect(slug?.text.hasSuffix("-word") == true)
  }

  @Test func isItsOwnSlug() throws {
    for name in ["Massacre in Lima", "Niño", "CON", String(repeating: "word ", count: 60)] {
      let slug = try #require(Slug(name))
      #expect(Slug(written: slug.text) == slug)
    }
    let long = String(repeating: "word-", count: 30) + "end"
    #expect(Slug(written: long)?.text == long)
    #expect(Slug(written: String(repeating: "a", count: 201)) == nil)
    #expect(Slug(written: "Not A Slug") == nil)
    for text in ["bogotá-1997", "straße-9", "äöü-éèê", "peru", "перу-лима"] {
      #expect(Slug(written: text)?.text == text)
    }
    for text in ["Élan-vital", "a×b-c÷d", "éa--b", "é-lima-"] {
      #expect(Slug(written: text)?.text != text)
    }
    #expect(Slug(written: "a/b") == nil)
  }
}
