import Archive
import Markdown

/// Finds the parts of an article at the top of a text, in the layout: publication, date, headline, byline (which may be missing),
/// paragraphs, with blank lines between.
struct HeaderReader {
  /// The source text, as messages name it.
  let path: String
  let dateOrder: Configuration.DateOrder?
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, dateOrder: Configuration.DateOrder?) {
    self.path = path
    self.dateOrder = dateOrder
  }

  /// The article; `nil` when a part is missing without which it cannot be filed.
  mutating func article(in text: SourceText) -> SourceArticle? {
    let blocks = text.blocks
    guard blocks.count > 1 else {
      fail(blocks[0].firstLine, "no date follows the first line", Self.layoutAdvice)
      return nil
    }
    let date = readDate(blocks[1])
    guard blocks.count > 2, !blocks[2].joined.isEmpty else {
      let line = blocks[1].firstLine + blocks[1].lines.count
      fail(line, "no headline follows the date", Self.layoutAdvice)
      return nil
    }
    guard let date else { return nil }
    var article = SourceArticle(
      publication: blocks[0].joined, date: date, printedDate: blocks[1].joined, headline: blocks[2].joined,
      paragraphs: Array(blocks.dropFirst(3)))
    if let first = article.paragraphs.first, first.lines.count == 1, let byline = Byline(first.joined) {
      article.byline = first.joined
      article.authors = byline.authors
      article.place = byline.place
      article.paragraphs.removeFirst()
    }
    if article.paragraphs.isEmpty {
      let advice = "If the text is lost, leave it so; otherwise put it below the headline, after a blank line."
      let line = blocks[blocks.count - 1].firstLine
      diagnostics.append(
        Diagnostic(
          .warning, path, at: TextPosition(line: line, column: 1), "no text follows the headline", advice: advice))
    }
    return article
  }

  private mutating func readDate(_ block: SourceText.Block) -> PartialDate? {
    let line = block.joined
    do {
      let found = try SourceDate(line, order: dateOrder)
      if found.isAmbiguous {
        let advice = "Say which is right in pressmark.yml: date-order: dmy (or mdy). Until then only the year is used."
        let message = "'\(line)' can be read in two ways: day first or month first"
        diagnostics.append(
          Diagnostic(.warning, path, at: TextPosition(line: block.firstLine, column: 1), message, advice: advice))
      }
      return found.date
    } catch {
      switch error {
      case .shortYear:
        fail(block.firstLine, "the year in '\(line)' has two digits", "Write its century: 1997.")
      case .impossible(let order):
        let advice = "Correct the date, or the order of dates in pressmark.yml (date-order: dmy, mdy or ymd)."
        fail(block.firstLine, "the calendar has no day '\(line)', read as \(order.rawValue)", advice)
      case .notADate:
        let shown = line.count > 40 ? line.prefix(40) + "…" : line[...]
        fail(block.firstLine, "a date should stand here, and '\(shown)' is none", Self.layoutAdvice)
      }
    }
    return nil
  }

  private static let layoutAdvice =
    "A text begins with its publication, its date (24.04.1997), its headline and its byline, with blank lines between."

  private mutating func fail(_ line: Int, _ message: String, _ advice: String) {
    diagnostics.append(Diagnostic(.error, path, at: TextPosition(line: line, column: 1), message, advice: advice))
  }
}
