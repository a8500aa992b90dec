import Archive
import Testing

/// Colours of `pressmark.yml`.
@Suite struct ColourTests {
  @Test(arguments: [
    ("#8a1c1c", "#8a1c1c"), ("#812", "#881122"), ("RGB(138, 28, 28)", "#8a1c1c"), ("rgb(138 28 28)", "#8a1c1c"),
    ("hsl(0 100% 50%)", "#ff0000"), ("hsl(120deg, 100%, 25%)", "#008000"), ("teal", "#008080"),
  ])
  func asCSSWritesThem(_ text: String, _ expected: String) {
    #expect(Colour(css: text)?.css == expected)
  }

  @Test(arguments: [
    "", "#", "#12345", "#ggg", "red;}", "rgb(1 2)", "rgb(1 2 300)", "url(x)", "#8a1c1c; } body { display: none",
    "hsl(0 1 1)",
  ])
  func nothingElseIsOne(_ text: String) {
    #expect(Colour(css: text) == nil)
  }

  @Test func contrast() throws {
    #expect(Colour.white.contrast(with: Colour(red: 0, green: 0, blue: 0)) == 21)
    let grey = try #require(Colour(css: "#767676"))
    #expect((4.5..<4.6).contains(grey.contrast(with: .white)))
  }
}
