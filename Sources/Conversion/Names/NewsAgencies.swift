import LanguageFiles

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
  private static let initials = Languages.set(.agencyInitials)

  private static let names = Languages.set(.agencies)
}
