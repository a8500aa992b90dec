import Markdown

extension PandocText {
  /// A table of short cells is its rows, a line each; one that lays a page out is what its cells hold.
  mutating func write(table content: [JSONValue]) {
    write(content.dropFirst().first?[1]?.items ?? [])
    let rows = Self.rows(of: content)
    // Inside the cell of another table: were every depth tried, each would double the work.
    if isTrial {
      for cell in rows.joined() { write(cell) }
      return
    }
    let before = (notes, changes)
    let cells = rows.map { row in row.map { cell in self.lines(of: cell) } }
    let isLayout =
      cells.count < 2 || !cells.contains { $0.count > 1 }
      || cells.joined().contains { $0.count > 1 || ($0.first?.text.utf8.count ?? 0) > 80 }
    if isLayout {
      // What is a note or a picture is found again when the cells are written for good.
      (notes, changes) = before
      for cell in rows.joined() { write(cell) }
      return
    }
    let texts = cells.map { row in row.map { $0.first?.text ?? "" } }
    let marks = cells.joined().joined().flatMap(\.marks)
    if marks.contains(where: { $0.style.address == nil }) { note("emphasis inside a table did not come over") }
    for address in marks.compactMap(\.style.address) { note("a link to '\(Self.shown(address))' was left out") }
    var lines: [DocumentText.Line] = []
    for row in texts where row.contains(where: { !$0.isEmpty }) {
      let widths = row.indices.map { column in
        texts.reduce(0) { max($0, column < $1.count ? $1[column].unicodeScalars.count : 0) }
      }
      let padded = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
      }
      var line = padded.joined(separator: " | ")
      while line.last == " " { line.removeLast() }
      lines.append(DocumentText.Line(line))
    }
    if lines.isEmpty { return }
    if !part.lines.isEmpty { part.lines.append(DocumentText.Line()) }
    part.lines += lines
  }

  private static func rows(of content: [JSONValue]) -> [[[JSONValue]]] {
    guard content.count >= 6 else { return [] }
    var rows = content[3][1]?.items ?? []
    for body in content[4].items { rows += (body[2]?.items ?? []) + (body[3]?.items ?? []) }
    rows += content[5][1]?.items ?? []
    return rows.map { row in (row[1]?.items ?? []).map { $0[4]?.items ?? [] } }
  }

  /// The lines of a cell, for itself.
  private mutating func lines(of cell: [JSONValue]) -> [DocumentText.Line] {
    var other = self
    other.part.lines = []
    other.isTrial = true
    other.write(cell)
    let lines = other.part.lines.filter { !$0.text.isEmpty }
    if lines.count <= 1 { (notes, changes) = (other.notes, other.changes) }
    return lines
  }
}
