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

  @Test(arguments: [
    ("1O May 1997", "1997-05-10"), ("2O April 1997", "1997-04-20"), ("May 1O, 1997", "1997-05-10"),
    ("1I May 1997", "1997-05-11"), ("2I April 1997", "1997-04-21"), ("2l April 1997", "1997-04-21"),
    ("1o May 1997", "1997-05-10"), ("2O de abril de 1997", "1997-04-20"), ("2I avril 1997", "1997-04-21"),
    ("O4 April 1997", "1997-04-04"), ("I2 May 1997", "1997-05-12"), ("l2. Mai 1997", "1997-05-12"),
    ("May O4, 1997", "1997-05-04"), ("April I2th, 1997", "1997-04-12"), ("1Oth April 1997", "1997-04-10"),
    ("Saturday, 1O May 1997", "1997-05-10"), ("1S May 1997", "1997-05-15"), ("1B. Mai 1997", "1997-05-18"),
    ("1O–12 May 1997", "1997-05-10/1997-05-12"), ("1O MAY 1997", "1997-05-10"),
  ])
  func misreadFiguresOfDaysAreReadAndTold(_ line: String, _ date: String) {
    #expect(read(line) == date)
    let doubts = Self.dates.dates(in: line).first?.doubts ?? []
    #expect(doubts.map { $0.message.contains("has a letter where a figure of the day belongs") } == [true])
  }

  @Test(arguments: [
    ("1º de maio de 1997", "1997-05-01"), ("1o de maio de 1997", "1997-05-01"), ("1o. de mayo de 1905", "1905-05-01"),
    ("1O DE MAIO DE 1997", "1997-05-01"), ("1o maggio 1890", "1890-05-01"), ("Mayo 1o. de 1905", "1905-05-01"),
    ("1er mai 1997", "1997-05-01"), ("1ER MAI 1997", "1997-05-01"), ("2e mei 1997", "1997-05-02"),
    ("1ST MAY 1997", "1997-05-01"), ("3RD APRIL 1997", "1997-04-03"), ("2d April 1897", "1897-04-02"),
    ("2ND APRIL 1997", "1997-04-02"), ("1o a 3 de maio de 1997", "1997-05-01/1997-05-03"),
  ])
  func ordinalsAreNoMisreadFigures(_ line: String, _ date: String) {
    #expect(read(line) == date)
    #expect(Self.dates.dates(in: line).first?.doubts == [])
  }

  @Test(arguments: ["No. 1O April 1997", "Vol. O4 April 1997"])
  func misreadNumbersAreNoDays(_ line: String) {
    #expect(read(line) == "1997-04")
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
