/// Lines that a page on the web needs and its article does not: "Skip to main content", "Share this article".
enum WebPhrases {
  /// Whether a line is one of them, whole or as its beginning.
  ///
  /// - Parameter isAtEdge: whether the line is among the first or last of the text, where a word such as "Comments" is no subhead.
  static func contain(_ line: String, isAtEdge: Bool) -> Bool {
    guard line.utf8.count <= 90 else { return false }
    var folded = line.lowercased()
    while let last = folded.last, " .:»>›→…!".contains(last) { folded.removeLast() }
    while let first = folded.first, " «<‹←•·|[".contains(first) { folded.removeFirst() }
    // "Home > World > Europe": where the page stands in its site.
    if trails.contains(where: folded.hasPrefix) { return true }
    if whole.contains(folded) { return isAtEdge || folded.contains(" ") }
    return !line.hasSuffix(".") && beginnings.contains { folded.hasPrefix($0) }
  }

  private static let whole: Set<String> = [
    "skip to main content", "skip to content", "skip to navigation", "jump to navigation", "jump to content",
    "main menu", "menu",
    "share", "click to print", "close window", "print this page close window", "share this article", "share this",
    "share this page", "share this story", "share on facebook", "share on twitter",
    "tweet",
    "email this", "email this article", "email this page", "e-mail this article", "send to a friend", "print this page",
    "print this article", "print", "printer-friendly version", "printer friendly version", "printable version",
    "save this article",
    "add comment", "add a comment", "leave a comment", "leave a reply", "post a comment", "no comments", "comments",
    "comments are closed",
    "related articles", "related stories", "related posts", "related links", "most read", "most viewed", "read more",
    "read next",
    "advertisement", "advertising", "story continues below advertisement", "continue reading the main story", "sign up",
    "log in", "log in to post comments",
    "login", "subscribe", "subscribe now", "back to top", "top", "home", "permalink", "click to enlarge",
    "toggle navigation", "search",
    "artikel teilen", "teilen", "drucken", "artikel drucken", "kommentare", "anzeige", "zum inhalt springen",
    "zur startseite", "mehr zum thema",
    "partager", "partager cet article", "imprimer", "commentaires", "publicité", "aller au contenu",
    "aller au contenu principal", "à lire aussi",
    "compartir", "imprimir", "comentarios", "publicidad", "saltar al contenido", "ir al contenido", "compartilhar",
    "comentários", "publicidade",
    "condividi", "stampa", "commenti", "pubblicità", "delen", "afdrukken", "reacties", "advertentie", "naar de inhoud",
    "поделиться", "распечатать", "комментарии", "реклама", "версия для печати",
  ]

  private static let trails = [
    "you are here", "home >", "home »", "home ›", "home |", "home /", "startseite >", "startseite ›", "accueil >",
    "inicio >",
  ]

  private static let beginnings = [
    "image copyright", "image caption", "image source", "media caption", "skip past newsletter", "posted in ",
    "tagged ", "labels: ",
    "filed under", "source url", "share via",
  ]
}
