/// Seasons, and the words for quarters of a year.
enum SeasonNames {
  /// Spring to winter, as ISO 8601-2:2019 counts them from 21.
  static let table = [
    """
    spring printemps frühling fruehling frühjahr fruehjahr primavera voorjaar lente vår våren \
    wiosna wiosną wiosny весна весны весной ilkbahar bahar άνοιξη
    """,
    "summer été sommer verano estate verão zomer sommar sommaren lato latem лето лета летом yaz καλοκαίρι",
    """
    autumn fall automne herbst otoño autunno outono herfst najaar höst hösten jesień jesienią осень осени осенью \
    sonbahar güz φθινόπωρο
    """,
    "winter hiver invierno inverno vinter vintern zima zimą zimy зима зимы зимой kış χειμώνας χειμώνα",
  ]

  /// First to fourth, as they stand before the word for a quarter.
  static let ordinals = [
    """
    first premier erstes erste ersten primer primo primeiro eerste första pierwszy первый birinci πρώτο
    """,
    "second deuxième zweites zweite zweiten segundo secondo tweede andra drugi второй ikinci δεύτερο",
    "third troisième drittes dritte dritten tercer terzo terceiro derde tredje trzeci третий üçüncü τρίτο",
    "fourth quatrième viertes vierte vierten cuarto quarto vierde fjärde czwarty четвёртый dördüncü τέταρτο",
  ]
}
