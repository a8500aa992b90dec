import Markdown
import Support

/// Rows of fields that were read from CSV (RFC 4180), and where each field begins.
struct CSVTable {
  /// A field: its words, without what keeps a spreadsheet from calculating them.
  struct Field: Equatable {
    let text: String
    let position: TextPosition
  }

  /// What is not CSV, and how to mend it.
  struct Mistake: Error {
    let position: TextPosition
    let message: String
    let advice: String
  }

  /// The rows, the header first.
  private(set) var rows: [[Field]] = []

  /// Reads a table; lines that are empty are passed over.
  ///
  /// A semicolon instead of the comma, as spreadsheets in many countries write it, is known by the header.
  init(parsing text: String) throws(Mistake) {
    let scalars = Array(text.unicodeScalars)
    var offset = scalars.first == "\u{FEFF}" ? 1 : 0
    let header = scalars[offset...].prefix { $0 != "\n" && $0 != "\r" }
    let separator: Unicode.Scalar = header.contains(";") && !header.contains(",") ? ";" : ","
    var cursor = Cursor()
    var row: [Field] = []
    while offset < scalars.count {
      let start = TextPosition(line: cursor.line, column: cursor.column)
      var field = ""
      if scalars[offset] == "\"" {
        var isClosed = false
        cursor.pass(scalars[offset])
        offset += 1
        while offset < scalars.count {
          let scalar = scalars[offset]
          cursor.pass(scalar)
          offset += 1
          if scalar != "\"" {
            field.unicodeScalars.append(scalar)
          } else if offset < scalars.count, scalars[offset] == "\"" {
            field.append("\"")
            cursor.pass(scalars[offset])
            offset += 1
          } else {
            isClosed = true
            break
          }
        }
        guard isClosed else {
          throw Mistake(
            position: start, message: "this field's quotation mark is not closed",
            advice: "Write \" at its end; a mark inside is written twice.")
        }
        guard offset == scalars.count || [separator, "\n", "\r"].contains(scalars[offset]) else {
          throw Mistake(
            position: TextPosition(line: cursor.line, column: cursor.column),
            message: "something stands behind a closed quotation mark",
            advice: "A quotation mark inside a field is written twice.")
        }
      } else {
        while offset < scalars.count, ![separator, "\n", "\r"].contains(scalars[offset]) {
          guard scalars[offset] != "\"" else {
            throw Mistake(
              position: TextPosition(line: cursor.line, column: cursor.column),
              message: "a quotation mark stands inside a field without any",
              advice: "Put the whole field in quotation marks, and write the one inside twice.")
          }
          field.unicodeScalars.append(scalars[offset])
          cursor.pass(scalars[offset])
          offset += 1
        }
      }
      row.append(Field(text: CSV.words(field), position: start))
      if offset < scalars.count, scalars[offset] == separator {
        cursor.pass(separator)
        offset += 1
        // A separator at the very end has an empty field behind it.
        guard offset == scalars.count else { continue }
        row.append(Field(text: "", position: TextPosition(line: cursor.line, column: cursor.column)))
      }
      if offset < scalars.count {
        if scalars[offset] == "\r", offset + 1 < scalars.count, scalars[offset + 1] == "\n" { offset += 1 }
        cursor.pass("\n")
        offset += 1
        finish(&row)
      }
    }
    finish(&row)
  }

  private mutating func finish(_ row: inout [Field]) {
    if row.count > 1 || row.first.map({ !$0.text.isEmpty }) ?? false { rows.append(row) }
    row = []
  }

  /// Lines and columns of a text.
  private struct Cursor {
    var line = 1
    var column = 1

    mutating func pass(_ scalar: Unicode.Scalar) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}
