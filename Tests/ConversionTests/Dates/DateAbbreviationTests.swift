import Archive
import Testing

@testable import Conversion

@Suite("Abbreviations")
struct DateAbbreviationTests {
  /// January to December.
  @Test(arguments: [
    ("English", "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sept. Oct. Nov. Dec."),
    ("French", "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
    ("German", "Jan. Feb. Mär. Apr. Mai Jun. Jul. Aug. Sept. Okt. Nov. Dez."),
    ("Spanish", "ene. feb. mar. abr. may. jun. jul. ago. set. oct. nov. dic."),
    ("Italian", "gen. feb. mar. apr. mag. giu. lug. ago. set. ott. nov. dic."),
    ("Portuguese", "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."),
    ("Dutch", "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec."),
    ("Swedish", "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec."),
    ("Polish", "sty. lut. mar. kwi. maj cze. lip. sie. wrz. paź. lis. gru."),
    ("Russian", "янв. фев. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек."),
    ("Turkish", "Oca. Şub. Mar. Nis. May. Haz. Tem. Ağu. Eyl. Eki. Kas. Ara."),
    ("Greek", "Ιαν. Φεβ. Μαρ. Απρ. Μαΐ. Ιουν. Ιουλ. Αυγ. Σεπ. Οκτ. Νοε. Δεκ."),
  ])
  func readsMonths(_ language: String, _ months: String) {
    let months = months.split(separator: " ")
    #expect(months.count == 12)
    for (index, month) in months.enumerated() {
      let date = [DateParts(year: 1997, month: index + 1, day: 24).edtf]
      #expect(DateReader.plain.edtf("24 \(month) 1997") == date, "\(month)")
      #expect(DateReader.plain.edtf("24 \(month.filter { $0 != "." }) 1997") == date, "\(month)")
      #expect(DateReader.plain.edtf("24 \(month.uppercased()) 1997") == date, "\(month)")
    }
  }

  /// Monday to Sunday; 21 April 1997 was a Monday.
  @Test(arguments: [
    "Mon. Tues. Wed. Thurs. Fri. Sat. Sun.", "lun. mar. mer. jeu. ven. sam. dim.", "Mo. Di. Mi. Do. Fr. Sa. So.",
    "lun. mar. mié. jue. vie. sáb. dom.", "lun. mar. mer. gio. ven. sab. dom.", "seg. ter. qua. qui. sex. sáb. dom.",
    "ma. di. wo. do. vr. za. zo.", "mån. tis. ons. tors. fre. lör. sön.", "pon. wt. śr. czw. pt. sob. niedz.",
    "пн. вт. ср. чт. пт. сб. вс.", "Pzt. Sal. Çar. Per. Cum. Cmt. Paz.", "Δευ. Τρι. Τετ. Πεμ. Παρ. Σαβ. Κυρ.",
  ])
  func readsWeekdays(_ weekdays: String) throws {
    for (index, weekday) in weekdays.split(separator: " ").enumerated() {
      let day = 21 + index
      for line in ["\(weekday) \(day).04.1997", "\(weekday), \(day) April 1997", "\(day)/04/1997 (\(weekday))"] {
        let reading = try #require(DateReader.plain.dates(in: line).first)
        #expect(reading.date?.edtf == "1997-04-\(day)", "\(line)")
        #expect(reading.hasWeekday && reading.doubts.isEmpty, "\(line)")
      }
    }
  }
}
