/// Lines below a headline that say how a report came to the paper: "Special to The Harbour Times", "Exclusive", "Eigener Bericht".
enum CreditLines {
  /// The words of a line behind the credit, among which may be a name; `nil` when it begins with none.
  static func rest(_ words: [String]) -> [String]? {
    guard words.count <= 12, let first = words.first, beginnings.contains(folded(first)) else { return nil }
    let folded = words.map(folded)
    if whole.contains(folded.joined(separator: " ")) { return [] }
    guard words.count <= 10,
      let opening = openings.first(where: { $0.count < folded.count && folded.starts(with: $0) })
    else { return nil }
    let rest = words[opening.count...]
    // "Special to keep fit": the name of a paper has capitals.
    guard let name = rest.first(where: { $0.count > 3 }) ?? rest.last, name.startsWithCapital else { return nil }
    let by = rest.firstIndex { ["by", "von", "par", "por"].contains($0.lowercased()) }
    return by.map { Array(words[($0 + 1)...]) } ?? []
  }

  private static func folded(_ word: String) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// The words with which a credit begins.
  private static let beginnings = Set(
    openings.map { $0[0] } + whole.map { $0.prefix { $0 != " " } }.map(String.init))

  private static let whole: Set<String> = [
    "exclusive", "special report", "exklusiv", "eigenbericht", "eigener bericht", "eigener drahtbericht",
    "drahtbericht", "sonderbericht", "exclusivité", "en exclusivité", "exclusivo", "exclusiva", "en exclusiva",
    "esclusivo", "in esclusiva", "exclusief", "эксклюзив", "özel haber", "独家", "独家报道", "本报讯", "本報訊", "特稿", "独自",
    "خاص", "special", "by telegraph", "by cable", "by wire", "by wireless", "from our london office",
  ]
  private static let openings = [
    "special to", "special for", "special dispatch to", "special dispatches to", "special cable to",
    "special correspondence of", "special correspondence to", "special telegram to", "by telegraph to",
    "by cable to", "by wire to", "by wireless to", "wireless to", "written for", "exclusive to", "exclusive for",
    "exklusiv für", "sonderbericht für", "eigenbericht der", "eigener bericht der", "spécial pour",
    "en exclusivité pour", "especial para", "exclusivo para", "en exclusiva para", "speciale per", "esclusivo per",
    "in esclusiva per", "exclusief voor", "speciaal voor", "specjalnie dla", "специально для", "خاص لجريدة",
  ].map { $0.split(separator: " ").map(String.init) }
}
