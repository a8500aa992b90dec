/// Tables in CSV (RFC 4180). A field is in quotation marks where it holds a comma, a quotation mark or the end of a
/// line, or begins or ends with a blank.
public enum CSV {
  /// Whether a field needs no quotation marks.
  @inlinable
  public static func isPlain(_ field: some BidirectionalCollection<UInt8>) -> Bool {
    field.first != UInt8(ascii: " ") && field.last != UInt8(ascii: " ")
      && field.allSatisfy { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ",") && $0 != 0x0A && $0 != 0x0D }
  }

  /// A field in quotation marks; those that it holds are written twice.
  @inlinable
  public static func quoted(_ field: some Collection<UInt8>) -> [UInt8] {
    var quoted = [UInt8(ascii: "\"")]
    quoted.reserveCapacity(field.count + 16)
    for byte in field {
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(UInt8(ascii: "\""))
    return quoted
  }

  /// Rows for spreadsheets: a semicolon, at which many begin the next field, is in quotation marks too, and no text is
  /// calculated.
  public static func text(of rows: [[String]]) -> String {
    rows.map { row in
      row.map(field).map { field in
        isPlain(field.utf8) && !field.utf8.contains(UInt8(ascii: ";"))
          ? field : String(decoding: quoted(field.utf8), as: UTF8.self)
      }.joined(separator: ",") + "\r\n"
    }.joined()
  }
}
