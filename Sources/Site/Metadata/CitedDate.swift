import Archive
import TemplateEngine

/// A date of publication as programs that cite read it.
///
/// EDTF says more than they understand: a plain date is given to the day, month or year; of a season its year, of a
/// range its beginning, and then what is left out in words.
struct CitedDate {
  /// The year, month and day that are certain; `nil` when not even a year is.
  let point: PartialDate.Point?
  /// The whole in words, where `point` does not say all; `nil` where it does.
  let words: String?

  init(_ date: PartialDate, _ words: DateWords) {
    let plain = date.plainPoint
    self.words = plain == nil ? words.text(date) : nil
    guard case .point(var point) = date.start, point.unspecifiedYearDigits == 0 else {
      self.point = plain
      return
    }
    if point.month ?? 0 > 12 { point.month = nil }
    self.point = point
  }
}

extension TemplateOutput {
  /// `1997/04/24`, `1997/04` or `1997`: what Google Scholar asks for and Zotero reads.
  mutating func append(point: PartialDate.Point, separator: StaticString) {
    append(point.year, width: 4)
    guard let month = point.month else { return }
    append(raw: separator)
    append(month, width: 2)
    guard let day = point.day else { return }
    append(raw: separator)
    append(day, width: 2)
  }
}
