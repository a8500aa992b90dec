/// A word that stands with a colon before what a line holds: `Title:`, `Autor:`, `Subject:`.
enum FieldLabel {
  /// The part that a label announces; `nil` when the word is no known label.
  static func part(of label: String) -> Part? {
    let folded = folded(label)
    if let part = parts[folded] { return part }
    if folded.hasPrefix("x-") || folded.hasPrefix("list-") || folded.hasPrefix("arc-") { return .otherLabel }
    return LabelWords.part(of: folded)
  }

  /// A label in small letters, without the ending for several and what stands around it: `AUTHOR(S) `.
  private static func folded(_ label: String) -> String {
    let label = singular(label[...]).lowercased()
    if label.isTidy { return label }
    return label.replacing("’", with: "'").split { $0.isWhitespace }.joined(separator: " ")
  }

  /// A label without the ending for several: `AUTHOR(S)`.
  static func singular(_ label: Substring) -> Substring {
    label.utf8.last == UInt8(ascii: ")") && (label.hasSuffix("(s)") || label.hasSuffix("(S)"))
      ? label.dropLast(3) : label
  }

  /// Whether a label says that the text begins behind it.
  static func announcesText(_ label: String) -> Bool {
    label.utf8.count <= longest && textLabels.contains(folded(label))
  }

  /// The longest label that is looked at, in bytes: whole lines are asked for.
  private static let longest = 48

  /// Whether a label can be nothing but a database's before the text, even with the text in its line.
  static func surelyAnnouncesText(_ label: String) -> Bool { sureTextLabels.contains(folded(label)) }

  /// Whether a word before a colon can be nothing but a label, even where it stands alone.
  static func isUnmistakable(_ label: String) -> Bool {
    let folded = folded(label)
    return unmistakable.contains(folded) || isOfRecord(label)
  }

  /// Whether a label is one of a database's record, which no writer of an article uses: `Load-Date`, `Document ID`.
  static func isOfRecord(_ label: String) -> Bool {
    let folded = folded(label)
    return ofRecord.contains(folded) || LabelWords.areOfRecord(folded)
  }

  /// Whether a label names the sender of a mail.
  static func namesSender(_ label: String) -> Bool { senders.contains(folded(label)) }

  /// Whether a label is the weaker of two that say the same: a publisher where no paper is named, a mail's subject where there is a title.
  static func isWeak(_ label: String) -> Bool { weak.contains(folded(label)) }

  private static let senders: Set = ["from", "von", "de", "da", "di", "van", "från", "od", "от", "fra", "kimden"]

  private static let weak: Set = [
    "publisher", "verlag", "éditeur", "editor", "editorial", "editora", "editore", "uitgever", "förlag", "wydawca",
    "издатель", "publisher name", "provider", "organization", "organisation", "subject", "betreff", "objet", "asunto",
    "assunto", "oggetto", "onderwerp", "ämne", "temat", "тема", "konu", "rubrik",
  ]

  /// Whether a label is Swedish, Danish or Norwegian and nothing else: then `Rubrik` is the headline, and in German the part of the paper.
  static func isNordic(_ label: String) -> Bool { nordic.contains(folded(label)) }

  private static let nordic: Set = [
    "författare", "källa", "sida", "tidning", "ingress", "av", "publicerad", "publicerat", "avdelning", "nyckelord",
    "skribent",
    "kilde", "avis", "forfatter", "sektion", "språk",
  ]

  private static let unmistakable: Set<String> = [
    "section", "byline", "by-line", "headline", "author", "authors", "publication", "volume", "issue", "page", "pages",
    "dateline", "standfirst", "kicker", "length", "load-date", "body", "graphic", "published", "posted", "autor",
    "autorin", "auteur", "ressort", "rubrique", "sección", "autore", "sezione", "författare", "автор", "рубрика",
    "yazar", "tags", "keywords", "schlagwörter", "mots-clés", "mots clés", "palabras clave", "palavras-chave",
    "parole chiave", "trefwoorden", "nyckelord", "słowa kluczowe", "ключевые слова", "author/byline", "full text",
    "volltext",
  ]

  private static let ofRecord: Set<String> = [
    "load-date", "language of publication", "publication-type", "publication type", "document type", "source type",
    "country of publication", "place of publication", "word count", "publication subject", "gale document number",
    "number of pages", "accession number", "publication title", "publication date", "journal code", "publication info",
    "copyright holder", "copyright notice",
  ]

  private static let sureTextLabels: Set<String> = [
    "body", "full text", "full-text", "fulltext", "article text", "volltext", "texte intégral", "texte complet",
    "texto completo", "texto íntegro", "texto integral", "testo completo", "testo integrale", "volledige tekst",
    "fulltext", "pełny tekst", "полный текст", "lead paragraph", "story text",
  ]

  private static let textLabels: Set<String> = sureTextLabels.union([
    "text", "article", "content", "contents", "story", "texte", "texto", "testo", "tekst", "текст", "metin", "inhalt",
    "contenu", "contenido", "conteúdo", "contenuto", "inhoud", "innehåll", "treść", "содержание", "artikeltext",
    "texte de l'article", "texto del artículo", "texto do artigo", "testo dell'articolo", "message",
  ])

