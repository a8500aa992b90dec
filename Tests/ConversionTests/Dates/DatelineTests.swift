import Archive
import TestSupport
import Testing

@testable import Conversion

/// Datelines as newspapers of many languages print them, each in a text of its own: below the headline, and above it.
@Suite("Datelines") struct DatelineTests {
  private static let prose = """
    The lock keepers had opened the gates at dawn, and by noon nine barges lay in the basin with nobody to unload them.

    Nobody had been told. The company had put up a notice in the maltings, the keepers said, where none of them ever goes.
    """

  /// The content files of texts that hold a line and a headline, and what was told.
  private func read(_ line: String) async throws -> (contents: [String], told: String) {
    let project = try TemporaryProject([
      "seeds/below.txt": "No water in the canal\n\n\(line)\n\n\(Self.prose)\n",
      "seeds/above.txt": "\(line)\n\nNew rails for the tram\n\n\(Self.prose.replacing("barges", with: "trams"))\n",
    ])
    let (summary, diagnostics) = await Converter(
      project.project, configuration: Configuration(), options: Converter.Options()
    ).convert()
    let contents = try summary.files.map { try project.read("content/\($0)") }
    #expect(contents.count == 2)
    return (contents, diagnostics.map(\.description).joined(separator: "\n"))
  }

  private func expectRead(_ line: String, _ date: String) async throws {
    let contents = try await read(line).contents
    for title in ["No water in the canal", "New rails for the tram"] {
      let content = contents.first { $0.contains("\ntitle: \"\(title)\"\n") }
      #expect(content?.contains("\ndate: \"\(date)\"\n") == true, "\(contents)")
      #expect(content?.contains("\npublication:") == false, "\(contents)")
    }
  }

  @Test(arguments: [
    ("24 كانون الأول 1997", "1997-12-24"), ("5 كانون الثاني 1958", "1958-01-05"), ("24 تشرين أول 1997", "1997-10-24"),
    ("٢٤ تشرين الثاني ١٩٩٧", "1997-11-24"), ("٢٤ نيسان/أبريل ١٩٩٧", "1997-04-24"),
    ("24 نيسان (أبريل) 1997", "1997-04-24"), ("24 كانون الأول/ديسمبر 1997", "1997-12-24"),
    ("24 أبريل 1921م", "1921-04-24"), ("24/4/1997م", "1997-04-24"), ("١٩٩٧/٤/٢٤م", "1997-04-24"),
    ("القاهرة في 24 من أبريل سنة 1997", "1997-04-24"), ("السبت أول فبراير 1997", "1997-02-01"),
    ("الرباط، 24 يوليوز 1997", "1997-07-24"), ("24 غشت 1997", "1997-08-24"), ("24 دجنبر 1997", "1997-12-24"),
    ("24 اذار 1997", "1997-03-24"), ("24 أبـريـل 1997", "1997-04-24"),
    ("\u{200F}الخميس \u{200F}24 \u{200F}أبريل \u{200F}1997\u{200F}", "1997-04-24"), ("تشرين الثاني 1967", "1967-11"),
    ("24 اپریل 1997ء", "1997-04-24"), ("سه‌شنبه ۲۲ آوریل ۱۹۹۷", "1997-04-22"),
  ])
  func arabicAndItsNeighbours(_ line: String, _ date: String) async throws {
    try await expectRead(line, date)
  }

  @Test(arguments: [
    ("١٧ ذو الحجة ١٤١٧هـ الموافق ٢٤ أبريل ١٩٩٧م", "1997-04-24"),
    ("الخميس 17 ذو الحجة 1417 هـ - 24 أبريل 1997 م", "1997-04-24"),
  ])
  func theDayOfTodaysCalendarIsReadBesideAnothers(_ line: String, _ date: String) async throws {
    try await expectRead(line, date)
  }

  @Test(arguments: [
    "17 ذو الحجة 1417هـ", "١٧/١٢/١٤١٧هـ", "17/12/1417 هـ", "1417/12/17هـ", "1417هـ", "شعبان 1345 هـ", "۱۳۷۶/۰۲/۰۴",
    "جمعه ۴ اردیبهشت ۱۳۷۶", "30 Ağustos 1341",
  ])
  func yearsOfOtherCalendarsAreNoneOfTodays(_ line: String) async throws {
    let (contents, told) = try await read(line)
    for content in contents {
      #expect(!content.contains("\ndate:"), "\(content)")
      #expect(!content.contains("title: \"\(line)\""), "\(content)")
    }
    #expect(told.contains("looks like a date, but it was not understood"))
  }

