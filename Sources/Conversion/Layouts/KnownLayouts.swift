import Archive
import Support

/// The layouts of databases and services that are known by name: the files in `Known/`, as they were when this program
/// was built.
///
/// They are tried only for texts that bear a mark of the database at their top or end; a text that bears one and does
/// not fit is read as any other.
enum KnownLayouts {
  /// How many lines at the top and at the end are looked through for a mark.
  private static let reach = (top: 16, end: 40)

  /// How many lines at each end are looked through for a mark that may stand inside a line.
  private static let insideReach = 3

  private struct Mark {
    let bytes: [UInt8]
    /// Which file has it.
    let file: Int
    /// Whether it may stand inside a line.
    let isInside: Bool

    init(_ mark: String, file: Int) {
      isInside = mark.hasPrefix("…")
      bytes = Array((isInside ? mark.dropFirst() : mark[...]).utf8)
      self.file = file
    }
  }

  /// Where the lines of a text stand in the first layout of a database that fits; `nil` where none does.
  static func fit(_ text: SourceText, from start: Int, _ dates: DateReader) -> LayoutFit? {
    let count = text.lines.count
    guard start < count else { return nil }
    var marked: Set<Int> = []
    func look(_ index: Int, isInside: Bool) {
      let line = text.bytes[text.lines[index].range]
      if let first = line.first, let known = marks[first] {
        for mark in known where !mark.isInside && line.starts(with: mark.bytes) { marked.insert(mark.file) }
      }
      guard isInside, !insideMarks.isEmpty, text.lines[index].width <= 2000 else { return }
      for mark in insideMarks where Phrases.stands(mark.bytes, in: line) { marked.insert(mark.file) }
    }
    let tail = max(min(count, start + reach.top), count - reach.end)
    for index in start..<min(count, start + reach.top) { look(index, isInside: index < start + insideReach) }
    for index in tail..<count { look(index, isInside: index >= count - insideReach) }
    if marked.isEmpty { return nil }
    let values = LayoutValues(dates)
    for file in marked.sorted() {
      for layout in files[file].layouts {
        let found = LayoutFit.find(layout, in: text, lines: start..<count) { reads($0, $1, values) }
        if let fit = found.fit, isWhole(fit, text) { return fit }
      }
    }
    return nil
  }

  /// Whether no line of the head or the end is left in the text because it is not as the layout has it.
  private static func isWhole(_ fit: LayoutFit, _ text: SourceText) -> Bool {
    guard let first = fit.text.first, let last = fit.text.last else { return true }
    return [first, last].allSatisfy { line in
      guard text.lines[line].width <= 400, let (label, _) = LabelBlock.split(text.string(line)) else { return true }
      return FieldLabel.part(of: label) == nil
    }
  }

  /// Whether words can be what a field is. An editor knows what stands in a layout of the archive's own; here each must
  /// look like what it is to be.
  private static func reads(_ field: LayoutField, _ words: String, _ values: LayoutValues) -> Bool {
    switch field {
    case .byline:
      guard words.utf8.count <= 160, let byline = Byline(words) else { return false }
      return byline.isMarked || !byline.authors.isEmpty || byline.hasOffice
    case .key(.rights): return RightsLine.isOne(words)
    case .key(.title): return words.utf8.count <= 300 && Byline(words)?.isMarked != true
    case .key(.publication): return words.utf8.count <= 100 && !LineShape(words).holdsSentenceEnd
    case .key(.section), .key(.place): return words.utf8.count <= 80 && !LineShape(words).endsSentence
    case .key(.page): return words.utf8.count <= 20 && words.utf8.contains { $0.isASCIIDigit }
    default: return values.reads(field, words)
    }
  }

  private static let files = embedded.map { KnownLayoutFile(bytes: Array($0.text.utf8)) }

  private static let allMarks = files.enumerated().flatMap { file, known in known.marks.map { Mark($0, file: file) } }
  private static let marks = Dictionary(grouping: allMarks.filter { !$0.isInside }) { $0.bytes[0] }
  private static let insideMarks = allMarks.filter(\.isInside)
}
