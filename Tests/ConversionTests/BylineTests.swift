import Archive
import Testing

@testable import Conversion

@Suite struct BylineTests {
  @Test(
    arguments: [
      ("Juan Ponce of Poder Obrero in Peru", ["Juan Ponce"], "Peru"),
      ("By Ann Lee", ["Ann Lee"], nil),
      ("by Ann Lee and Tom Ray", ["Ann Lee", "Tom Ray"], nil),
      ("ABBY GOOD, TOM RAY and R. PEAR", ["ABBY GOOD", "TOM RAY", "R. PEAR"], nil),
      ("Łukasz de la Cruz", ["Łukasz de la Cruz"], nil),
      ("By Fujimori", ["Fujimori"], nil),
      ("By Tom Ray, Allison Press and Ada Pell", ["Tom Ray", "Allison Press", "Ada Pell"], nil),
      ("By Ann Lee in New York", ["Ann Lee"], "New York"),
      ("By our own correspondent", [], nil),
      ("By Ann Lee and others", ["Ann Lee"], nil),
      ("By Ann Lee, Tom Ray et al.", ["Ann Lee", "Tom Ray"], nil),
      ("Yours, A. Reader", ["A. Reader"], nil),
      ("Yours faithfully, Ann Lee", ["Ann Lee"], nil),
      // What else was done, and by whom.
      ("Story and photos by Orla Finch", ["Orla Finch"], nil),
      ("Text und Fotos: Ada Pell", ["Ada Pell"], nil),
      ("Texte et photos : Ada Pell", ["Ada Pell"], nil),
      ("Words: Ada Pell Pictures: Tom Ray", ["Ada Pell"], nil),
      ("Story by Ada Pell, photos by Tom Ray", ["Ada Pell"], nil),
      ("Pictures: Tom Ray / Words: Ada Pell", ["Ada Pell"], nil),
      ("By Ada Pell, as told to Orla Finch", ["Ada Pell", "Orla Finch"], nil),
      ("Interview by Ada Pell", ["Ada Pell"], nil),
      ("Reporting by ADA PELL; editing by ORLA FINCH", ["ADA PELL"], nil),
      ("A cura di Lucia Ferri", ["Lucia Ferri"], nil),
      ("Propos recueillis par Ada Pell", ["Ada Pell"], nil),
      ("Aufgezeichnet von Hans Meier", ["Hans Meier"], nil),
      ("Беседовала Анна Петрова", ["Анна Петрова"], nil),
      // Places.
      ("BY ADA PELL IN LIMA", ["ADA PELL"], "LIMA"),
      ("By ADA PELL in LIMA", ["ADA PELL"], "LIMA"),
      ("By Ada Pell, Lima", ["Ada Pell"], "Lima"),
      ("By Ada Pell in Lima and Tom Ray in Quito", ["Ada Pell", "Tom Ray"], nil),
      ("By Ada Pell in Lima, Tom Ray in Quito", ["Ada Pell", "Tom Ray"], nil),
      ("By Ada Pell and Tom Ray in Lima", ["Ada Pell", "Tom Ray"], "Lima"),
      // Family names first.
      ("By Finch, Orla", ["Orla Finch"], nil),
      ("By FINCH, Orla", ["Orla Finch"], nil),
      ("By Finch, O.", ["O. Finch"], nil),
      ("By Finch, Orla M.", ["Orla M. Finch"], nil),
      ("By Finch, Orla; Pell, Ada", ["Orla Finch", "Ada Pell"], nil),
      ("By Finch, Orla and Pell, Ada", ["Orla Finch", "Ada Pell"], nil),
      ("By Finch, Orla, and Ada Pell", ["Orla Finch", "Ada Pell"], nil),
      ("By García Márquez, Gabriel", ["Gabriel García Márquez"], nil),
      ("By O'BRIEN, Jean-Paul", ["Jean-Paul O'Brien"], nil),
      ("By van der Berg, Jan", ["Jan van der Berg"], nil),
      ("By Ann, Tom and Sue", ["Ann", "Tom", "Sue"], nil),
      ("By José Ortega y Gasset", ["José Ortega y Gasset"], nil),
      ("Lee, Ann", ["Ann Lee"], nil),
      ("Lee, Ann; Ray, Tom", ["Ann Lee", "Tom Ray"], nil),
      ("VAN DER BERG, JAN; LEE, ANN", ["JAN VAN DER BERG", "ANN LEE"], nil),
      ("Smith, John Jr.; Lee, Ann", ["John Smith Jr.", "Ann Lee"], nil),
      ("By JAN VAN DER BERG", ["JAN VAN DER BERG"], nil),
      ("By MARIA DE LA CRUZ and Henry Ford III", ["MARIA DE LA CRUZ", "Henry Ford III"], nil),
      // Ages and offices.
      ("Ann Lee, 34", ["Ann Lee"], nil),
      ("By Ann Lee, aged 12, and Tom Ray, 13", ["Ann Lee", "Tom Ray"], nil),
      ("By Ann Lee Political Correspondent", ["Ann Lee"], nil),
      ("Ann Lee ; Staff Writer", ["Ann Lee"], nil),
      ("By Ann Lee; compiled from Reuters", ["Ann Lee"], nil),
      ("By Ann Lee, The Fernholm Courier", ["Ann Lee"], nil),
      ("By Ann Lee | The Fernholm Courier", ["Ann Lee"], nil),
      // Nobody's names.
      ("Guardian staff and agencies", [], nil),
      ("By Staff and agencies", [], nil),
      ("By Ada Pell and agencies", ["Ada Pell"], nil),
      ("By Ada Pell and AFP", ["Ada Pell"], nil),
      ("Our Own Correspondent", [], nil),
      ("From our correspondent in Lima", [], "Lima"),
      ("From our correspondent in Lima, Ann Lee", ["Ann Lee"], "Lima"),
      ("De notre correspondante à Lima, Anne Roux", ["Anne Roux"], "Lima"),
      ("مراسلنا في بيروت سمير حداد", ["سمير حداد"], "بيروت"),
      ("文・山田花子", ["山田花子"], nil),
      ("김민수 기자", ["김민수"], nil),
      ("From Our Special Correspondent Ada Pell", ["Ada Pell"], nil),
      ("Von unserem Korrespondenten", [], nil),
      ("Von unserem Korrespondenten Hans Meier", ["Hans Meier"], nil),
      ("De notre envoyé spécial", [], nil),
      ("De notre envoyé spécial Jean Petit", ["Jean Petit"], nil),
      ("Dal nostro inviato", [], nil),
      ("От нашего корреспондента", [], nil),
      ("AFP", [], nil), ("dpa", [], nil), ("AP/Reuters", [], nil), ("Redacción", [], nil),
      ("Staff and agencies", [], nil),
    ] as [(String, [String], String?)])
  func isRead(_ line: String, _ authors: [String], _ place: String?) throws {
    let byline = try #require(Byline(line))
    #expect(byline.authors == authors)
    #expect(byline.place == place)
  }

