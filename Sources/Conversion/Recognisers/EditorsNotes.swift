/// Lines in which the paper speaks about the article: "Clarification added: May 29, 2012", "Berichtigung:", "Editor's note:".
enum EditorsNotes {
  /// Whether a line, in small letters, begins as such a note does and goes on with a colon or a date.
  static func begin(_ folded: String, isDated: Bool) -> Bool {
    let line = folded.drop { "[(*–—-• ".contains($0) }
    guard let first = line.utf8.first, let opening = openings[first]?.first(where: { line.hasPrefix($0) })
    else { return false }
    let rest = line.dropFirst(opening.count)
    guard rest.first.map({ !$0.isLetter }) ?? true else { return false }
    return isDated || rest.prefix(40).contains { $0 == ":" || $0 == "：" }
  }

  /// How notes begin, by their first bytes.
  private static let openings = Dictionary(grouping: words) { $0.utf8.first ?? 0 }

  private static let words = [
    "editor's note", "editor’s note", "editors' note", "editors’ note", "note", "correction", "corrections",
    "corrected", "clarification", "clarified", "update", "updated", "this article was", "this story was", "amended",
    "erratum", "corrigendum", "anmerkung der redaktion", "anmerkung", "berichtigung", "korrektur", "korrigiert",
    "aktualisiert", "aktualisierung", "klarstellung", "richtigstellung", "nachtrag", "note de la rédaction", "ndlr",
    "correctif", "rectificatif", "précision", "mise à jour", "mis à jour", "erratum", "nota de la redacción",
    "nota del editor", "corrección", "fe de errores", "fe de erratas", "rectificación", "aclaración", "actualización",
    "actualizado", "nota della redazione", "ndr", "correzione", "rettifica", "errata corrige", "precisazione",
    "aggiornamento", "aggiornato", "nota da redação", "correção", "errata", "retificação", "atualização", "atualizado",
    "noot van de redactie", "rectificatie", "correctie", "aanvulling", "bijgewerkt", "rättelse", "uppdaterad",
    "uppdatering", "rettelse", "sprostowanie", "aktualizacja", "zaktualizowano", "uzupełnienie", "от редакции",
    "исправление", "исправлено", "поправка", "уточнение", "обновлено", "дополнено", "düzeltme", "düzeltildi",
    "güncelleme", "güncellendi", "editörün notu", "更正", "更新", "编者按", "編者按", "訂正", "追記", "編集部注", "تصحيح",
    "توضيح", "تحديث", "ملاحظة",
  ]
}
