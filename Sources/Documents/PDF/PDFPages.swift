/// The pages of a PDF as pdftotext gives them, a form feed between them, without what each page repeats at its top or
/// bottom: the paper's name, the address of a web page that was printed, the page's number. On the first page it stays:
/// there it may be the headline, or say where and when the article was printed.
struct PDFPages {
  /// The lines of all pages.
  let lines: [String]
  /// What was left out, each once: a line as it stood on the second page.
  private(set) var furniture: [String] = []

  /// How many lines of a page's top and bottom may be such.
  private static let deepest = 4

  init(_ text: String) {
    var pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    // Behind the last page stands a form feed too.
    let filled = pages.indices.filter { page in pages[page].contains { !Self.isBlank($0) } }
    var left: [Set<Int>] = Array(repeating: [], count: pages.count)
    for isTop in [true, false] {
      let edges = filled.map { page in
        let places = pages[page].indices.filter { !Self.isBlank(pages[page][$0]) }
        return Array((isTop ? places : places.reversed()).prefix(Self.deepest))
      }
      for depth in 0..<Self.deepest {
        let looks = zip(filled, edges).map { page, places in
          depth < places.count ? Self.look(pages[page][places[depth]]) : ""
        }
        guard filled.count > 1, let look = looks.last, !look.isEmpty,
          looks.dropFirst(filled.count > 2 ? 1 : 0).allSatisfy({ $0 == look })
        else { break }
        furniture.append(pages[filled[1]][edges[1][depth]].split(separator: " ").joined(separator: " "))
        for (page, places) in zip(filled, edges).dropFirst() { left[page].insert(places[depth]) }
      }
    }
    for page in pages.indices {
      pages[page] = pages[page].indices.filter { !left[page].contains($0) }.map { pages[page][$0] }
      // The mark of a page's end stays, as a text has it.
      if page > 0 { pages[page] = ["\u{0C}" + (pages[page].first ?? "")] + pages[page].dropFirst() }
    }
    lines = pages.flatMap(\.self)
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// A line without blanks, each run of figures as one 0: pages are numbered.
  private static func look(_ line: String) -> String {
    line.reduce(into: "") { look, character in
      if character.isWhitespace { return }
      if !character.isNumber { look.append(character) } else if look.last != "0" { look.append("0") }
    }
  }
}
