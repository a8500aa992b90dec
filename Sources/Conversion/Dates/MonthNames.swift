/// Months in the languages that Pressmark reads: English, French, German, Spanish, Italian, Portuguese, Dutch, Swedish,
/// Polish, Russian, Turkish and Greek, and Arabic and Hebrew, with their cases and usual abbreviations. Where languages share a word, they agree.
enum MonthNames {
  /// Twelve lists of words.
  static let table = [
    """
    january jan januar jänner jaenner jän janvier janv enero ene gennaio genn gen janeiro januari \
    styczeń stycznia styczniu sty styczn январь января январе янв генваря ocak oca \
    ιανουάριος ιανουαρίου ιανουάριο ιαν γενάρης γενάρη \
    يناير جانفي ינואר בינואר
    """,
    """
    february feb febr februar feber février févr fév febrero febbraio febb fevereiro fev februari \
    luty lutego lutym lut февраль февраля феврале фев февр şubat şub \
    φεβρουάριος φεβρουαρίου φεβρουάριο φεβ φεβρ φλεβάρης φλεβάρη \
    فبراير شباط فيفري פברואר בפברואר
    """,
    """
    march mar märz maerz mär mrz mars marzo mzo março maart mrt \
    marzec marca marcu marz март марта марте мар мрт mart \
    μάρτιος μαρτίου μάρτιο μαρ μαρτ μάρτης μάρτη \
    مارس آذار מרץ במרץ מרס במרס
    """,
    """
    april apr avril avr abril abr aprile aprilis kwiecień kwietnia kwietniu kwi kwiec \
    апрель апреля апреле апр nisan nis απρίλιος απριλίου απρίλιο απρ απρίλης απρίλη \
    أبريل ابريل إبريل نيسان أفريل אפריל באפריל
    """,
    """
    may mai mayo maggio magg mag maio mei maj maja maju май мая мае mayıs \
    μάιος μαΐου μάιο μαι μάης μάη \
    مايو أيار ماي מאי במאי
    """,
    """
    june jun juni juin junio giugno giu junho czerwiec czerwca czerwcu cze czerw \
    июнь июня июне июн haziran haz ιούνιος ιουνίου ιούνιο ιουν ιούνης ιούνη \
    يونيو حزيران جوان יוני ביוני
    """,
    """
    july jul juli juillet juil julio luglio lugl lug julho lipiec lipca lipcu lip \
    июль июля июле июл temmuz tem ιούλιος ιουλίου ιούλιο ιουλ ιούλης ιούλη \
    يوليو تموز جويلية יולי ביולי
    """,
    """
    august aug août agosto ago augustus augusti sierpień sierpnia sierpniu sie sierp \
    август августа августе авг ağustos ağu αύγουστος αυγούστου αύγουστο αυγ \
    أغسطس آب أوت אוגוסט באוגוסט
    """,
    """
    september sept sep septembre septiembre setiembre settembre sett set setembro \
    wrzesień września wrześniu wrz сентябрь сентября сентябре сен сент eylül eyl \
    σεπτέμβριος σεπτεμβρίου σεπτέμβριο σεπ σεπτ σεπτέμβρης σεπτέμβρη \
    سبتمبر أيلول ספטמבר בספטמבר
    """,
    """
    october oct oktober okt octobre octubre ottobre ott outubro out \
    październik października październiku paź październ октябрь октября октябре окт ekim eki \
    οκτώβριος οκτωβρίου οκτώβριο οκτ οχτώβρης οχτώβρη οκτώβρη \
    أكتوبر اكتوبر אוקטובר באוקטובר
    """,
    """
    november nov novembre noviembre novembro listopad listopada listopadzie lis \
    ноябрь ноября ноябре ноя нояб kasım kas νοέμβριος νοεμβρίου νοέμβριο νοε νοεμ νοέμβρης νοέμβρη \
    نوفمبر נובמבר בנובמבר
    """,
    """
    december dec dezember dez décembre déc diciembre dic dicembre dezembro \
    grudzień grudnia grudniu gru grudz декабрь декабря декабре дек aralık ara \
    δεκέμβριος δεκεμβρίου δεκέμβριο δεκ δεκέμβρης δεκέμβρη \
    ديسمبر דצמבר בדצמבר
    """,
  ]
}
