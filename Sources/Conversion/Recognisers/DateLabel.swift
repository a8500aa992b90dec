/// Words beside a date that say whose date it is, and are no name: `Week ending`, `Mis en ligne`, `first published 11 October 1956`.
enum DateLabel {
  static func isOne(_ piece: String) -> Bool {
    guard piece.utf8.count <= 60 else { return false }
    let words = piece.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'") }
    let telling = words.filter { word in
      !word.contains(where: \.isNumber) && !articles.contains(String(word)) && !DateReader.isMonth(word)
    }
    // Another date of the same line may stand behind: only its words count.
    guard !telling.isEmpty, words.count <= 9,
      !words.contains(where: { $0.contains(where: \.isNumber) }) || words.contains(where: { DateReader.isMonth($0) })
    else { return false }
    return phrases.contains(telling.joined(separator: " ")) || FieldLabel.part(of: piece) == .date
  }

  private static let articles: Set = [
    "the", "on", "of", "at", "le", "la", "du", "de", "am", "den", "der", "im", "um", "vom", "el", "del", "em", "il",
    "dal", "op",
    "på", "den", "na", "dnia", "в", "от", "a", "à", "o",
  ]

  private static let phrases: Set<String> = {
    let lists = [
      """
      date, dated, week, week ending, weekending, week beginning, fortnight ending, month ending, for week ending, published, first published, \
      originally published, last published, last updated, updated, last modified, modified, posted, first posted, created, issued, printed, \
      released, release date, online, published online, posted online, put online, added, revised, last revised, accessed, retrieved, uploaded, \
      publication date, date published, date created, written, filed, edition, updated first published, broadcast
      """,
      """
      datum, stand, veröffentlicht, erstmals veröffentlicht, zuerst veröffentlicht, erschienen, zuerst erschienen, erstmals erschienen, aktualisiert, \
      zuletzt aktualisiert, letzte aktualisierung, online seit, online gestellt, eingestellt, erstellt, angelegt, woche, publiziert, geändert, \
      letzte änderung, zuletzt geändert, zuletzt bearbeitet, ausgabe, erscheinungsdatum, veröffentlichungsdatum, gedruckt, hochgeladen, abgerufen
      """,
      """
      mis en ligne, mise en ligne, publié, publiée, publié en ligne, mis à jour, mise à jour, dernière mise à jour, dernière modification, modifié, \
      paru, parution, créé, semaine, édition, première publication, posté, actualisé, imprimé, date parution, date publication, consulté, rédigé
      """,
      """
      publicado, publicada, publicado línea, actualizado, actualizada, última actualización, fecha, fecha publicación, semana, creado, modificado, \
      subido, consultado, impreso, publicado por primera vez, semana que termina
      """,
      """
      pubblicato, pubblicata, aggiornato, ultimo aggiornamento, data, data pubblicazione, settimana, creato, messo online, modificato, ultima modifica, \
      stampato, inserito, atualizado, atualizada, última atualização, data publicação, criado, postado
      """,
      """
      gepubliceerd, bijgewerkt, laatst bijgewerkt, laatste wijziging, geplaatst, gewijzigd, eerste publicatie, publicatiedatum, online geplaatst, \
      publicerad, publicerat, uppdaterad, uppdaterat, senast uppdaterad, senast ändrad, vecka, skapad, först publicerad, publiceringsdatum, \
      publisert, oppdatert, sist oppdatert, offentliggjort, opdateret, sidst opdateret
      """,
      """
      opublikowano, opublikowane, zaktualizowano, aktualizacja, ostatnia aktualizacja, data publikacji, dodano, utworzono, tydzień, \
      опубликовано, обновлено, дата, дата публикации, размещено, последнее обновление, добавлено, создано, неделя, tarih, güncelleme, yayın tarihi
      """,
    ]
    return Set(lists.flatMap { $0.split(separator: ",").map(\.trimmedBlanks) })
  }()
}