  private static let parts: [String: Part] = {
    var parts: [String: Part] = [:]
    for (part, words) in words {
      for word in words.split(separator: ",") { parts[word.trimmedBlanks] = part }
    }
    return parts
  }()

  /// English, mail and news databases first, then German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Polish, Russian, Turkish, Greek.
  private static let words: [(Part, String)] = [
    (
      .headline,
      """
      title, headline, head, heading, subject, titel, überschrift, schlagzeile, betreff, titre, objet, título, titular, asunto, \
      assunto, titolo, oggetto, kop, onderwerp, rubrik, ämne, tytuł, temat, заголовок, название, тема, başlık, konu, τίτλος
      """
    ),
    (
      .byline,
      """
      author, authors, written by, autor/in, autor/innen, auteur/autrice, author/byline, byline, by-line, by, writer, writers, reporter, from, \
      autor, autoren, autorin, verfasser, von, auteur, auteurs, de, autores, autora, por, autore, autori, di, da, door, van, författare, av, från, \
      autorzy, od, автор, авторы, от, yazar, συγγραφέας
      """
    ),
    (
      .date,
      """
      date, dated, published, erschienen am, veröffentlicht am, posted, pub date, published on, datum, sent, gesendet, envoyé, enviado, \
      enviado el, inviato, verzonden, skickat, wysłano, wysłane, отправлено, дата отправки, veröffentlicht, erschienen, publié, publié le, paru le, \
      date de parution, mis en ligne, mis en ligne le, fecha, data, publicado, publicado el, publicado em, pubblicato, gepubliceerd, publicerad, \
      opublikowano, дата, опубликовано, tarih, ημερομηνία
      """
    ),
    (
      .masthead,
      """
      source, publication, appeared in, published in, erschienen in, newspaper, paper, magazine, journal, periodical, organization, organisation, \
      quelle, zeitung, zeitschrift, publikation, fuente, periódico, diario, revista, publicación, fonte, jornal, publicação, giornale, testata, \
      bron, krant, källa, tidning, źródło, gazeta, czasopismo, источник, газета, журнал, издание, kaynak, gazete, πηγή, εφημερίδα, publisher, \
      verlag, éditeur, editora, editore, uitgever, förlag, wydawca, издатель, provider
      """
    ),
    (
      .standfirst,
      """
      summary, abstract, standfirst, deck, subtitle, sub-title, subheadline, sub-headline, teaser, description, lead, highlight, \
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
    (
      .page,
      """
      page, pages, page number, page numbers, start page, first page, seite, seiten, página, páginas, pagina, pagine, pg, pg., p., s., \
      pagina's, sida, sidor, strona, страница, sayfa, σελίδα, page de début
      """
    ),
    (.volume, "volume, vol, vol., band, jahrgang, tome, tomo, jaargang, årgång, tom, том, cilt, année"),
    (
      .issue,
      """
      issue, number, no, no., nr, nr., issue number, ausgabe, heft, numéro, n°, número, numero, nummer, numer, номер, выпуск, sayı
      """
    ),
    (.place, "place, dateline, location, ort, lieu, lugar, local, luogo, plaats, miejsce, место, yer, τόπος"),
    (
      .rights, "copyright, rights, licence, license, rechte, droits, derechos, direitos, diritti, rechten, prawa, права"
    ),
    (
      .language,
      "language, languages, language of publication, sprache, langue, idioma, lingua, taal, språk, język, язык, dil, γλώσσα"
    ),
    (
      .tags,
      """
      keywords, keyword, tags, tag, tagged with, subjects, subject terms, schlagwörter, schlagworte, schlagwort, stichwörter, stichworte, \
      mots-clés, mots clés, mots-clefs, étiquettes, palabras clave, etiquetas, palavras-chave, parole chiave, etichette, trefwoorden, \
      steekwoorden, labels, nyckelord, taggar, emneord, słowa kluczowe, tagi, ключевые слова, теги, метки, etiketler, λέξεις-κλειδιά
      """
    ),
    (
      .otherLabel,
      """
      to, cc, bcc, reply-to, sender, message-id, in-reply-to, references, received, return-path, delivered-to, mime-version, \
      content-type, content-transfer-encoding, content-disposition, newsgroups, path, status, precedence, lines, approved, \
      resent-from, resent-date, resent-to, resent-message-id, user-agent, followup-to, distribution, importance, priority, attachments, \
      an, kopie, antwort an, anlagen, à, copie, répondre à, pièces jointes, para, cco, a, cópia, kopia, aan, till, do, dw, кому, копия, kime, \
      previous message, next message, messages sorted by, thread-topic, thread-index, dkim-signature, authentication-results, \
      length, länge, longueur, longitud, extensión, lunghezza, comprimento, lengte, längd, długość, длина, \
      update, aktualisierung, load-date, graphic, publication-type, edition, url, link, links, permalink, isbn, issn, doi, an, wc, se, hd, pd, sn, sc, \
      la, cy, td, lp, photographer, classification, company / organization, persons, people, company, organizations, industry, \
      geographic, readability, database, name, city, state, country, county, person, ticker
      """
    ),
  ]
}

extension String {
  /// Whether this is ASCII without any blanks but single ones between words.
  fileprivate var isTidy: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      guard byte < 0x7F, byte > 0x20 || byte == 0x20 && last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }
}
