/// A spreadsheet takes a field that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula, and
/// calculates what a text says (OWASP, CSV injection). An apostrophe before it says that it is words. So that the words
/// come back, one stands before those as well that begin with apostrophes and such a sign: readers take one away.
extension CSV {
  /// Whether a field is a formula to spreadsheets, with apostrophes before it or without.
  @inlinable
  public static func isFormula(_ field: some Sequence<UInt8>) -> Bool {
    switch field.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  /// A text as a field of words.
  public static func field(_ text: String) -> String { isFormula(text.utf8) ? "'" + text : text }

  /// The words of a field.
  public static func words(_ field: String) -> String {
    field.utf8.first == UInt8(ascii: "'") && isFormula(field.utf8) ? String(field.dropFirst()) : field
  }
}
