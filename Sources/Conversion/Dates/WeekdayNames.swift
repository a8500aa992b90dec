/// Weekdays, Monday to Sunday, in the same languages as the months.
enum WeekdayNames {
  /// Whole names, with the cases in which dates use them.
  static let names = [
    "monday montag lundi lunes lunedì segunda maandag måndag poniedziałek понедельник pazartesi δευτέρα الاثنين الإثنين שני",
    "tuesday dienstag mardi martes martedì terça dinsdag tisdag wtorek вторник salı τρίτη الثلاثاء שלישי",
    "wednesday mittwoch mercredi miércoles mercoledì quarta woensdag onsdag środa środę среда среду çarşamba τετάρτη الأربعاء الاربعاء רביעי",
    "thursday donnerstag jeudi jueves giovedì quinta donderdag torsdag czwartek четверг perşembe πέμπτη الخميس חמישי",
    "friday freitag vendredi viernes venerdì sexta vrijdag fredag piątek пятница пятницу cuma παρασκευή الجمعة שישי",
    """
    saturday samstag sonnabend samedi sábado sabato zaterdag lördag sobota sobotę суббота субботу cumartesi \
    σάββατο السبت שבת
    """,
    """
    sunday sonntag dimanche domingo domenica zondag söndag niedziela niedzielę воскресенье pazar κυριακή الأحد الاحد ראשון
    """,
  ]

  /// Abbreviations.
  static let abbreviations = [
    "mon mo lun seg ma mån pon pn пн пон pzt pts δευ δευτ",
    "tue tues di mar ter tis tisd wt wto вт вто sal τρι",
    "wed weds mi mer mié qua wo ons onsd śr śro ср срд çar τετ",
    "thu thur thurs do don jeu jue gio qui tor tors czw чт чет per πεμ",
    "fri fr ven vie sex vr vri fre fred pt pią пт пят cum παρ",
    "sat sa sam sáb sab za zat lör lörd sob сб суб cmt cts σαβ",
    "sun so dim dom zo zon sön sönd nd niedz ndz вс вск воскр paz κυρ",
  ]

  /// Their English names, for messages.
  static let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
