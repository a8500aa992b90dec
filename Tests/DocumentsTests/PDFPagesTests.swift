import Testing

@testable import Documents

/// What the pages of a PDF repeat.
@Suite struct PDFPagesTests {
  @Test func whatEachPageRepeatsStaysOnTheFirst() {
    let pages = PDFPages(
      "The Herald, page 1\n\nBread dear\n\nOne.\n\n1/3\n\u{0C}The Herald, page 2\n\nTwo.\n\n2/3\n"
        + "\u{0C}The Herald, page 3\n\nThree.\n\n3/3\n\u{0C}")
    #expect(pages.furniture == ["The Herald, page 2", "2/3"])
    let words = pages.lines.filter { !$0.trimmingPrefix("\u{0C}").isEmpty }
    #expect(words == ["The Herald, page 1", "Bread dear", "One.", "1/3", "Two.", "Three."])
  }

  @Test(arguments: ["One page.\n", "A\n\u{0C}B\n", "", "\u{0C}\u{0C}", "A\n\nText.\n\u{0C}B\n\nText too.\n\u{0C}"])
  func pagesThatRepeatNothingStay(_ text: String) {
    let pages = PDFPages(text)
    #expect(pages.furniture.isEmpty)
    #expect(pages.lines.joined(separator: "\n").filter { $0 != "\n" } == text.filter { $0 != "\n" })
  }
}
