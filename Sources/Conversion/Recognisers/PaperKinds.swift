/// Titles that papers of a kind have in common, and no newspaper: "Minutes", "Agenda", "Open letter".
enum PaperKinds {
  /// Whether a line is one of them.
  static func contain(_ line: String) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    var folded = line.lowercased()
    while let last = folded.last, ".:-* ".contains(last) { folded.removeLast() }
    return titles.contains(folded)
  }

  private static let titles: Set<String> = [
    "minutes", "minutes of meeting", "minutes of the meeting", "meeting minutes", "minutes of the annual meeting",
    "agenda", "notes", "meeting notes", "report", "annual report", "treasurer's report", "statement", "press statement",
    "public statement", "open letter", "leaflet", "flyer", "notice", "notice of meeting", "invitation", "programme",
    "press notice", "resolution", "motion",
    "protokoll", "sitzungsprotokoll", "tagesordnung", "bericht", "jahresbericht", "rundschreiben", "flugblatt",
    "einladung", "offener brief", "erklärung", "bekanntmachung", "beschluss",
    "procès-verbal", "compte rendu", "compte-rendu", "ordre du jour", "rapport", "communiqué",
    "tract", "lettre ouverte", "déclaration", "avis", "convocation", "acta", "acta de la reunión", "orden del día",
    "informe", "comunicado", "octavilla", "carta abierta", "declaración",
    "aviso", "convocatoria", "verbale", "ordine del giorno", "relazione", "comunicato",
    "volantino", "lettera aperta", "avviso", "ata", "ata da reunião", "ordem do dia", "relatório",
    "carta aberta", "notulen", "verslag", "jaarverslag", "verklaring",
    "open brief", "kallelse", "dagordning", "referat", "dagsorden",
    "protokół", "porządek obrad", "sprawozdanie", "komunikat", "oświadczenie",
    "протокол", "повестка дня", "отчёт", "отчет", "листовка", "заявление", "открытое письмо",
    "tutanak", "gündem", "bildiri", "会议记录", "會議紀錄", "议程", "議程", "議事録",
    "通知", "声明", "聲明", "محضر", "بيان", "جدول الأعمال",
  ]
}
