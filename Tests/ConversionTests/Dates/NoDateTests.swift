import Archive
import Testing

@testable import Conversion

@Suite("Lines without a date")
struct NoDateTests {
  @Test(arguments: [
    "The Daily Gazette", "", "By Anna Brückner", "at 10.15", "Bears win 3-2", "12-14", "pp. 12-14", "No 188",
    "No. 1850",
    "Nr. 1912", "N° 1848", "№ 1905", "page 1912", "S. 1912", "Vol. 1997", "Vol. XLV", "VOL. XIX NO. 249.",
    "section 1.2.1997a",
    "Version 15.2.1", "php8 8.3.19:", "The 1.5.25 version of", "curl 9.0.1357", "vim 8.2.1551",
    "our own farms 5-10-15 fertilizer", "5.11.12 arrived", "1997-98-99",
    "500 v. Chr.", "1200 B.C.", "15.2.1", "2.6.1", "1.2.1997.5", "10.0.1997.1", "192.168.10.1", "555-1997",
    "(020) 7946 0018",
    "+44 1997 123456", "1-800-1997", "ISBN 0-1999-5678-2", "ISBN 978-3-16-148410-0", "ISSN 1234-1997", "$1997",
    "£ 1850",
    "1,240", "12,1997", "1997,50", "€ 3,50", "PRICE, ONE CENT 5", "1240.50", "1997%", "1997 km", "1900 hours",
    "1830 Uhr",
    "March 5 miles", "march 5 1200 miles", "10 years ago 1250 km", "sat 24", "Sunday 24", "24 April",
    "April 24", "April 24, at 10 a.m.", "May 19", "24 May 19 people", "Chapter 3", "3 April fools", "12345", "19970424",
    "1997a",
    "a1997", "GUTINDEX.1997", "PGWeekly_May_22_2002.txt", "file1997.txt", "F-1997", "1997-555-1234", "08:51:03",
    "10:00",
    "24/7", "1/2", "24.4.", "0.1.1997.2", "12th Street", "2nd edition", "0800 1997 22", "Psalm 1997",
    "1200 BC",
    "24 avril 19977", "April 24 at 1200 hours", "99.99.99", "3.2.10.5", "第13条", "在12年里", "12年",
    "May the 4th be with you", "Mars 5", "Sept. 5", "the 24th", "4.10", "4/10/", "#1997", "@1997", "1997@example.org",
  ])
  func isEmpty(_ line: String) {
    #expect(DateReader(order: nil, earliestShortYear: nil).edtf(line) == [], "\(line)")
    #expect(DateReader(order: .dmy, earliestShortYear: 1930).edtf(line) == [], "\(line)")
  }

  /// Figures that may be a year, and words that are months and seasons in another language or with a capital.
  @Test(arguments: [
    "may 2000 people", "they may 1997 times", "prices fall 2000 points", "he set 1997 records", "3 out of 1997",
    "out 1997", "3 x 1997 x",
    "it ago 1997", "il a été 1997 fois", "the sun 1997", "in 1997 he sat", "2000 people",
    "gen 1997",
  ])
  func isBareYear(_ line: String) {
    let readings = DateReader.plain.dates(in: line)
    #expect(readings.count == 1 && readings.allSatisfy(\.isBareYear), "\(line)")
  }

  @Test(arguments: [
    DateCase("No. 4 April 1997", "1997-04"), DateCase("Vol. 3, No. 12, 24 April 1997", "1997-04-24"),
    DateCase("No. 188 – 24 April 1997", "1997-04-24"), DateCase("Nr. 12/1997, 24. April 1997", "1997-04-24"),
    DateCase("Established 1870.", "1870"), DateCase("***Newsletter For Wednesday, May 22, 2002**", "2002-05-22"),
    DateCase("45th year, 24 April 1997", "1997-04-24"), DateCase("2000 people", "2000"),
  ])
  func findsTheDateBesideNumbers(_ example: DateCase) {
    #expect(DateReader.plain.edtf(example.line) == example.dates)
  }
}
