import Archive
import Testing

@testable import Conversion

@Suite("Forms of dates")
struct DateFormTests {
  @Test(arguments: [
    DateCase("24 April 1997", "1997-04-24"),
    DateCase("April 24, 1997", "1997-04-24"),
    DateCase("April 24th, 1997", "1997-04-24"),
    DateCase("Thursday April 24 1997", "1997-04-24"),
    DateCase("the 24th of April, 1997", "1997-04-24"),
    DateCase("Thursday, the 24th of April, 1997", "1997-04-24"),
    DateCase("April the 24th, 1997", "1997-04-24"),
    DateCase("1997 April 24", "1997-04-24"),
    DateCase("1997, Apr. 24", "1997-04-24"),
    DateCase("24-Apr-1997", "1997-04-24"),
    DateCase("NEW IBERIA, LA., SATURDAY, JANUARY 1st, 1916.", "1916-01-01"),
    DateCase("Friday, Aug. 1, 1997", "1997-08-01"),
    DateCase("Thurs., Sept. 4, 1997", "1997-09-04"),
    DateCase("le jeudi 24 avril 1997", "1997-04-24"),
    DateCase("Paris, le 1er août 1914", "1914-08-01"),
    DateCase("DIMANCHE 4 FÉVRIER 1973", "1973-02-04"),
    DateCase("1 aout 1914", "1914-08-01"),
    DateCase("22 juin 2012. - La 3e édition des Journées", "2012-06-22"),
    DateCase("Donnerstag, den 24. April 1997", "1997-04-24"),
    DateCase("Wien, am 3. Jänner 1925", "1925-01-03"),
    DateCase("Do., 24. Apr. 1997", "1997-04-24"),
    DateCase("24. MÄRZ 1997", "1997-03-24"),
    DateCase("24. Maerz 1997", "1997-03-24"),
    DateCase("24 de abril de 1997", "1997-04-24"),
    DateCase("jueves, 24 de abril del 2003", "2003-04-24"),
    DateCase("1.º de mayo de 1931", "1931-05-01"),
    DateCase("Lisboa, quinta-feira, 24 de Abril de 1997", "1997-04-24"),
    DateCase("24 out. 1997", "1997-10-24"),
    DateCase("24 set 1997", "1997-09-24"),
    DateCase("giovedì 24 aprile 1997", "1997-04-24"),
    DateCase("1º maggio 1890", "1890-05-01"),
    DateCase("donderdag 24 april 1997", "1997-04-24"),
    DateCase("24:e april 1997", "1997-04-24"),
    DateCase("torsdagen den 24 april 1997", "1997-04-24"),
    DateCase("24 kwietnia 1997 r.", "1997-04-24"),
    DateCase("dnia 24 kwietnia 1997 roku", "1997-04-24"),
    DateCase("24 апреля 1997 г.", "1997-04-24"),
    DateCase("24-го апреля 1997 года", "1997-04-24"),
    DateCase("24-го апрѣля 1897 года", "1897-04-24"),
    DateCase("24 Nisan 1997 Perşembe", "1997-04-24"),
    DateCase("24 NİSAN 1997", "1997-04-24"),
    DateCase("24 Απριλίου 1997", "1997-04-24"),
    DateCase("ΠΕΜΠΤΗ 24 ΑΠΡΙΛΙΟΥ 1997", "1997-04-24"),
    DateCase("24 της Απριλίου του 1997", "1997-04-24"),
    DateCase("Thursday evening, April 24, 1997", "1997-04-24"),
    DateCase("this 24th day of April, 1997", "1997-04-24"),
    DateCase("Thu Apr 24, 10:15 AM ET 1997", "1997-04-24"),
    DateCase("am 26ten Mai 1897", "1897-05-26"), DateCase("le 26 du mois de mai 1897", "1897-05-26"),
    DateCase("24 avril de l'an 1997", "1997-04-24"), DateCase("26 Mayıs 1997 Pazartesi günü", "1997-05-26"),
    DateCase("24 Ἀπριλίου 1927", "1927-04-24"),
  ])
  func readsDays(_ example: DateCase) {
    #expect(DateReader.plain.edtf(example.line) == example.dates)
    #expect(DateReader.plain.dates(in: example.line).allSatisfy { $0.hasMonthName && $0.precision == .day })
  }

