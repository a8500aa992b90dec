import Support

/// The two letters before a field of a news database's export, without a colon: `HD Headline`, `PD 6 July 2016`.
enum RecordCode {
  /// What a code announces.
  enum Meaning {
    case part(Part)
    /// A paragraph of the text, or the first of several.
    case text
  }

  /// The meaning of a line's first word; `nil` when it is no code.
  static func meaning(of word: some StringProtocol) -> Meaning? { meanings[String(word)] }

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = ["LP": .text, "TD": .text]
    let parts: [(Part, String)] = [
      (.headline, "HD"), (.byline, "BY"), (.date, "PD"), (.masthead, "SN"), (.section, "SE"), (.page, "PG"),
      (.volume, "VOL"), (.language, "LA"), (.rights, "CY"), (.kicker, "CLM"),
      (.otherLabel, "WC ET SC ED CR CO IN NS RE PUB AN IPD IPC RF CT ART CX DE GC RBC NGC"),
    ]
    for (part, codes) in parts { for code in codes.split(separator: " ") { meanings[String(code)] = .part(part) } }
    return meanings
  }()

  /// `TI  - The bridge is closed`, as reference managers write it (RIS).
  private static func risField(_ line: String) -> (code: String, meaning: Meaning, value: String)? {
    let bytes = Array(line.utf8.prefix(6))
    guard bytes.count >= 5, bytes[2] == 0x20, bytes[3] == 0x20, bytes[4] == UInt8(ascii: "-"),
      bytes.count == 5 || bytes[5] == 0x20, bytes[0].isASCIICapital,
      bytes[1].isASCIICapital || bytes[1].isASCIIDigit
    else { return nil }
    let code = String(line.prefix(2))
    return (code, .part(ris[code] ?? .otherLabel), line.dropFirst(5).trimmedBlanks)
  }

  /// `%T The bridge is closed`, as EndNote and Refer write it.
  private static func endNoteField(_ line: String) -> (code: String, meaning: Meaning, value: String)? {
    let bytes = Array(line.utf8.prefix(3))
    guard bytes.count == 3, bytes[0] == UInt8(ascii: "%"), bytes[2] == 0x20, bytes[1].isASCIILetterOrDigit else {
      return nil
    }
    let code = String(line.prefix(2))
    return (code, .part(endNote[code] ?? .otherLabel), line.dropFirst(3).trimmedBlanks)
  }

  private static let endNote: [String: Part] = [
    "%T": .headline, "%A": .byline, "%B": .masthead, "%J": .masthead, "%D": .date, "%8": .date, "%P": .page,
    "%V": .volume, "%N": .issue, "%X": .standfirst, "%K": .tags, "%G": .language,
  ]

  private static let ris: [String: Part] = [
    "TI": .headline, "T1": .headline, "AU": .byline, "A1": .byline, "T2": .masthead, "JO": .masthead, "JF": .masthead,
    "DA": .date, "PY": .date, "Y1": .date, "SP": .page, "VL": .volume, "IS": .issue, "AB": .standfirst,
    "N2": .standfirst,
    "KW": .tags, "LA": .language,
  ]

  /// A line's code and what stands behind it.
  static func split(_ line: String) -> (code: String, meaning: Meaning, value: String)? {
    if let field = risField(line) ?? endNoteField(line) { return field }
    let code = line.prefix { $0 != " " && $0 != "\t" }
    guard (2...3).contains(code.utf8.count), let meaning = meaning(of: code) else { return nil }
    return (String(code), meaning, line[code.endIndex...].trimmedBlanks)
  }
}
