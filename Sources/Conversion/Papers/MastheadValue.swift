import Support

/// What stands behind a label such as "Source": a paper, with its place, date and numbers as databases add them.
struct MastheadValue {
  let name: String
  private(set) var numbers: FolioReading?
  private(set) var date: DateReading?

  init(_ value: String, dates: DateReader) {
    date = dates.dates(in: value).first { !$0.isBareYear && $0.date != nil }
    var end = date?.fullRange.lowerBound ?? value.endIndex
    for mark in value.indices where mark < end && mark > value.startIndex && Self.parts(value, at: mark) {
      end = mark
      break
    }
    var name = value[..<end].trimmedBlanks
    while let last = name.last, ",;:-–—|".contains(last) || last == "." && name.count > 4 {
      name = name.dropLast().trimmedBlanks
    }
    let rest = value[end...]
    if let (before, after) = FolioPiece.splitNumbers(name) {
      name = before
      numbers = FolioReading(numbers: [after] + FolioPiece.pieces(rest))
    } else {
      numbers = FolioReading(numbers: FolioPiece.pieces(rest))
    }
    self.name = name.isEmpty ? value : name
  }

  /// Whether what follows is no more of the name. A place alone in brackets tells papers of one name apart, and belongs
  /// to it.
  private static func parts(_ value: String, at mark: String.Index) -> Bool {
    switch value[mark] {
    case ";", "|", "[": return true
    case "(":
      guard let close = value[mark...].firstIndex(of: ")") else { return false }
      return value[mark..<close].contains { $0.isNumber || ",:;".contains($0) }
    case ",": return value[value.index(after: mark)...].contains(where: \.isNumber)
    default: return false
    }
  }
}
