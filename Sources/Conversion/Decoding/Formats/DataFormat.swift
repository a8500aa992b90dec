import Support

/// A format whose files are letters and signs, but data for programs and no text: a table, a card with an address,
/// JSON.
enum DataFormat: Sendable, Equatable {
  case table, card, calendar, json

  /// Looks at a file's beginning; `nil` when it is none of these.
  init?(_ bytes: [UInt8]) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    let head = bytes[start..<min(bytes.count, start + 1 << 16)]
    switch head.first {
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      let first = String(decoding: head.prefix(16), as: UTF8.self).lowercased()
      if first.hasPrefix("begin:vcard") {
        self = .card
      } else if first.hasPrefix("begin:vcalendar") {
        self = .calendar
      } else {
        fallthrough
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard Self.isJSON(head) else { fallthrough }
      self = .json
    default:
      guard Self.isTable(head, isWhole: head.endIndex == bytes.count) else { return nil }
      self = .table
    }
  }

  /// What the file is, without a full stop.
  var message: String {
    switch self {
    case .table: "the file is a table (CSV), not a text"
    case .card: "the file is an address card (vCard), not a text"
    case .calendar: "the file is a calendar (iCalendar), not a text"
    case .json: "the file begins with data for programs (JSON), not with a text"
    }
  }

  /// How to mend it.
  var advice: String {
    switch self {
    case .table: "Put the text of each row that is an article into a file of its own, with the encoding UTF-8."
    case .card, .calendar: "Move it out of the folder of source texts."
    case .json:
      "Put the article's text into a file of its own; what the data say of it may stand above: Title: …, Date: …."
    }
  }

  /// `{"key":`, or a list of such.
  private static func isJSON(_ head: ArraySlice<UInt8>) -> Bool {
    var signs = head.lazy.filter { $0 > 0x20 }.makeIterator()
    var sign = signs.next()
    if sign == UInt8(ascii: "[") { sign = signs.next() }
    guard sign == UInt8(ascii: "{"), signs.next() == UInt8(ascii: "\"") else { return false }
    var length = 0
    while let byte = signs.next(), length < 80 {
      if byte == UInt8(ascii: "\"") { return signs.next() == UInt8(ascii: ":") }
      length += 1
    }
    return false
  }

  /// Names of three columns or more in the first line, and as many values in each row below (RFC 4180).
  private static func isTable(_ head: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    let top = head.prefix { $0 != 0x0A && $0 != 0x0D }
    guard top.count <= 1000, top.count < head.count else { return false }
    guard
      let mark = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].first(where: { sign in
        let names = top.split(separator: sign, omittingEmptySubsequences: false)
        return names.count >= 3 && names.allSatisfy(isName)
      })
    else { return false }
    var rows = rows(of: head, mark)
    // The last row may be cut off.
    if !isWhole { _ = rows.popLast() }
    let columns = rows.first ?? 0
    return rows.count > 1 && rows.allSatisfy { $0 == columns }
  }

  /// Whether a column may be called so: a word or two in small space, with no blanks beside the marks, as a sentence
  /// has them.
  private static func isName(_ field: ArraySlice<UInt8>) -> Bool {
    var name = field
    if name.count > 2, name.first == UInt8(ascii: "\""), name.last == UInt8(ascii: "\"") {
      name = name.dropFirst().dropLast()
    }
    guard let first = name.first, (1...32).contains(name.count), first.isASCIILetterOrDigit || first >= 0x80 else {
      return false
    }
    return name.count { $0 == 0x20 } <= 2 && name.last != UInt8(ascii: ".") && !name.contains(UInt8(ascii: "\""))
  }

  /// How many values each row has; those between quotation marks may hold marks and ends of lines.
  private static func rows(of head: ArraySlice<UInt8>, _ mark: UInt8) -> [Int] {
    var rows: [Int] = []
    var fields = 1
    var length = 0
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted {
        if length > 0 { rows.append(fields) }
        (fields, length) = (1, 0)
      } else {
        if byte == mark, !isQuoted { fields += 1 }
        if byte != 0x0D { length += 1 }
      }
    }
    if length > 0 { rows.append(fields) }
    return rows
  }
}