  @Test(arguments: [
    DateCase("25.III.1985", "1985-03-25"), DateCase("25 IV 1985", "1985-04-25"), DateCase("8.I.1943", "1943-01-08"),
    DateCase("25-XII-1985", "1985-12-25"), DateCase("25/iv/1985", "1985-04-25"), DateCase("31.IV.1985", "-"),
  ])
  func readsRomanMonths(_ example: DateCase) {
    #expect(DateReader.plain.edtf(example.line) == example.dates)
  }

  @Test(arguments: [
    DateCase("1997年4月24日（木）", "1997-04-24"), DateCase("１９９７年４月２４日", "1997-04-24"),
    DateCase("平成9年4月24日", "1997-04-24"), DateCase("昭和五十二年四月二十四日", "1977-04-24"),
    DateCase("大正元年12月25日", "1912-12-25"), DateCase("明治45年7月29日", "1912-07-29"),
    DateCase("明治元年9月8日", "1868"), DateCase("民國86年4月24日", "1997-04-24"), DateCase("民国86年4月", "1997-04"),
    DateCase("一九九七年四月二十四日", "1997-04-24"), DateCase("二〇〇三年十月十日 星期五", "2003-10-10"),
    DateCase("1997年4月24日 木曜日", "1997-04-24"), DateCase("北海時報 1941年7月20日", "1941-07-20"),
    DateCase("1997年4月24日～26日", "1997-04-24/1997-04-26"), DateCase("1997年4月24-26日", "1997-04-24/1997-04-26"),
    DateCase("1997年4月30日～5月1日", "1997-04-30/1997-05-01"), DateCase("公元1997年4月24日", "1997-04-24"),
    DateCase("2003年", "2003"), DateCase("平成9年（1997年）4月24日", "1997-04-24"), DateCase("1997年（平成9年）4月24日", "1997-04-24"),
    DateCase("昭和70年1月1日", "-"), DateCase("1997年2月30日", "-"), DateCase("在12年里"),
  ])
  func readsJapaneseAndChinese(_ example: DateCase) {
    #expect(DateReader.plain.edtf(example.line) == example.dates)
  }

  @Test(
    arguments: [
      DateCase("1997-04-24", "1997-04-24"), DateCase("1997-04-24T10:00:00Z", "1997-04-24"),
      DateCase("1997-04-24 10:00", "1997-04-24"), DateCase("1997/04/24", "1997-04-24"),
      DateCase("1997.04.24.", "1997-04-24"), DateCase("1997-04", "1997-04"),
      DateCase("1997-04-24/1997-05-01", "1997-04-24/1997-05-01"),
      DateCase("1997-04-24T10:00:00.123+02:00", "1997-04-24"), DateCase("1997-13-01", "-"), DateCase("1997-02-29", "-"),
    ], [Configuration.DateOrder?.none, .dmy, .mdy, .ymd])
  func readsYearFirstInEveryOrder(_ example: DateCase, _ order: Configuration.DateOrder?) {
    #expect(DateReader(order: order, earliestShortYear: nil).edtf(example.line) == example.dates)
  }

  @Test(arguments: [
    DateCase("Thu, 21 Dec 89 08:51:03 CST", "1989-12-21"),
    DateCase("Date: 21 Dec 49 08:51:03 GMT", "2049-12-21"),
    DateCase("Sat, 01 Jan 100 08:51:03 +0100", "2000-01-01"),
    DateCase("Thu, 24 Apr 1997 10:00:00 -0500 (EST)", "1997-04-24"),
    DateCase("From hart at pglaf.org  Wed Aug  3 10:06:52 2005", "2005-08-03"),
    DateCase("Wed Aug 3 10:06:52 CST 2005", "2005-08-03"),
    DateCase("21 Dec 89", "-"), DateCase("21 Dec 89 08:51", "-"),
  ])
  func readsDatesOfMails(_ example: DateCase) {
    #expect(DateReader.plain.edtf(example.line) == example.dates)
  }

