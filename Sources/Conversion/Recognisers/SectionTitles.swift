/// The titles that newspapers print over their parts: "Foreign news", "Letters to the editor".
enum SectionTitles {
  /// Whether a line is one of them.
  static func contain(_ line: String) -> Bool {
    var line = line.lowercased()
    while let last = line.last, ".:,".contains(last) { line.removeLast() }
    return titles.contains(line)
  }

  private static let titles: Set<String> = [
    "international", "world", "world news", "news", "politics", "sport", "sports", "comment", "opinion", "analysis",
    "editorial", "editorials", "letters", "letters to the editor", "letter to the editor", "correspondence",
    "our correspondents",
    "from our readers", "our readers write", "readers write", "readers' letters", "readers’ letters", "your letters",
    "mailbag", "postbag",
    "letterbox", "letter box", "culture", "arts", "books", "book review", "book reviews", "reviews", "review",
    "business", "local news",
    "home news", "foreign news", "obituary", "obituaries", "interview", "interviews", "news in brief", "in brief",
    "briefs", "features",
    "feature", "history", "economy", "industrial", "women", "youth", "science", "labour notes", "labor notes",
    "notes and comments",
    "as i see it", "our point of view", "viewpoint", "view point", "point of view", "leader", "leading article",
    "poetry", "poems",
    "politik", "wirtschaft", "kultur", "ausland", "inland", "feuilleton", "leserbriefe", "meinung", "kommentar",
    "leitartikel", "lokales",
    "vermischtes", "politique", "économie", "monde", "courrier des lecteurs", "tribune libre", "éditorial",
    "faits divers", "étranger",
    "internacional", "política", "cultura", "deportes", "cartas al director", "cartas de los lectores", "economía",
    "opinión",
    "esteri", "interni", "cronaca", "lettere", "lettere al direttore", "economia", "opinião", "cartas dos leitores",
    "buitenland",
    "binnenland", "ingezonden", "ingezonden stukken", "ingezonden brieven", "письма читателей", "передовая", "хроника",
    "за рубежом",
  ]
}
