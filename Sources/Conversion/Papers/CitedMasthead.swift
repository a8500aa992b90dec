import LanguageFiles
import Support

/// A paper as libraries cite it, with its place and its years: `The Quay Advertiser (Port Ellis, SA : 1891 - 1938), `.
struct CitedMasthead {
  let name: String
  /// Its place and years, word for word.
  let origin: [String]
  /// What stands behind them.
  let rest: String

  /// Reads what stands before a date.
  init?(_ text: some StringProtocol) {
    let text = String(text)
    guard text.utf8.count <= 240, let open = text.firstIndex(where: { $0 == "(" || $0 == "[" }) else { return nil }
    let name = Self.inOrder(text[..<open].trimmedBlanks)
    guard FolioPiece.looksLikeName(name), !(Byline(name)?.isMarked ?? false) else { return nil }
    var origin: [String] = []
    var rest = text[open...]
    while let first = rest.first, first == "(" || first == "[",
      let close = rest.firstIndex(of: first == "(" ? ")" : "]")
    {
      origin.append(rest[rest.index(after: rest.startIndex)..<close].trimmedBlanks)
      rest = rest[rest.index(after: close)...].drop { $0 == " " }
    }
    // Chronicling America has the years behind the place: "(Washington, D.C.) 1854-1972, ".
    let years = rest.prefix { $0.isNumber || " -–—?".contains($0) }
    if years.count(where: \.isNumber) >= 4, years.contains(where: { "-–—".contains($0) }) {
      origin.append(years.trimmedBlanks)
      rest = rest[years.endIndex...]
    }
    guard !origin.isEmpty, origin.allSatisfy({ $0.utf8.count <= 80 && FolioReading(numbers: [$0]) == nil }),
      origin.contains(where: { $0.contains { $0.isNumber || ",:".contains($0) } }) || NewspaperWords.areIn(name)
        || name.hasPrefix("The ")
    else { return nil }
    self.name = name
    self.origin = origin
    self.rest = String(rest)
  }

  /// Reads a line that holds nothing else: `L'Écho du Port (Valbrune. 1884)`. A person has years in brackets too.
  init?(alone line: String) {
    guard line.hasSuffix(")") || line.hasSuffix("]"), let cited = CitedMasthead(line), cited.rest.trimmedBlanks.isEmpty,
      NewspaperWords.areIn(cited.name),
      cited.origin.contains(where: { place in
        place.startsWithCapital && place.split(whereSeparator: { !$0.isNumber }).contains { $0.count == 4 }
      })
    else { return nil }
    self = cited
  }

  /// `Harbour Times, The` as it is said; without the full stop of a catalogue.
  private static func inOrder(_ name: String) -> String {
    var name = name
    while let last = name.last, ".,;:".contains(last) { name.removeLast() }
    guard let comma = name.lastIndex(of: ",") else { return name }
    let article = name[name.index(after: comma)...].trimmedBlanks
    return articles.contains(article)
      ? article + " " + name[..<comma] : name
  }

  private static let articles = Languages.set(.cataloguedArticles)
}
