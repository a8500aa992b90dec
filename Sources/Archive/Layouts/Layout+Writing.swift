extension Layout {
  /// The layout as it is written below its name in `pressmark.yml`, a string a line.
  public var lines: [String] {
    let isBegun = head.last?.forms.first?.last == .field(.text)
    // Blank lines before a text that nothing follows would be lost at the end.
    let text = isBegun || tail.isEmpty && head.last?.isBlank != true ? [] : ["{text}"]
    return head.flatMap(\.lines) + text + tail.flatMap(\.lines)
  }
}

extension Layout.Row {
  /// The row as it is written.
  public var lines: [String] {
    if isBlank { return [occurrence == .optional ? "?" : ""] }
    return forms.enumerated().map { number, pieces in
      let mark = number > 0 ? "| " : occurrence == .once ? "" : "\(occurrence.rawValue) "
      return mark + Self.written(pieces, isBare: mark.isEmpty)
    }
  }

  /// Pieces as they are written; signs that would mean something get a backslash.
  private static func written(_ pieces: [Layout.Piece], isBare: Bool) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .field(let field): text += "{\(field.name)}"
      case .words(let words):
        for sign in words { text += "\\{}".contains(sign) ? "\\\(sign)" : String(sign) }
      }
    }
    if isBare, let first = text.first, "?+*|".contains(first), text.dropFirst().first.map({ $0 == " " }) ?? true {
      text = "\\" + text
    }
    return text
  }
}
