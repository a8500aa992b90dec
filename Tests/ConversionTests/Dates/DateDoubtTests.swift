import Archive
import Testing

@testable import Conversion

@Suite("Figures and doubts")
struct DateDoubtTests {
  /// A date in figures, in each order that can be configured.
  struct Figures: Sendable, CustomTestStringConvertible {
    let line: String
    /// Without an order, and with `dmy`, `mdy`, `ymd`.
    let dates: [String]
    let proves: Configuration.DateOrder?

    init(
      _ line: String, _ none: String, _ dmy: String, _ mdy: String, _ ymd: String,
      proves: Configuration.DateOrder? = nil
    ) {
      self.line = line
      dates = [none, dmy, mdy, ymd]
      self.proves = proves
    }

    var testDescription: String { line }
  }

  @Test(arguments: [
    Figures("03/04/1997", "1997", "1997-04-03", "1997-03-04", "1997"),
    Figures("3.4.1997", "1997", "1997-04-03", "1997-03-04", "1997"),
    Figures("3-4-1997", "1997", "1997-04-03", "1997-03-04", "1997"),
    Figures("3. 4. 1997", "1997", "1997-04-03", "1997-03-04", "1997"),
    Figures("25/03/1997", "1997-03-25", "1997-03-25", "-", "-", proves: .dmy),
    Figures("04/24/1997", "1997-04-24", "-", "1997-04-24", "-", proves: .mdy),
    Figures("03/03/1997", "1997-03-03", "1997-03-03", "1997-03-03", "-"),
    Figures("30.02.1997", "-", "-", "-", "-"),
    Figures("29.02.1996", "1996-02-29", "1996-02-29", "-", "-", proves: .dmy),
    // 24 April was a Thursday; of 3 April and 4 March 1997 only the first was.
    Figures("Thursday, 03/04/1997", "1997-04-03", "1997-04-03", "1997-03-04", "1997"),
    Figures("Tuesday 03/04/1997", "1997-03-04", "1997-04-03", "1997-03-04", "1997"),
    Figures("Sunday 03/04/1997", "1997", "1997-04-03", "1997-03-04", "1997"),
  ])
  func readsFiguresInTheirOrder(_ example: Figures) {
    let orders: [Configuration.DateOrder?] = [nil, .dmy, .mdy, .ymd]
    for (order, date) in zip(orders, example.dates) {
      let readings = DateReader(order: order, earliestShortYear: nil).dates(in: example.line)
      #expect(readings.map { $0.date?.edtf ?? "-" } == [date], "\(order.debugDescription)")
      #expect(readings.map(\.proves) == [example.proves])
      #expect(readings.allSatisfy { $0.isInFigures && $0.precision == .day })
    }
  }

