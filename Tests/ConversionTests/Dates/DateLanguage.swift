/// How one language writes dates, written down apart from the tables of the reader.
struct DateLanguage: Sendable {
  let name: String
  /// Months as they stand in a date.
  let months: [String]
  /// Months as they stand alone.
  let aloneMonths: [String]
  /// Monday to Sunday.
  let weekdays: [String]
  /// A date in full.
  let long: @Sendable (_ weekday: String, _ day: Int, _ month: String, _ year: Int) -> String

  private init(
    _ name: String, months: String, alone: String? = nil, weekdays: String,
    long: @escaping @Sendable (String, Int, String, Int) -> String
  ) {
    self.name = name
    self.months = months.split(separator: " ").map(String.init)
    aloneMonths = (alone ?? months).split(separator: " ").map(String.init)
    self.weekdays = weekdays.split(separator: " ").map(String.init)
    self.long = long
  }

  static let all = [
    DateLanguage(
      "English",
      months: "January February March April May June July August September October November December",
      weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    ) { "\($0), \($2) \($1), \($3)" },
    DateLanguage(
      "French",
      months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche"
    ) { "le \($0) \($1 == 1 ? "1er" : "\($1)") \($2) \($3)" },
    DateLanguage(
      "German",
      months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
      weekdays: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"
    ) { "\($0), den \($1). \($2) \($3)" },
    DateLanguage(
      "Spanish",
      months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      weekdays: "lunes martes miércoles jueves viernes sábado domingo"
    ) { "\($0), \($1) de \($2) de \($3)" },
    DateLanguage(
      "Italian",
      months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
      weekdays: "lunedì martedì mercoledì giovedì venerdì sabato domenica"
    ) { "\($0) \($1 == 1 ? "1º" : "\($1)") \($2) \($3)" },
    DateLanguage(
      "Portuguese",
      months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
      weekdays: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"
    ) { "\($0), \($1) de \($2) de \($3)" },
    DateLanguage(
      "Dutch",
      months: "januari februari maart april mei juni juli augustus september oktober november december",
      weekdays: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    ) { "\($0) \($1) \($2) \($3)" },
    DateLanguage(
      "Swedish",
      months: "januari februari mars april maj juni juli augusti september oktober november december",
      weekdays: "måndag tisdag onsdag torsdag fredag lördag söndag"
    ) { "\($0) den \($1) \($2) \($3)" },
    DateLanguage(
      "Polish",
      months: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
      alone: "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
      weekdays: "poniedziałek wtorek środa czwartek piątek sobota niedziela"
    ) { "\($0), \($1) \($2) \($3) r." },
    DateLanguage(
      "Russian",
      months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
      alone: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
      weekdays: "понедельник вторник среда четверг пятница суббота воскресенье"
    ) { "\($0), \($1) \($2) \($3) г." },
    DateLanguage(
      "Turkish",
      months: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
      weekdays: "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar"
    ) { "\($1) \($2) \($3) \($0)" },
    DateLanguage(
      "Greek",
      months: """
        Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου \
        Δεκεμβρίου
        """,
      alone: """
        Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος \
        Δεκέμβριος
        """,
      weekdays: "Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή"
    ) { "\($0), \($1) \($2) \($3)" },
    DateLanguage(
      "Japanese", months: "1 2 3 4 5 6 7 8 9 10 11 12", weekdays: "月 火 水 木 金 土 日"
    ) { "\($3)年\($2)月\($1)日（\($0)）" },
    DateLanguage(
      "Chinese", months: "一 二 三 四 五 六 七 八 九 十 十一 十二",
      weekdays: "星期一 星期二 星期三 星期四 星期五 星期六 星期日"
    ) { "\($3)年\($2)月\($1)日 \($0)" },
  ]
}
