extension Score {
  /// The table, a line a layout, and below it what is not right.
  var table: String {
    let rows = articles.keys.sorted().map { layout in
      [layout, "\(articles[layout] ?? 0)"] + ScoredField.allCases.map { cell(of: $0, in: layout) }
    }
    let all = ["all", "\(articles.values.reduce(0, +))"] + ScoredField.allCases.map { cell(of: $0, in: nil) }
    let table = [["layout", "articles"] + ScoredField.allCases.map(\.rawValue)] + rows + [all]
    let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let lines = table.map { row in
      let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
      return String(padded.reversed().drop { $0 == " " }.reversed())
    }
    return (lines + ["", "w wrong, i invented, m missed", ""] + flaws.map(\.line)).joined(separator: "\n") + "\n"
  }

  /// How many are right, and how many wrong, invented or missed: `6 1w 1m`; of all layouts together without one.
  private func cell(of field: ScoredField, in layout: String?) -> String {
    let layouts = layout.map { [$0] } ?? Array(articles.keys)
    let stated = layouts.map { self.stated[$0]?[field] ?? 0 }.reduce(0, +)
    let kinds = flaws.filter { $0.field == field && (layout ?? $0.layout) == $0.layout }.map(\.kind)
    func number(_ kind: Flaw.Kind) -> Int { kinds.count { $0 == kind } }
    let right = stated - number(.wrong) - number(.missed)
    let (wrong, invented, missed) = (number(.wrong), number(.invented), number(.missed))
    if stated == 0, invented == 0 { return "-" }
    return ["\(right)", mark(wrong, "w"), mark(invented, "i"), mark(missed, "m")].compactMap(\.self)
      .joined(separator: " ")
  }

  private func mark(_ number: Int, _ letter: String) -> String? { number == 0 ? nil : "\(number)\(letter)" }
}
