import Archive
import LanguageFiles
import Support

/// The place, date and agency that open a report's first paragraph: `LIMA, April 22 (AP) —`. They stay in the text.
struct Dateline: Sendable {
  let place: String?
  /// A date with its year, as reports on the web have it.
  let reading: DateReading?
  let printedDate: String?

  /// Reads the beginning of a paragraph; `nil` when it has no dateline.
  init?(_ paragraph: String, dates: DateReader) {
    let opening = String(paragraph.prefix(120))
    guard let end = Self.end(of: opening) else { return nil }
    let lead = opening[..<end].trimmedBlanks
    guard !lead.isEmpty, lead.count <= 80 else { return nil }
    var rest = lead
    var agencyFound = false
    if let open = rest.lastIndex(of: "("), rest.hasSuffix(")") || rest.hasSuffix(").") {
      let agency = rest[rest.index(after: open)...].filter { $0 != ")" && $0 != "." }
      guard agency.split(separator: " ").count <= 3, String(agency).startsWithCapital else { return nil }
      agencyFound = true
      rest = rest[..<open].trimmedBlanks
    }
    var found: DateReading?
    var printed: String?
    let readings = dates.dates(in: rest)
    if readings.count == 1, let reading = readings.first, !reading.isBareYear {
      let after = reading.after(in: rest).drop { " .,:".contains($0) }
      found = reading
      printed = reading.printed(in: rest)
      let before = reading.before(in: rest).trimmedBlanks
      // The place stands before the date, or after it: "22 août 2012, Espagne."
      guard after.isEmpty || before.isEmpty else { return nil }
      rest = after.isEmpty ? before : after.trimmedBlanks
    } else if let dayAndMonth = Self.dayAndMonth(rest) {
      rest = dayAndMonth
      agencyFound = true
    }
    while let last = rest.last, ",. ".contains(last) { rest.removeLast() }
    reading = found
    printedDate = printed
    if rest.isEmpty {
      guard found?.date != nil else { return nil }
      place = nil
      return
    }
    let shape = LineShape(rest)
    guard shape.words <= 6, shape.longSmallWords == 0, shape.figures == 0, !shape.holdsSentenceEnd,
      rest.startsWithCapital,
      !rest.contains(":"), !rest.contains("\"")
    else { return nil }
    // A word or two before a dash are a dateline only in capitals, or with a date or an agency.
    let head = rest.split(separator: ",").first.map { $0.trimmedBlanks } ?? rest
    // "SIR, — Your correspondent": whom a letter addresses.
    if Self.addressed.contains(head.lowercased()) { return nil }
    // Two letters alone are a mark of the desk, or of who speaks.
    let isPlace = LineShape(head).isInCapitals && (head.utf8.count > 2 || KnownPlaces.contains(head))
    guard isPlace || agencyFound || found != nil else { return nil }
    place = head
  }

  private static let addressed = Languages.set(.lettersAddress)

  /// Where the dash that ends a dateline stands.
  private static func end(of text: String) -> String.Index? {
    // A dash is a hyphen or is beyond ASCII: in most lines there is neither.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 >= 0x80 }) else { return nil }
    var previous: Character = " "
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let following: Character = next < text.endIndex ? text[next] : " "
      if character == "—" || character == "–" && previous == " "
        || character == "-" && following == "-" && previous != "-"
      {
        return index
      }
      if character == "-", previous == " ", following == " " { return index }
      previous = character
      index = next
    }
    return nil
  }

  /// What stands before a day and a month without a year: "LIMA, April 22".
  static func dayAndMonth(_ text: String) -> String? {
    guard let comma = text.lastIndex(of: ",") else { return nil }
    let words = text[text.index(after: comma)...].split(separator: " ")
    guard words.count == 2 || words.count == 3 else { return nil }
    let hasDay = words.contains { word in
      let digits = word.prefix { $0.isNumber }
      return (1...2).contains(digits.count) && word.count <= 4
    }
    let hasMonth = words.contains { DateReader.isMonth($0) }
    return hasDay && hasMonth ? String(text[..<comma]) : nil
  }
}
