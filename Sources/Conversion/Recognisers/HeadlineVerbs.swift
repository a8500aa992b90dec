/// Words by which headlines tell what somebody did: `Ann Lee Wins Regatta`, `LEE TRITT ZURÜCK` are no names.
enum HeadlineVerbs {
  /// Whether a word is one of them.
  static func contain(_ word: String) -> Bool { words.contains(word.lowercased().filter { $0.isLetter || $0 == "-" }) }

  private static let words = Set(
    """
    wins leads dies dead died dying resigns resigned quits leaves left named elected re-elected says said calls \
    called urges tells asks gets gives takes makes goes returns retires retired opens closes speaks weds marries married \
    sues beats defeats scores loses joins heads backs denies admits faces seeks signs visits arrives sails killed \
    shot jailed arrested freed sentenced honored honoured aged buried injured missing guilty accused \
    charged appointed chosen promoted victorious third second breaks sets sees plans wants hits gains tops ends begins \
    starts stops runs comes keeps turns puts buys sells builds rejects accepts warns attacks defends escapes drowns falls \
    rises rescued drowned hanged acquitted convicted reports replies answers writes explains remembers \
    tritt stirbt gewinnt siegt tot verlässt gestorben verhaftet gewählt geht kommt wird zurück ernannt ermordet \
    démissionne démissionné meurt gagne mort morte élu élue quitte remporte arrêté nommé décède décédé \
    gana ganó muere murió renuncia dimite deja vence elegido elegida muerto fallece falleció detenido preso nombrado \
    vince muore lascia eletto eletta morto morta dimette arrestato nominato morre morreu deixa eleito eleita ganha \
    faleceu nomeado wint overleden treedt sterft verlaat gekozen benoemd gearresteerd vinner död avgår vald \
    wygrywa wygrał nie żyje rezygnuje umiera zmarł zmarła wybrany wybrana odchodzi умер умерла выиграл выиграла ушёл \
    ушел избран избрана арестован побеждает kazandı öldü istifa etti seçildi tutuklandı ayrıldı oldu
    """.split(separator: " ").map(String.init))
}
