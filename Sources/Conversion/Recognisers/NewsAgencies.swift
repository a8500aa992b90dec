/// Agencies whose reports newspapers print: their names stand where bylines do, and are no persons.
enum NewsAgencies {
  /// Whether a name is an agency's: "AFP", "Agence France-Presse".
  static func contain(_ name: [String]) -> Bool {
    let name = name.filter { !$0.isEmpty }
    let words = name.first?.lowercased() == "the" ? Array(name.dropFirst()) : name
    if words.count == 1, let word = words.first {
      let letters = word.filter { $0.isLetter || $0 == "-" || $0 == "/" }
      return letters.split(whereSeparator: { "/-".contains($0) }).allSatisfy { initials.contains(String($0)) }
        && !letters.isEmpty || names.contains(letters.lowercased())
    }
    return names.contains(words.joined(separator: " ").lowercased())
  }

  /// As they are written: "dpa" in small letters, others in capitals.
  private static let initials: Set<String> = [
    "AP", "AFP", "UPI", "UP", "INS", "dpa", "DPA", "EFE", "ANSA", "TASS", "ITAR", "PTI", "UNI", "ANP", "TT", "NTB",
    "PAP", "AA", "APA", "sda", "SDA", "ATS", "CTK", "ČTK", "MTI", "IPS", "KNA", "epd", "EPD", "ddp", "AAP", "CP", "ADN",
    "SID", "sid", "rtr", "PA", "NTA", "RIA", "DHA", "IHA", "BNS", "ANI", "MENA", "WAFA", "KNA", "YLE", "CNA", "VNA",
    "Reuters", "РИА", "ТАСС", "АП", "AFX", "dapd", "wire",
  ]

  private static let names: Set<String> = [
    "associated press", "united press", "united press international", "agence france-presse",
    "agence france presse", "reuters", "reuter", "canadian press", "press association", "australian associated press",
    "deutsche presse-agentur", "press trust of india", "inter press service", "international news service", "havas",
    "agence havas", "wolff", "stefani", "belga", "lusa", "tanjug", "kyodo", "kyodo news", "jiji", "jiji press",
    "xinhua", "europa press", "agencia efe", "interfax", "интерфакс", "тасс", "риа новости", "anadolu ajansı",
    "bloomberg", "news service", "haber merkezi", "新华社", "新華社", "共同通信", "時事通信", "中新社", "中央社", "وكالات", "رويترز",
    "أ ف ب",
  ]
}
