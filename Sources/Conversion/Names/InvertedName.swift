import LanguageFiles

/// A name with the family's name first, as catalogues and databases write it: `Finch, Orla`, `FINCH, O. M.`.
enum InvertedName {
  /// Whether what stands before and after a comma is one name.
  ///
  /// - Parameter alone: whether nothing else stands between the semicolons around them.
  static func isOne(_ family: [String], _ given: [String], alone: Bool) -> Bool {
    guard (1...4).contains(family.count), (1...3).contains(given.count), family.allSatisfy(\.startsAsName),
      !OfficeWords.areNoPerson(family), !OfficeWords.areNoPerson(given),
      !KnownPlaces.contains(given.joined(separator: " "))
    else { return false }
    // "Ann Lee, Tom": before the comma stands a whole name.
    if family.count > 1, family.contains(where: isGiven) { return false }
    // "Cody Hennesy, Tim Dennis": behind it stands a whole name.
    if family.count > 1, given.count > 1, !given.dropFirst().allSatisfy(isInitial) { return false }
    let areInitials = given.dropFirst().allSatisfy { isInitial($0) || particles.contains($0) }
    if isGiven(given[0]), given.allSatisfy({ isGiven($0) || particles.contains($0) }) || areInitials {
      return family.count > 1 || alone || !GivenNames.contain(family[0])
    }
    // "VAN DER BERG, JAN"
    if family.count > 1, family.dropLast().allSatisfy({ particles.contains($0.lowercased()) }), given.count == 1,
      !particles.contains(given[0].lowercased())
    {
      return true
    }
    // "Smith, John Jr."
    if alone, family.count == 1, given.count == 2, PersonName.isDegree(given[1]), given[0].startsWithCapital {
      return true
    }
    // "Finch, Orla M.", and "FINCH, Orla".
    if family.count == 1, given.count > 1, areInitials { return true }
    if isInCapitals(family), !isInCapitals(given) { return true }
    return alone && family.count(where: { !particles.contains($0) }) == 1 && given.count == 1
      && given[0].startsWithCapital && LineShape(given[0]).hasCase
  }

  /// The name as it is spoken; a family's name in capitals beside a given name that is not has its usual letters.
  static func turned(_ family: [String], _ given: [String]) -> String {
    let isShouted = isInCapitals(family) && !isInCapitals(given)
    if given.count == 2, PersonName.isDegree(given[1]) {
      return ([given[0]] + (isShouted ? family.map(capitalised) : family) + [given[1]]).joined(separator: " ")
    }
    return (given + (isShouted ? family.map(capitalised) : family)).joined(separator: " ")
  }

  private static let particles = Languages.set(.invertedNameParticles)

  private static func isGiven(_ word: String) -> Bool {
    isInitial(word) || word.split(separator: "-").allSatisfy { GivenNames.contain(String($0)) }
  }

  /// `O.`, `J.-P.`, `O`.
  private static func isInitial(_ word: String) -> Bool {
    word.split(whereSeparator: { ".-".contains($0) }).allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
      && word.contains(where: \.isUppercase)
  }

  private static func isInCapitals(_ words: [String]) -> Bool { LineShape(words.joined(separator: " ")).isInCapitals }

  /// `O'BRIEN-LEE` as "O'Brien-Lee".
  private static func capitalised(_ word: String) -> String {
    var begins = true
    return String(
      word.map { letter -> String in
        defer { begins = !letter.isLetter }
        return begins ? String(letter) : letter.lowercased()
      }.joined())
  }
}

extension String {
  /// Whether a word may stand in a family's name.
  fileprivate var startsAsName: Bool {
    startsWithCapital || count <= 4 && allSatisfy { $0.isLetter || "'’".contains($0) }
  }
}
