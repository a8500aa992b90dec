extension DateWord {
  /// The words of each role, in all languages together.
  static let words: [(Roles, String)] = [
    (
      .joiner,
      "de of del di do da des der d van av den af dei dell того του τησ της roku r года anno year day tag mois mes mese du l an année año"
    ),
    (.englishOf, "of"),
    (
      .article,
      "יום يوم the le la el il lo o den der dem am on op om den de dag dia jour giorno στις τησ la las vom von from du al"
    ),
    (
      .ordinal,
      "st nd rd th er re e eme ème º ª o a te ste de da ten sten tem stem го е ое ого η ης ο οσ του i ier ere d ο"
    ),
    (
      .about,
      """
      c ca circa cca about around approximately approx um gegen vers environ env hacia cerca alrededor verso intorno \
      omkring ungefär około ok около ок примерно civarı περίπου rond omstreeks ongeveer volta
      """
    ),
    (.year, "года год году г r roku rok yılı y year"),
    (.until, "to until till through thru bis au al a até ate tot t til do до по έως εωσ μέχρι fino hasta"),
    (.and, "and und u et y e en och i oraz и ve και"),
    (
      .label,
      """
      no nos nr nro num number nummer numéro numero núm n nº page pages p pp seite s side sida str стр с том vol \
      volume band bd jahrgang jg jahrg tome tom chapter ch kapitel section sec sect § art article artikel article version \
      v ver release rev revision isbn issn issue ausgabe heft tel phone fax box room route highway flight psalm номер σελ \
      bl line lines item lot model figure fig table kernel ip port zip code building apt suite
      """
    ),
    (
      .unit,
      """
      km m cm mm kg g lb lbs miles mile meter meters metres feet ft acres hours hrs hr uhr gmt utc bc bce pages pp \
      dollars euro euros pounds francs mark kronor rubles zł hz mhz watts volts percent degrees bushels tons tonnes
      """
    ),
    (.quarter, "quarter quartal trimestre kwartaal kvartalet kvartal kwartał квартал çeyrek τρίμηνο"),
    (.quarterLetter, "q t"),
    (.decadeBefore, "années annees anni años anos década decada decade jaren lata годы δεκαετία"),
    (.decadeAfter, "s er ies talet talets е х"),
    (.timeLead, "at um à a las às alle ore kl om o godz в στις saat um gegen"),
    (.timeUnit, "am pm uhr h hrs hours uur heures heure godz ч hod μμ πμ"),
    (
      .zone,
      """
      z ut utc gmt est edt cst cdt mst mdt pst pdt bst cet cest mez mesz jst ist et ct msk wet eet eest hst akst \
      aest nzst
      """
    ),
    (.isoTime, "t"),
    (.riskyWhenSmall, "may march mars mar mart sept fall estate été lente lato bahar yaz"),
    (.risky, "set out ago lis lip tem mag ara gen sie lut giu lug cze ott haz eki oca"),
    (
      .riskyWeekday,
      "mo ma di mar ter wt mi mer qua wo do don per sex vr za zat so dim dom zo pt paz sam sal cum par nd seg qui tor sob mie gio vie"
    ),
    (.feira, "feira"),
    (.oldStyle, "o old ст a старого старому vieux"),
    (.newStyle, "n new н нового новому nouveau"),
    (.style, "s style st ст стиля стилю stils"),
    (
      .partOfDay,
      "günü morning evening afternoon night noon matin soir abend abends morgen vormittag nachmittag nacht sera mattina"
    ),
    (.monthEnding, "bre bris ber bro brem brium br"),
    (.eraFirst, "b v a av"), (.eraSecond, "c chr ch j"),
    (.prefix, "mid post pre early late ca c"),
  ]
}