  @Test func saysWhatIsDoubtful() throws {
    func doubts(_ line: String, order: Configuration.DateOrder? = nil) -> [DateDoubt] {
      DateReader(order: order, earliestShortYear: nil).dates(in: line).flatMap(\.doubts)
    }
    #expect(doubts("03/04/1997") == [.ambiguousOrder(printed: "03/04/1997")])
    #expect(
      doubts("Wednesday, 24 April 1997") == [
        .weekdayMismatch(printed: "Wednesday", date: "1997-04-24", real: "Thursday")
      ])
    #expect(doubts("31 February 1997") == [.impossible(printed: "31 February 1997", order: nil)])
    #expect(doubts("04/24/1997", order: .dmy) == [.impossible(printed: "04/24/1997", order: .dmy)])
    #expect(doubts("30.02.1997", order: .dmy) == [.impossible(printed: "30.02.1997", order: nil)])
    #expect(doubts("24 April 97") == [.shortYear(printed: "24 April 97")])
    #expect(doubts("24.4.97") == [.shortYear(printed: "24.4.97")])
    #expect(doubts("2001-02") == [.monthOrYears(printed: "2001-02")])
    #expect(doubts("24 April 1997, Thursday") == [])
    let doubt = try #require(doubts("03/04/1997").first)
    #expect(doubt.message == "'03/04/1997' can be read in two ways: day first or month first")
    #expect(doubt.advice.hasPrefix("Say which is right in pressmark.yml: date-order: dmy (or mdy)."))
  }

  @Test(arguments: [
    DateCase("24 April 30", "1930-04-24"), DateCase("24 April 29", "2029-04-24"), DateCase("24.4.97", "1997-04-24"),
    DateCase("April '97", "1997-04"), DateCase("April 24, '97", "1997-04-24"), DateCase("25/IV/97", "1997-04-25"),
    DateCase("24-Apr-97", "1997-04-24"), DateCase("04/24/97", "1997-04-24"),
  ])
  func readsShortYearsWhenTold(_ example: DateCase) {
    #expect(DateReader(order: nil, earliestShortYear: 1930).edtf(example.line) == example.dates)
    #expect(DateReader.plain.edtf(example.line) == ["-"])
  }

  @Test(arguments: [
    ("11 February 1731/2", "1732-02-11", DateDoubt.OldStyle.laterYear(1732)),
    ("10/21 February 1750", "1750-02-21", .laterDay("1750-02-21")),
    ("25 октября (7 ноября) 1917", "1917-11-07", .laterDay("1917-11-07")),
    ("1 (14) февраля 1918 г.", "1918-02-14", .laterDay("1918-02-14")),
    ("March 24, 1699/1700", "1700-03-24", .laterYear(1700)),
    ("25 October/7 November 1917", "1917-11-07", .laterDay("1917-11-07")),
    ("25 October 1917 O.S.", "1917-11-07", .converted("1917-11-07")),
    ("25 октября 1917 г. ст. ст.", "1917-11-07", .converted("1917-11-07")),
    ("11 February 1731 (old style)", "1731-02-22", .converted("1731-02-22")),
    ("29 February 1900 O.S.", "1900-03-13", .converted("1900-03-13")),
  ])
  func readsTheOldCalendar(_ line: String, _ date: String, _ how: DateDoubt.OldStyle) throws {
    let reading = try #require(DateReader.plain.dates(in: line).first)
    #expect(reading.date?.edtf == date)
    #expect(reading.doubts == [.oldStyle(printed: line, reading: how)])
  }

  @Test(arguments: [
    ("Der Landbote, Montag, 28. Juli 1986.", "Montag, 28. Juli 1986", "Montag, 28. Juli 1986"),
    ("Paris, le jeudi 24 avril 1997, à 10h30", "jeudi 24 avril 1997", "le jeudi 24 avril 1997, à 10h30"),
    (
      "Published on Thursday, April 24, 1997 at 10 a.m. by", "Thursday, April 24, 1997",
      "on Thursday, April 24, 1997 at 10 a.m."
    ),
    ("Date: Thu, 21 Dec 89 08:51:03 CST", "Thu, 21 Dec 89", "Thu, 21 Dec 89 08:51:03 CST"),
    ("(c. 1926)", "c. 1926", "c. 1926"), ("24 апреля 1997 г. в Москве", "24 апреля 1997 г.", "24 апреля 1997 г."),
    ("1997-04-24 (Thu), p. 3", "1997-04-24 (Thu)", "1997-04-24 (Thu)"),
    ("24.04.1997, 10.15 Uhr", "24.04.1997", "24.04.1997, 10.15 Uhr"),
    ("24 April 1997, Sunday Times", "24 April 1997", "24 April 1997"),
  ])
  func knowsWhereADateEnds(_ line: String, _ date: String, _ full: String) throws {
    let reading = try #require(DateReader(order: .dmy, earliestShortYear: nil).dates(in: line).first)
    #expect(String(line[reading.range]) == date)
    #expect(String(line[reading.fullRange]) == full)
  }

  @Test func marksBareYears() {
    #expect(DateReader.plain.dates(in: "2000 people").map(\.isBareYear) == [true])
    #expect(DateReader.plain.dates(in: "The Gazette 1997").map(\.isBareYear) == [true])
    #expect(DateReader.plain.dates(in: "1914–1918").map(\.isBareYear) == [true])
    #expect(DateReader.plain.dates(in: "c. 1926").map(\.isBareYear) == [false])
    #expect(DateReader.plain.dates(in: "April 1997").map(\.isBareYear) == [false])
  }

  @Test func readsSeveralDates() {
    #expect(DateReader.plain.edtf("24 April 1997; 1 May 1997; 1998") == ["1997-04-24", "1997-05-01", "1998"])
  }
}
