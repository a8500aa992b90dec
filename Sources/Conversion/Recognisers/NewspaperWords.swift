/// Words that newspapers and magazines are called by.
enum NewspaperWords {
  /// Whether one of them stands in a name.
  static func areIn(_ name: String) -> Bool {
    if isDomain(name) { return true }
    let folded = name.lowercased()
    if folded.split(whereSeparator: { !$0.isLetter }).contains(where: { words.contains(String($0)) }) { return true }
    return endings.contains { folded.hasSuffix($0) }
  }

  /// `n-tv.de`: papers on the web are called by their domain.
  static func isDomain(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let top = parts.last, (2...4).contains(top.utf8.count),
      parts.allSatisfy({ !$0.isEmpty })
    else {
      return false
    }
    return top.utf8.allSatisfy { (0x61...0x7A).contains($0) } && parts[parts.count - 2].count > 1
      && name.utf8.allSatisfy { $0.isASCIIWordByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  private static let words: Set<String> = [
    "times", "herald", "gazette", "news", "post", "tribune", "journal", "chronicle", "guardian", "observer", "worker",
    "star", "sun", "mail", "express", "telegraph", "mirror", "courier", "courrier", "ledger", "examiner", "advertiser",
    "press", "review",
    "blog", "magazine", "weekly", "independent", "daily", "standard", "sentinel", "dispatch", "despatch", "bulletin",
    "citizen",
    "democrat",
    "republican", "enquirer", "inquirer", "echo", "argus", "mercury", "record", "register", "reporter", "leader",
    "call",
    "voice", "socialist", "banner", "newsletter", "zeitung", "blatt", "bote", "anzeiger", "nachrichten", "tageblatt",
    "rundschau", "kurier", "presse", "spiegel", "stimme", "journal", "gazette", "matin", "monde", "humanité", "soir",
    "écho", "éclair", "figaro", "patriote",
    "dépêche", "heraldo", "diario", "gaceta", "periódico", "prensa", "nación", "tiempo", "mundo", "diário", "jornal",
    "gazeta", "folha", "giornale", "corriere", "gazzetta", "stampa", "messaggero", "courant", "krant", "dagblad",
    "bode",
    "tidning", "tidningen", "bladet", "posten", "kurier", "głos", "dziennik", "tygodnik", "вестник", "газета", "правда",
    "известия", "новости", "вечерний", "вечерняя", "хроника", "слово", "вестник", "искра", "труд", "gazetesi",
    "postası", "haber", "εφημερίδα", "φωνή", "βήμα", "νέα",
  ]
  private static let endings = [
    "zeitung", "blatt", "bladet", "bote", "tidning", "koerier", "nachrichten", "日報", "日报", "新聞", "新闻", "時報", "时报", "報",
    "报",
  ]
}
