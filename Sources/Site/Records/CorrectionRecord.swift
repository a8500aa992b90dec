import Archive
import Support
import TemplateEngine

/// What was corrected in an article since it was printed: a line of `corrections` in its front matter.
struct CorrectionRecord: TemplateRecord {
  /// When, where the line begins with a date and a colon.
  let date: PartialDate?
  let text: String
  let words: Words

  /// - Parameter line: `2026-11-30: The name is Ann Lee.`
  init(_ line: String, words: Words) {
    self.words = words
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    date = parts.count == 2 ? try? PartialDate(edtf: String(parts[0]).trimmedBlanks) : nil
    text = date == nil ? line : String(parts[1]).trimmedBlanks
  }

  static let fields = TemplateFields<CorrectionRecord>(
    "correction", "What was corrected in an article since it was printed.",
    [
      .optionalText("date", "When, in words, where the line says it.") { $0.date.map($0.words.dates.text) },
      .optionalText("iso", "The same for the `datetime` of a `time` element.") { $0.date?.plainISO },
      .text("text", "What.") { $0.text },
    ])
}

extension PartialDate {
  /// The date as ISO 8601 has it, when it is a plain year, month or day.
  fileprivate var plainISO: String? { plainPoint == nil ? nil : edtf }
}
