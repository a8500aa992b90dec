import Archive
import Testing

@testable import Conversion

@Suite("Dates in every language")
struct DateLanguageTests {
  @Test(arguments: DateLanguage.all.map(\.name))
  func hasTwelveMonthsAndSevenWeekdays(_ name: String) throws {
    let language = try #require(DateLanguage.all.first { $0.name == name })
    try #require(language.months.count == 12 && language.aloneMonths.count == 12 && language.weekdays.count == 7)
    for (index, month) in language.months.enumerated() {
      let day = try #require(CalendarDay(year: 1997, month: index + 1, day: 24))
      let line = language.long(language.weekdays[day.weekday - 1], 24, month, 1997)
      for line in [line, line.uppercased()] {
        let readings = DateReader.plain.dates(in: line)
        #expect(readings.map { $0.date } == [PartialDate(day)], "\(line)")
        #expect(readings.allSatisfy { $0.hasWeekday && $0.doubts.isEmpty }, "\(line)")
        #expect(readings.map { String(line[$0.fullRange]) } == [line], "\(line)")
      }
    }
    for day in 7...13 {
      let date = try #require(CalendarDay(year: 1997, month: 4, day: day))
      let right = language.long(language.weekdays[date.weekday - 1], day, language.months[3], 1997)
      #expect(DateReader.plain.dates(in: right).flatMap(\.doubts) == [], "\(right)")
      let wrong = language.long(language.weekdays[date.weekday % 7], day, language.months[3], 1997)
      let reading = try #require(DateReader.plain.dates(in: wrong).first)
      #expect(reading.date == PartialDate(date), "\(wrong)")
      #expect(reading.doubts.count == 1, "\(wrong)")
    }
  }

  @Test(arguments: DateLanguage.all.dropLast(2).map(\.name))
  func readsMonthsAlone(_ name: String) throws {
    let language = try #require(DateLanguage.all.first { $0.name == name })
    for (index, month) in language.aloneMonths.enumerated() {
      let date = [DateParts(year: 1997, month: index + 1).edtf]
      #expect(DateReader.plain.edtf("\(month) 1997") == date, "\(month)")
      #expect(DateReader.plain.edtf("\(month.prefix(1).uppercased())\(month.dropFirst()) 1997") == date, "\(month)")
    }
  }

  /// What is printed in a language's long form is read as the day it was printed from.
  @Test(arguments: DateLanguage.all.map(\.name))
  func readsWhatItPrints(_ name: String) throws {
    let language = try #require(DateLanguage.all.first { $0.name == name })
    var count = 0
    for year in 1900...2030 {
      for month in 1...12 {
        for number in 1...CalendarDay.days(inMonth: month, of: year) {
          count += 1
          guard count % 37 == 0 else { continue }
          let day = try #require(CalendarDay(year: year, month: month, day: number))
          let line = language.long(language.weekdays[day.weekday - 1], number, language.months[month - 1], year)
          let readings = DateReader.plain.dates(in: line)
          if readings.map(\.date) != [PartialDate(day)] || readings.first?.doubts != [] {
            Issue.record("\(line) was read as \(DateReader.plain.edtf(line))")
          }
        }
      }
    }
    #expect(count == 47_847)
  }
}
