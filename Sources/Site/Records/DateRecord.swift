import Archive
import TemplateEngine

/// A date, for people and for machines: `date`.
struct DateRecord: TemplateRecord {
  let date: PartialDate
  let words: Words

  static let fields = TemplateFields<DateRecord>(
    "date", "When an article was published, as precisely as it is known.",
    [
      .writtenText("text", "The date in words: \"24 April 1997\".") { $0.words.dates.append($0.date, to: &$1) },
      .writtenText(
        "iso",
        "The date for the `datetime` of a `time` element, when it is a plain year, month or day: \"1997-04-24\".",
        when: { $0.date.plainPoint != nil }
      ) { record, output in
        if let point = record.date.plainPoint { output.append(point: point, separator: "-") }
      },
      .address("path", "The page of its day, month or year.") { record, output in
        let date = record.date
        let path = date.year.map { SitePath.date(year: $0, month: date.month, day: date.day?.day) }
        (path ?? .undated).append(to: &output)
      },
      .address(
        "on-this-day", "The page of that day in all years, when the day is known.", when: { $0.date.day != nil }
      ) { record, output in
        if let day = record.date.day {
          SitePath.calendarDate(month: day.month, day: day.day, page: 0).append(to: &output)
        }
      },
    ])
}