  @Test(arguments: [
    "By popular demand", "By all accounts",
    "The government fell on Tuesday.", "Prices rise", "Fujimori", "What now?", "On Tuesday April 22 the army came",
    "Massacre 1997", "\"Dawn\" by T. Fox", "In the north",
    // What somebody did is a headline.
    "Robert Finch Wins Regatta; Mayor Leads in Tribute", "Orla Finch, Aged Naturalist, Dead",
    "Pell Wins; Finch Third", "T. W. Finch, Expert in Piers, Dies", "Nell Farrow Leaves Committee",
    "ORLA FINCH TRITT ZURÜCK", "PELL GANA LA REGATA", "Nell Farrow Breaks Own Record", "BREAD RIOTS IN LIMA",
    "Mexico City Reporter Killed", "Photos by Tom Ray",
    "Report: Lima burns",
  ]) func textIsNone(_ line: String) {
    #expect(Byline(line) == nil)
  }

  // MARK: - Bylines and authors

  @Test(arguments: [
    ("By Peter Finch", ["Ann Lee"]), ("By Ann Lee", ["Ann Lce"]), ("By Peter Lee", ["Ann Lee"]),
    ("By Peter Finch in Lima", ["Ann Lee"]), ("By Peter Finch and Tom Ray", ["Ann Lee", "Ada Pell"]),
    ("Peter Finch, Staff Writer", ["Ann Lee"]), ("By Peter Finch", ["Reuters"]), ("By P. Finch", ["Ann Lee"]),
    ("By Tom Reed", ["Tom"]), ("By Tom Reed", ["Reed"]),
  ])
  func bylinesOfOthersAreKnown(_ byline: String, _ authors: [String]) {
    #expect(!PrintedByline.others(in: byline, than: authors, NameFolding(language: "en")).isEmpty)
  }

  @Test(arguments: [
    ("By Ann Lee", ["Ann Lee"]), ("BY ANN LEE", ["Ann Lee"]), ("By Lee, Ann", ["Ann Lee"]), ("By A. Lee", ["Ann Lee"]),
    ("By Ann Lee", ["A. Lee"]), ("By Dr. Lee", ["Ann Lee"]), ("By A. M. Lee", ["Ann Lee"]),
    ("By Ann Lee and Tom Ray", ["Tom Ray"]), ("By Ann Lee", ["Ann Lee", "Tom Ray"]),
    ("From our correspondent", ["Ann Lee"]), ("By our own correspondent in Lima", ["Ann Lee"]), ("AFP", ["Ann Lee"]),
    ("By Ploughman", ["Ann Lee"]), ("By Ann-Marie Lee", ["Ann Marie Lee"]),
    ("By Dr. Lee", ["Lee"]), ("By Tom", ["Tom"]), ("By Tom Ray, Reuters", ["Reuters"]),
    ("By Ann Lee", []), ("", ["Ann Lee"]), ("Special to The Harbour Times", ["Ann Lee"]),
  ])
  func bylinesThatMayBeOfTheAuthorsAreLeftAlone(_ byline: String, _ authors: [String]) {
    #expect(PrintedByline.others(in: byline, than: authors, NameFolding(language: "en")) == [])
  }
}
