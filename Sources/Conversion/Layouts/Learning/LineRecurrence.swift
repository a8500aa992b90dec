import Archive

/// In how many texts lines stand at the top or at the end, whole or by their first or last words.
struct LineRecurrence: Sendable {
  /// The beginnings of a line that may be a label: up to a colon, or of one to four words.
  struct Forms {
    /// From the longest.
    let beginnings: [String]
    /// The last word.
    let ending: String?

    init(_ line: String) {
      let words = line.split(separator: " ")
      var beginnings = words.indices.dropLast().prefix(4).map { words[...$0].joined(separator: " ") }
      if let colon = line.firstIndex(of: ":"), colon < line.index(before: line.endIndex) {
        let label = String(line[...colon])
        if !beginnings.contains(label) { beginnings.append(label) }
      }
      self.beginnings = beginnings.sorted { $0.utf8.count > $1.utf8.count }
      ending = words.count > 1 ? words.last.map(String.init) : nil
    }
  }

  /// How many lines from the top, and from the end.
  static let reach = 40

  private var wholes: [String: Int]
  private var beginnings: [String: Int]
  private var endings: [String: Int]

  /// Counts what the words of some lines have in common with other texts.
  init(of lines: [String]) {
    let forms = lines.map { Forms($0) }
    wholes = Dictionary(lines.map { ($0, 0) }) { one, _ in one }
    beginnings = Dictionary(forms.flatMap(\.beginnings).map { ($0, 0) }) { one, _ in one }
    endings = Dictionary(forms.compactMap(\.ending).map { ($0, 0) }) { one, _ in one }
  }

  /// Counts a text.
  mutating func add(_ text: SourceText) {
    var seen: [String: Set<Int>] = [:]
    for index in text.ends(Self.reach) where text.lines[index].width <= 400 {
      let line = text.line(index)
      if wholes[line] != nil { seen[line, default: []].insert(0) }
      let forms = Forms(line)
      for beginning in forms.beginnings where beginnings[beginning] != nil { seen[beginning, default: []].insert(1) }
      if let ending = forms.ending, endings[ending] != nil { seen[ending, default: []].insert(2) }
    }
    for (words, kinds) in seen {
      if kinds.contains(0) { wholes[words]? += 1 }
      if kinds.contains(1) { beginnings[words]? += 1 }
      if kinds.contains(2) { endings[words]? += 1 }
    }
  }

  mutating func merge(_ other: LineRecurrence) {
    wholes.merge(other.wholes, uniquingKeysWith: +)
    beginnings.merge(other.beginnings, uniquingKeysWith: +)
    endings.merge(other.endings, uniquingKeysWith: +)
  }

  /// The line as the other texts have it: word for word, its label alone, or nothing that stays.
  ///
  /// - Parameter texts: how many texts were counted, this one included.
  func pieces(_ line: String, of texts: Int) -> [Layout.Piece] {
    let whole = wholes[line] ?? 0
    // Of a single text nobody knows what stays.
    if texts == 1 { return [.words(line)] }
    let forms = Forms(line)
    // A label is better where it stands in many more texts than what it says.
    let label = forms.beginnings.max { (beginnings[$0] ?? 0, $0.utf8.count) < (beginnings[$1] ?? 0, $1.utf8.count) }
    let labels = label.flatMap { beginnings[$0] } ?? 0
    if whole > 1, 2 * whole >= labels { return [.words(line)] }
    if let label, labels > 1 {
      // The longest that is as frequent.
      let longest = forms.beginnings.first { 10 * (beginnings[$0] ?? 0) >= 9 * labels } ?? label
      return [.words(longest + " "), .field(.leftOut)]
    }
    if let ending = forms.ending, (endings[ending] ?? 0) > 2 { return [.field(.leftOut), .words(" " + ending)] }
    return whole > 1 ? [.words(line)] : [.field(.leftOut)]
  }
}

extension Layout {
  /// The layout with the words left open that few of some texts have.
  ///
  /// - Parameter texts: how many texts were counted.
  func opened(_ recurrence: LineRecurrence, of texts: Int) -> Layout {
    var layout = self
    for side in [\Layout.head, \Layout.tail] {
      for index in layout[keyPath: side].indices {
        guard let line = layout[keyPath: side][index].constant else { continue }
        layout[keyPath: side][index].forms = [recurrence.pieces(line, of: texts)]
      }
    }
    return layout
  }
}

extension SourceText {
  /// The first lines and the last ones, so many of each at most.
  func ends(_ reach: Int) -> [Int] { lines.indices.prefix(reach) + lines.indices.dropFirst(reach).suffix(reach) }
}
