/// What a label of several words says, by its words: `Name of newspaper`, `Datum der Veröffentlichung`, `Titre de l'article`.
///
/// Databases and libraries have a label for everything, in every language; their words are few.
enum LabelWords {
  private enum Role {
    case neutral, record, date, page, section, volume, issue, byline, masthead, headline
  }

  /// The part that a label in small letters announces; `nil` when one of its words is unknown.
  static func part(of label: String) -> Part? {
    guard let roles = roles(of: label) else { return nil }
    // "State of the State" is a headline: a record's label has two words that tell something.
    if roles.contains(.record) { return areOfRecord(label) ? .otherLabel : nil }
    let order: [(Role, Part)] = [
      (.date, .date), (.page, .page), (.section, .section), (.volume, .volume), (.byline, .byline),
      (.masthead, .masthead), (.headline, .headline), (.issue, .issue),
    ]
    return order.first { roles.contains($0.0) }?.1
  }

  /// Whether a label says something of the record and not of the article: `Document number`, `Date accessed`.
  static func areOfRecord(_ label: String) -> Bool {
    guard roles(of: label)?.contains(.record) ?? false else { return false }
    return Set(words(of: label).filter { table[String($0)] != .neutral }).count > 1
  }

  private static func words(of label: String) -> [Substring] { label.split { " '/().-".contains($0) } }

  private static func roles(of label: String) -> Set<Role>? {
    let words = words(of: label)
    guard (2...5).contains(words.count) else { return nil }
    var roles: Set<Role> = []
    for word in words {
      guard let role = table[String(word)] else { return nil }
      roles.insert(role)
    }
    return roles
  }

  private static let table: [String: Role] = {
    var table: [String: Role] = [:]
    let words: [(Role, String)] = [
      (
        .neutral,
        """
        of the a an in on for by and first original main full complete name print printed info information article story item \
        der die das des von und vollständiger original artikel artikels beitrag beitrags erscheinung veröffentlichung \
        de la le les du d l et nom complet article parution publication \
        el los del y nombre artículo artigo articolo completo información informações informazioni informationen angaben pubblicazione nome dell della do da e \
        het van naam artikel artikels av och namn artikel nazwa imię publikacji artykułu публикации статьи имя
        """
      ),
      (
        .record,
        """
        type types count counts words word id identifier identification url link links enlace enlaces record document dokument documento idioma langue sprache language accession \
        load access accessed retrieved update updated modified version country place city state system database databases rights \
        copyright code codes terms pages-number size status typ art anzahl wörter nombre-de mots dokumentennummer type-de \
        tipo tipos palabras palabra parole parola abruf zugriff consultation consulta consultazione notice collection archive holder \
        signatur signature shelf proquest gale factiva nexis lexisnexis newsbank ebsco europresse retriever trove nla infotrac
        """
      ),
      (
        .date,
        """
        date dates datum datums fecha data дата tarih day issued erscheinungsdatum publikationsdatum veröffentlichungsdatum \
        publicatiedatum utgivningsdatum publiceringsdatum verschijningsdatum
        """
      ),
      (.page, "page pages seite seiten página páginas pagina pagine sida strona страница"),
      (.section, "section ressort rubrique sección seção sezione rubriek avdelning dział раздел"),
      (.volume, "volume vol band jahrgang tome tomo jaargang årgång tom том"),
      (.issue, "issue number no nr nummer ausgabe heft numéro n° número numero numer номер выпуск edition"),
      (
        .byline,
        """
        author authors byline writer writers journalist reporter autor autors autoren autorin autorname verfasser verfassers auteur auteurs \
        autores autora autore autori schrijver författare autora автора автор redakteur
        """
      ),
      (
        .masthead,
        """
        newspaper newspapers paper journal magazine periodical source publication zeitung zeitschrift quelle medium periódico diario \
        revista publicación publicação pubblicazione publicatie publikation jornal giornale testata rivista krant dagblad tijdschrift bron tidning tidningen källa gazety gazeta czasopisma czasopismo \
        źródło газеты газета журнала журнал издания издание fuente fonte
        """
      ),
      (
        .headline, "title headline heading titel titre título titulo titolo tytuł заголовок rubrik überschrift название"
      ),
    ]
    for (role, list) in words {
      for word in list.split(whereSeparator: \.isWhitespace) where table[String(word)] == nil || role == .masthead {
        table[String(word)] = role
      }
    }
    return table
  }()
}
