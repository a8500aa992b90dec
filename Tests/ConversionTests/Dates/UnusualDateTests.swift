import Archive
import Testing

@testable import Conversion

/// Dates in other figures, and with months that are cut, counted or misprinted.
@Suite struct UnusualDateTests {
  private static let dates = DateReader(order: nil, earliestShortYear: nil)

  private func read(_ line: String) -> String? { Self.dates.dates(in: line).first?.date?.edtf }

  @Test(arguments: [
    ("१५ अगस्त १९४७", "1947-08-15"), ("२६ फ़रवरी १९५०", "1950-02-26"), ("१५ सितम्बर १९४७", "1947-09-15"),
    ("১৬ ডিসেম্বর ১৯৭১", "1971-12-16"), ("২১ ফেব্রুয়ারি ১৯৫২", "1952-02-21"), ("۱۴ اگست ۱۹۴۷", "1947-08-14"),
    ("٢٣ يوليو ١٩٥٢", "1952-07-23"),
  ])
  func figuresOfOtherScripts(_ line: String, _ date: String) {
    #expect(read(line) == date)
  }

  @Test(arguments: [
    ("7 paźdz. 1931", "1931-10-07"), ("12 listop. 1931", "1931-11-12"), ("3 Septemb. 1788", "1788-09-03"),
    ("Decemb. 24, 1788", "1788-12-24"), ("7 9bre 1848", "1848-11-07"), ("3 7.ber 1648", "1648-09-03"),
    ("12 8bris 1702", "1702-10-12"), ("4 Xbre 1790", "1790-12-04"), ("8bre 1790", "1790-10"),
  ])
  func monthsThatAreCutOrCounted(_ line: String, _ date: String) {
    #expect(read(line) == date)
    #expect(Self.dates.dates(in: line).first?.doubts.isEmpty == true)
  }

  @Test(arguments: [
    ("12. Feburar 1931", "1931-02-12"), ("Setpember 12, 1931", "1931-09-12"), ("12 Okober 1931", "1931-10-12"),
    ("Noveember 3, 1931", "1931-11-03"), ("3 Decamber 1931", "1931-12-03"), ("12 settmebre 1931", "1931-09-12"),
  ])
  func misprintedMonthsAreReadAndTold(_ line: String, _ date: String) {
    #expect(read(line) == date)
    #expect(Self.dates.dates(in: line).first?.doubts.contains { $0.message.contains("misprinted") } == true)
  }

  @Test(arguments: ["12 Marsh 1931", "30 members 1931", "12 Junkers 1931", "7 Members of 1931", "4 Octaves 1931"])
  func otherWordsAreNoMonths(_ line: String) {
    #expect(Self.dates.dates(in: line).allSatisfy { $0.precision != .day })
  }

  @Test(arguments: ["7 xyzab. 1931", "۲۴ فروردین ۱۳۷۶", "Montag, 7 Wxyz 1931"])
  func whatLooksLikeADateIsKnown(_ line: String) {
    #expect(UnreadDate.isOne(line, Self.dates))
  }

  @Test(arguments: ["7 May 1931", "May 1931", "12 Angry Men 1957", "No. 7 Herald 1931", "8bris 1848", "Room 101"])
  func whatDoesNotIsNone(_ line: String) {
    #expect(!UnreadDate.isOne(line, Self.dates))
  }
}
