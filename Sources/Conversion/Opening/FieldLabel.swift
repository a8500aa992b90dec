/// A word that stands with a colon before what a line holds: `Title:`, `Autor:`, `Subject:`.
enum FieldLabel {
  /// The part that a label announces; `nil` when the word is no known label.
  static func part(of label: String) -> Part? {
    let folded = singular(label[...]).lowercased()
    if let part = parts[folded] { return part }
    return folded.hasPrefix("x-") || folded.hasPrefix("list-") ? .otherLabel : nil
  }

  /// A label without the ending for several: `AUTHOR(S)`.
  static func singular(_ label: Substring) -> Substring {
    label.hasSuffix("(s)") || label.hasSuffix("(S)") ? label.dropLast(3) : label
  }

  /// Whether a label says that the text begins behind it.
  static func announcesText(_ label: String) -> Bool { textLabels.contains(label.lowercased()) }

  /// Whether a word before a colon can be nothing but a label, even where it stands alone.
  static func isUnmistakable(_ label: String) -> Bool { unmistakable.contains(label.lowercased()) }

  private static let unmistakable: Set<String> = [
    "section", "byline", "headline", "author", "authors", "publication", "volume", "issue", "page", "dateline",
    "standfirst",
    "kicker", "length", "load-date", "body", "graphic", "published", "posted", "autor", "autorin", "auteur", "ressort",
    "rubrique", "sección", "autore", "sezione", "författare",
    "автор",
    "рубрика", "yazar",
  ]

  /// The two letters before the fields of a news database's export, without a colon.
  static func part(ofCode code: Substring) -> Part? { codes[String(code)] }

  private static let codes: [String: Part] = [
    "HD": .headline, "BY": .byline, "PD": .date, "SN": .masthead, "SE": .section, "PG": .page, "VOL": .volume,
    "LA": .language,
    "CY": .rights, "WC": .otherLabel, "ET": .otherLabel, "SC": .otherLabel, "ED": .otherLabel, "CR": .otherLabel,
    "CO": .otherLabel, "IN": .otherLabel, "NS": .otherLabel, "RE": .otherLabel, "PUB": .otherLabel, "AN": .otherLabel,
    "CLM": .kicker, "LP": .otherLabel, "TD": .otherLabel,
  ]

  private static let textLabels: Set<String> = [
    "body", "text", "full text", "article", "article text", "content", "story", "volltext", "texte", "texto", "testo",
    "tekst", "текст", "metin",
  ]

  private static let parts: [String: Part] = {
    var parts: [String: Part] = [:]
    for (part, words) in words {
      for word in words.split(separator: ",") { parts[word.trimmed] = part }
    }
    return parts
  }()

  /// English, mail and news databases first, then German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Polish, Russian, Turkish, Greek.
  private static let words: [(Part, String)] = [
    (
      .headline,
      """
      title, title of article, article title, headline, head, heading, subject, titel, überschrift, schlagzeile, betreff, titre, objet, título, titular, asunto, \
      assunto, titolo, oggetto, kop, onderwerp, rubrik, ämne, tytuł, temat, заголовок, название, тема, başlık, konu, τίτλος
      """
    ),
    (
      .byline,
      """
      author, authors, author name, written by, autor/in, autor/innen, auteur/autrice, byline, by-line, by, writer, writers, reporter, from, autor, autoren, autorin, verfasser, von, auteur, \
      auteurs, de, autores, autora, por, autore, autori, di, door, författare, av, autorzy, od, автор, авторы, от, yazar, \
      συγγραφέας
      """
    ),
    (
      .date,
      """
      date, dated, published, publication date, date of publication, erschienen am, veröffentlicht am, pub date, issue date, date published, published on, datum, erscheinungsdatum, \
      veröffentlicht, date de publication, publié, fecha, fecha de publicación, data, data de publicação, publicado, \
      data di pubblicazione, publicatiedatum, data publikacji, дата, опубликовано, tarih, ημερομηνία
      """
    ),
    (
      .masthead,
      """
      source, publication, publication name, appeared in, published in, name of newspaper, erschienen in, newspaper, paper, magazine, journal, periodical, organization, organisation, \
      quelle, zeitung, zeitschrift, publikation, source de publication, journal, publication, fuente, periódico, \
      publicación, fonte, jornal, publicação, giornale, testata, bron, krant, källa, tidning, źródło, gazeta, czasopismo, \
      источник, газета, журнал, издание, kaynak, gazete, πηγή, εφημερίδα
      """
    ),
    (
      .standfirst,
      """
      summary, abstract, standfirst, deck, subtitle, sub-title, subheadline, sub-headline, teaser, description, lead, \
      zusammenfassung, untertitel, vorspann, résumé, chapô, sous-titre, resumen, subtítulo, entradilla, resumo, sommario, \
      sottotitolo, samenvatting, ondertitel, ingress, sammanfattning, streszczenie, аннотация, подзаголовок, özet, περίληψη
      """
    ),
    (.kicker, "kicker, eyebrow, overline, dachzeile, surtitre, antetítulo, occhiello"),
    (
      .section,
      """
      section, category, department, column, desk, ressort, rubrique, sección, seção, sezione, rubriek, avdelning, dział, \
      раздел, рубрика, bölüm
      """
    ),
    (.page, "page, pages, seite, seiten, página, páginas, pagina, pagine, pg, sida, strona, страница, sayfa, σελίδα"),
    (.volume, "volume, vol, band, jahrgang, tome, tomo, jaargang, årgång, tom, том, cilt"),
    (
      .issue,
      "issue, number, no, nr, issue number, ausgabe, heft, numéro, número, numero, nummer, numer, номер, выпуск, sayı"
    ),
    (.place, "place, dateline, location, ort, lieu, lugar, local, luogo, plaats, ort, miejsce, место, yer, τόπος"),
    (.rights, "copyright, rights, licence, license, rechte, droits, derechos, direitos, diritti, rechten"),
    (.language, "language, sprache, langue, idioma, lingua, taal, språk, język, язык, dil, γλώσσα"),
    (
      .tags,
      "keywords, keyword, tags, subjects, schlagwörter, mots-clés, palabras clave, palavras-chave, parole chiave, trefwoorden"
    ),
    (
      .otherLabel,
      """
      to, cc, bcc, reply-to, sender, message-id, in-reply-to, references, received, return-path, delivered-to, mime-version, \
      content-type, content-transfer-encoding, content-disposition, newsgroups, path, status, precedence, lines, approved, \
      resent-from, resent-date, resent-to, user-agent, followup-to, distribution, \
      length, load-date, graphic, document type, publication type, publication-type, edition, url, link, isbn, issn, an, word count, words, \
      copyright holder, photographer, an, wc, se, hd, pd, sn, sc, la, cy, td, lp
      """
    ),
  ]
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
