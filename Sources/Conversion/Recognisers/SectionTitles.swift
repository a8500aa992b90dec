/// The titles that newspapers print over their parts: "Foreign news", "Letters to the editor".
enum SectionTitles {
  /// Whether a line is one of them.
  static func contain(_ line: String) -> Bool {
    var line = line.lowercased()
    while let last = line.last, ".:,：—-* ".contains(last) { line.removeLast() }
    while let first = line.first, "—-* ".contains(first) { line.removeFirst() }
    return titles.contains(line)
  }

  private static let titles: Set<String> = [
    "international", "world", "world news", "news", "politics", "sport", "sports", "comment", "opinion", "analysis",
    "editorial", "editorials", "letters", "letters to the editor", "letter to the editor", "correspondence",
    "our correspondents", "from our readers", "our readers write", "readers write", "readers' letters",
    "readers’ letters", "your letters", "mailbag", "postbag", "letterbox", "letter box", "culture", "arts", "books",
    "book review", "book reviews", "reviews", "review", "business", "local news", "home news", "foreign news",
    "obituary", "obituaries", "interview", "interviews", "news in brief", "in brief", "briefs", "features", "feature",
    "history", "economy", "industrial", "women", "youth", "science", "labour notes", "labor notes",
    "notes and comments", "as i see it", "our point of view", "viewpoint", "view point", "point of view", "leader",
    "leading article", "poetry", "poems", "politik", "wirtschaft", "kultur", "ausland", "feuilleton",
    "leserbriefe", "meinung", "kommentar", "leitartikel", "lokales", "vermischtes", "politique", "économie", "monde",
    "courrier des lecteurs", "tribune libre", "éditorial", "faits divers", "étranger", "internacional", "política",
    "cultura", "deportes", "cartas al director", "cartas de los lectores", "economía", "opinión", "esteri", "interni",
    "cronaca", "lettere", "lettere al direttore", "economia", "opinião", "cartas dos leitores", "buitenland",
    "binnenland", "ingezonden", "ingezonden stukken", "ingezonden brieven", "письма читателей", "передовая",
    "хроника", "за рубежом", "deaths", "births", "marriages", "births, marriages and deaths", "in memoriam",
    "weather", "markets", "market report", "shipping", "shipping news", "shipping intelligence", "local intelligence",
    "local and personal", "society", "announcements", "notices", "public notices", "classified", "advertisements",
    "op-ed", "column", "guest column", "police court", "police blotter", "travel", "health", "education", "religion",
    "entertainment", "the arts", "breaking news", "exclusive", "special report", "profile", "talk of the town",
    "nachrufe", "nachruf", "todesfall", "todesfälle", "todesanzeigen", "traueranzeigen", "leserpost", "zuschriften",
    "gesellschaft",
    "wissenschaft", "reise", "aus aller welt", "kurz gemeldet", "aus stadt und land", "exklusiv", "nécrologie",
    "nécrologies", "carnet", "avis de décès", "société", "exclusif", "esquelas", "necrológica", "necrológicas",
    "necrologio", "necrologie", "necrologi", "sucesos", "sociedad", "deporte", "obituário", "obituários", "esportes",
    "desporto", "sociedade", "falecimentos", "cronaca nera", "cultura e spettacoli", "lezersbrieven",
    "overlijdensberichten", "kultuur", "cultuur", "insändare", "dödsfall", "nekrolog", "nekrologi", "listy",
    "listy do redakcji", "listy czytelników", "kultura", "gospodarka", "некролог", "некрологи", "спорт", "культура",
    "экономика", "политика", "письма", "письма в редакцию", "vefat", "vefatlar", "okur mektupları", "spor", "kültür",
    "ekonomi", "siyaset", "讣告", "訃告", "体育", "體育", "社会", "社會", "社论", "社論", "评论", "読者来信", "读者来信", "来信", "訃報", "スポーツ",
    "社説", "読者の声", "投書", "文化", "国際", "国际", "وفيات", "نعي", "رياضة", "رسائل القراء", "بريد القراء", "ثقافة", "سياسة",
    "اقتصاد", "رأي", "press release", "media release", "news release", "for immediate release", "pressemitteilung",
    "presseerklärung", "communiqué de presse", "comunicado de prensa", "nota de prensa", "comunicato stampa",
    "comunicado de imprensa", "persbericht", "pressmeddelande", "pressemeddelelse", "komunikat prasowy",
    "пресс-релиз", "basın bülteni", "basın açıklaması", "新闻稿", "新聞稿", "プレスリリース", "بيان صحفي",
  ]
}
