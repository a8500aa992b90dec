import Archive
import TemplateEngine

/// A date, for people and for machines: `date`.
struct DateRecord: TemplateRecord {
  let date: PartialDate

  static let fields: TemplateFields<DateRecord> = [
    TemplateField("text", "The date in words.") { .text($0.date.words) },
    TemplateField("iso", "The date for a `time` element, when it is a plain year, month or day.") {
      TemplateValue($0.date.machineReadable)
    },
    TemplateField("path", "The page of its day, month or year.") { record in
      guard let year = record.date.year else { return .text("undated/index.html") }
      return .text(Article.folder(year: year, month: record.date.month, day: record.date.day?.day) + "/index.html")
    },
  ]
}