  @Test(arguments: [
    DateCase("1997", "1997"), DateCase("April 1997", "1997-04"), DateCase("In May 1997 he went", "1997-05"),
    DateCase("abril de 1997", "1997-04"), DateCase("Απρίλιος 2004", "2004-04"), DateCase("май 1941", "1941-05"),
    DateCase("mars 1997", "1997-03"), DateCase("in spring 1997", "1997-21"), DateCase("august 1997", "1997-08"),
    DateCase("Spring 1997", "1997-21"), DateCase("printemps 1997", "1997-21"),
    DateCase("Frühjahr 1997", "1997-21"), DateCase("Frühling 1997", "1997-21"), DateCase("Fall 1997", "1997-23"),
    DateCase("in autumn 1997", "1997-23"), DateCase("l'été 1997", "1997-22"), DateCase("Winter 1996-97", "1996-24"),
    DateCase("Winter 1996/1997", "1996-24"), DateCase("first quarter 1997", "1997-01/1997-03"),
    DateCase("Q1 1997", "1997-01/1997-03"), DateCase("3Q 1997", "1997-07/1997-09"),
    DateCase("1997 Q3", "1997-07/1997-09"), DateCase("4. Quartal 1997", "1997-10/1997-12"),
    DateCase("2º trimestre de 1997", "1997-04/1997-06"), DateCase("III квартал 1997 г.", "1997-07/1997-09"),
    DateCase("the 1990s", "199X"), DateCase("1990er Jahre", "199X"), DateCase("années 1990", "199X"),
    DateCase("in the 1800s", "18XX"), DateCase("1990-talet", "199X"),
  ])
  func readsWhatIsLessPrecise(_ example: DateCase) {
    #expect(DateReader.plain.edtf(example.line) == example.dates)
  }

  @Test(arguments: [
    DateCase("April 24-26, 1997", "1997-04-24/1997-04-26"), DateCase("24–26 April 1997", "1997-04-24/1997-04-26"),
    DateCase("24 April–1 May 1997", "1997-04-24/1997-05-01"),
    DateCase("April 24 – May 1, 1997", "1997-04-24/1997-05-01"),
    DateCase("28 December 1996 – 3 January 1997", "1996-12-28/1997-01-03"),
    DateCase("28 December – 3 January 1997", "1996-12-28/1997-01-03"),
    DateCase("24./25. April 1997", "1997-04-24/1997-04-25"), DateCase("du 22 au 24 juin 2012", "2012-06-22/2012-06-24"),
    DateCase("March/April 1997", "1997-03/1997-04"), DateCase("Dec./Jan. 1997", "1996-12/1997-01"),
    DateCase("March–April 1997", "1997-03/1997-04"), DateCase("1997-98", "1997/1998"),
    DateCase("1914–1918", "1914/1918"), DateCase("1999/2000", "1999/2000"), DateCase("1999-00", "1999/2000"),
    DateCase("Saturday/Sunday, 26/27 April 1997", "1997-04-26/1997-04-27"),
    DateCase("24.–26.04.1997", "1997-04-24/1997-04-26"), DateCase("24-26.4.1997", "1997-04-24/1997-04-26"),
    DateCase("24/04-26/04/1997", "1997-04-24/1997-04-26"), DateCase("24.4.1997 - 26.4.1997", "1997-04-24/1997-04-26"),
    DateCase("04/24/1997–05/01/1997", "1997-04-24/1997-05-01"), DateCase("3.4.1997–5.4.1997", "1997"),
    DateCase("vom 24. bis 26. April 1997", "1997-04-24/1997-04-26"),
    DateCase("from April 24 to May 1, 1997", "1997-04-24/1997-05-01"),
    DateCase("с 24 по 26 апреля 1997 г.", "1997-04-24/1997-04-26"),
    DateCase("Spring/Summer 1997", "1997-21/1997-22"),
    DateCase("24, 25 and 26 April 1997", "1997-04-24/1997-04-26"), DateCase("26–24 April 1997", "-"),
  ])
  func readsIntervals(_ example: DateCase) {
    #expect(DateReader.plain.edtf(example.line) == example.dates)
  }

  @Test(arguments: [
    DateCase("c. 1926", "1926~"), DateCase("c1926", "1926~"), DateCase("ca. 1926", "1926~"),
    DateCase("about 1926", "1926~"), DateCase("circa April 1926", "1926-04~"), DateCase("um 1926", "1926~"),
    DateCase("vers 1926", "1926~"), DateCase("około 1926 r.", "1926~"), DateCase("около 1926 г.", "1926~"),
    DateCase("1926?", "1926?"), DateCase("[1926?]", "1926?"), DateCase("April 1997 (?)", "1997-04?"),
    DateCase("c. 1926?", "1926%"), DateCase("Was it lost in 1926?", "1926"), DateCase("c. 1914–1918", "1914~/1918~"),
  ])
  func readsQualifiers(_ example: DateCase) {
    #expect(DateReader.plain.edtf(example.line) == example.dates)
  }

  @Test(arguments: ["n.d.", "No date", "undated", "s.d.", "o. J.", "[n.d.]", "s. d."])
  func findsNoDateInUndated(_ line: String) {
    #expect(DateReader.plain.dates(in: line).isEmpty)
  }
}
