import Archive
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    "1997", "1997-04", "1997-04-24", "0987-01-02", "1997-21", "1997-24", "199X", "19XX", "1997-XX", "1997-04-XX",
    "1997-XX-XX", "1997?", "1997-04~", "1997-04-24%", "1997-04-24/1997-05-01", "1997/..", "../1997", "1997/", "/1997",
    "2000-02-29",
  ]) func isReadAndWritten(_ edtf: String) throws {
    #expect(try PartialDate(edtf: edtf).edtf == edtf)
  }

  @Test(arguments: [
    "", "97", "1997-4", "1997-13", "1997-00", "1997-25", "1997-21-01", "1997-02-29", "1997-04-31", "1997-XX-24",
    "199X-04", "1XXX",
    "XXXX", "0000", "1997-04-24T12:00", "24 April 1997", "1997??", "1997/1996", "1997/1998/1999", "/", "../..", "１９９７",
    "1997-04-24Z", "-1997", "+997", "Y17000", "1997 ",
  ]) func isRefused(_ edtf: String) {
    #expect(throws: PartialDate.ParsingError.self) { try PartialDate(edtf: edtf) }
  }

  @Test(
    arguments: [
      ("1997-04-24", 1997, 4, 24), ("1997-04-XX", 1997, 4, nil), ("1997-21", 1997, nil, nil), ("1997?", 1997, nil, nil),
      ("199X", nil, nil, nil), ("1997-04-24/1997-04-30", 1997, 4, nil), ("1997-04-24/1997-05-01", 1997, nil, nil),
      ("1997/1998", nil, nil, nil), ("1997/..", nil, nil, nil),
    ] as [(String, Int?, Int?, Int?)])
  func isFiledAsFarAsItIsKnown(_ edtf: String, _ year: Int?, _ month: Int?, _ day: Int?) throws {
    let date = try PartialDate(edtf: edtf)
    #expect(date.year == year)
    #expect(date.month == month)
    #expect(date.day?.day == day)
  }

  @Test func comesInTime() throws {
    let order = [
      "198X", "1997", "1997?", "1997-21", "1997-04", "1997-04-24", "1997-04-24/1997-05-01", "1997-05", "1998",
    ]
    let dates = try order.map { try PartialDate(edtf: $0) }
    #expect(dates.reversed().sorted().map(\.edtf) == order)
  }

  @Test(arguments: [
    ("1997-04-24", "1997-04-24"), ("1997", "1997"), ("1997?", nil), ("1997-21", nil), ("199X", nil), ("1997-XX", nil),
    ("1997/1998", nil),
  ])
  func onlyPlainDatesAreForMachines(_ edtf: String, _ machineReadable: String?) throws {
    let date = try PartialDate(edtf: edtf)
    #expect(date.plainPoint.map { _ in date.edtf } == machineReadable)
  }

  @Test(arguments: [(1997, 4, 24, 4), (2000, 2, 29, 2), (1900, 1, 1, 1), (2026, 11, 22, 7), (1, 1, 1, 1)])
  func weekdays(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) {
    #expect(CalendarDay(year: year, month: month, day: day)?.weekday == weekday)
  }
}