  @Test(arguments: [
    ("Roma, lì 24 aprile 1997", "1997-04-24"), ("addì 24 aprile 1997", "1997-04-24"),
    ("Primo maggio 1997", "1997-05-01"), ("gio 24 apr 1997", "1997-04-24"), ("24 ag. 1939", "1939-08-24"),
    ("Madrid, a 24 de abril de 1997", "1997-04-24"), ("primero de mayo de 1997", "1997-05-01"),
    ("1ro. de mayo de 1997", "1997-05-01"), ("Lisboa, aos 24 de abril de 1974", "1974-04-24"),
    ("Primeiro de maio de 1997", "1997-05-01"), ("Paris, ce 24 avril 1848", "1848-04-24"),
    ("1 er mai 1997", "1997-05-01"), ("1ᵉʳ mai 1997", "1997-05-01"), ("Premier mai 1997", "1997-05-01"),
    ("24. Hornung 1934", "1934-02-24"), ("24. Weinmonat 1797", "1797-10-24"), ("Octr. 24, 1797", "1797-10-24"),
    ("this 24th day of April in the year 1797", "1797-04-24"), ("April 24, A.D. 1897", "1897-04-24"),
    ("Published April 24, 1997 | Updated April 25, 1997", "1997-04-24"),
    ("this 24th day of April 1997", "1997-04-24"), ("do 24 apr 1997", "1997-04-24"),
    ("24 Grasmaand 1797", "1797-04-24"), ("den 24en April 1848", "1848-04-24"),
    ("Warszawa, dnia 24 kwietnia 1997 r.", "1997-04-24"), ("Warszawa, dn. 24 kwietnia 1997 r.", "1997-04-24"),
    ("1-go maja 1925", "1925-05-01"), ("24.04.1997r.", "1997-04-24"), ("24 апреля 1997г.", "1997-04-24"),
    ("«24» апреля 1997 г.", "1997-04-24"), ("от 24 апреля 1997 г.", "1997-04-24"),
    ("Stockholm, onsdagen den 23 april 1997", "1997-04-23"), ("1:sta maj 1997", "1997-05-01"),
    ("24/4 1997", "1997-04-24"), ("24/4-1997", "1997-04-24"), ("Torsdag d. 24. april 1997", "1997-04-24"),
    ("24. marts 1997", "1997-03-24"), ("laurdag 26. april 1997", "1997-04-26"), ("24. des. 1997", "1997-12-24"),
    ("Torstai 24. huhtikuuta 1997", "1997-04-24"), ("1997. április 24., csütörtök", "1997-04-24"),
    ("Ἐν Ἀθήναις τῇ 24 Ἀπριλίου 1937", "1937-04-24"), ("24 Teşrinisani 1927", "1927-11-24"),
    ("24 İkinci Kânun 1937", "1937-01-24"),
  ])
  func europeAndAmerica(_ line: String, _ date: String) async throws {
    try await expectRead(line, date)
  }

  @Test(arguments: [
    ("1997년 4월 24일 (목)", "1997-04-24"), ("1997년 4월 24일 목요일", "1997-04-24"), ("단기 4290년 4월 24일", "1957-04-24"),
    ("二○○八年八月八日", "2008-08-08"), ("發佈日期：1997年4月24日", "1997-04-24"), ("光緒三十一年八月初七日", "1905"),
  ])
  func eastAsia(_ line: String, _ date: String) async throws {
    try await expectRead(line, date)
  }

  @Test func aPriceIsNoWordBeforeADay() {
    let line = "Price 1d. April 24, 1897"
    #expect(DateReader.plain.dates(in: line).map { line[..<$0.fullRange.lowerBound] } == ["Price 1d. "])
  }

  @Test(arguments: ["Il maggio 1997", "II May 1997", "1/2 1997", "1500م", "1417 AH"])
  func whatIsNoDayIsNone(_ line: String) {
    #expect(DateReader.plain.dates(in: line).allSatisfy { $0.date?.day == nil && $0.date?.year != 1417 })
  }
}
