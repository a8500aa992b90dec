import Testing

@testable import Archive

/// In which order names are listed, and under which letters.
@Suite struct NameOrderTests {
  /// Names in order, each behind its letter.
  private static let lists: [(language: String, names: String)] = [
    (
      "en",
      "# 3 May, A Æther, A Ann Lee, A Anna, E emigration, E Émile Zola, O O’Brien, O Obruchev, U Über, Ж Жук, ع العرب"
    ),
    ("fr", "C cote, C côté, C coter, E Économie, E Écosse, E Édimbourg, E État, O Œuvre, O Ouest"),
    ("de", "A Affe, A Ähre, A Alge, A Arzt, O Öl, O Ostern, S Strasbourg, S Straße, S Strauch, U Über, U Ulm"),
    ("es", "N Nadal, N Nuñez, N Núñez de Arce, N Nzambi, Ñ Ñandú, O Oñate, O Ópera"),
    ("pt-BR", "A Açores, A Água, A Aguiar, A Ângela, I Índia, I Indústria"),
    ("it", "C città, C cittadini, L Lecce, L L’Eco, P più"),
    ("ru", "Е Ёжиков, Е Ежов, Е Елена, И Ивановъ, И Иркутск, Й Йемен, Я Яшин, A Ann Lee, ع العرب"),
    (
      "ar",
      "ا أحمد, ا الأدب, ا التزام, ا الله, ث الثقافة, ج الجزائر, ج جمال, ص الصحافة, ف فلسطين, ي يافا, L Lima, О Омск"
    ),
    ("sv", "A Aalto, Z Zorn, Å Åland, Ä Ängar, Ö Öst"),
    (
      "cs",
      "A Ann, C cihla, C CIT, Č čaj, H housle, H HUS, Ch Chléb, Ch chrpa, Ch CHRT, I Ivan, M McHale, M metr, R rok, Ř řeka"
    ),
    ("sk", "H hus, Ch chlieb, I Ivan, O osa, Ô ôsmy, P pes"),
    ("hr", "D dan, D dvor, Dž džep, Đ đak, L luk, Lj Ljiljana, Lj ljubav, M more, N nož, Nj njiva, O oko"),
    (
      "hu",
      "C cukor, Cs család, Cs CSALÁDOK, D dohány, D dr, Dz dzéta, Dzs dzsem, E eper, G gömb, Gy gyár, O orr, Ö ökör, Ö őr, P perec, S sál, Sz szó, Sz szsz"
    ),
    ("cy", "D dant, Dd ddoe, E eira, L lamp, Ll LLAN, Ll llyfr"),
    ("tr", "C cam, Ç çam, H hava, I Irak, I ısı, İ iki, İ İzmir, J jet, O on, Ö ön"),
    ("es", "C chico, C cielo, N nube, Ñ ñame, O oso"), ("da", "A Anna, Z Zorn, Æ Ærø, Ø Øst, Å Aabenraa, Å Ål"),
    ("lt", "I ylą, I ir, I įvadas, J jis"),
    ("sr-Latn", "A Ann, Ж Жук"), ("sr", "Ж Жук, A Ann"), ("el", "Ω Ωδή, A Ann"),
  ]

  @Test(arguments: lists) func namesAreInOrder(_ language: String, _ list: String) {
    let order = NameOrder(language: language)
    let expected = list.split(separator: ", ").map(String.init)
    let names = expected.map { String($0.drop { $0 != " " }.dropFirst()) }
    let sorted = names.reversed().sorted { one, other in
      let (a, b) = (order.key(of: one), order.key(of: other))
      return a != b
        ? a.lexicographicallyPrecedes(b)
        : NameFolding(language: language).key(of: one) < NameFolding(language: language).key(of: other)
    }
    #expect(sorted.map { "\(order.initial(of: $0)) \($0)" } == expected)
  }

  @Test func signsAreNotLetters() {
    let order = NameOrder(language: "en")
    #expect(["«Qué»", "1984", "…", "٣", "¿", "日本"].map(order.initial) == ["Q", "#", "#", "#", "#", "日"])
    #expect(order.key(of: "O'Brien") == order.key(of: "OBrien"))
    #expect(order.key(of: "Smith - Jones") == order.key(of: "Smith-Jones"))
  }
}
