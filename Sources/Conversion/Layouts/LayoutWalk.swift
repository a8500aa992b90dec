import Archive

/// Lays the rows of a layout's head on a text's first lines, or those of its tail, from the last, on its last ones.
///
/// Every way is tried, rows that may be missing first as if they were there, repeated ones with as few lines as will
/// do. What did not fit on from a place is not tried again, so that a text costs no more than rows times lines.
struct LayoutWalk {
  /// The row that the best way could not lay, and the line where it ends; no row where the text should begin there.
  var furthest: (row: Layout.Row?, line: Int) {
    ((best.row..<rows.count).lazy.map(row).first { !$0.isBlank }, line(best.place))
  }

  private let rows: [Layout.Row]
  private let isUpwards: Bool
  private let text: SourceText
  private let lines: Range<Int>
  private let reads: (LayoutField, String) -> Bool
  private var failed: Set<State> = []
  private var best: (row: Int, place: Int) = (0, 0)

  /// How many lines are looked at.
  static let longest = 120

  /// Whether a blank line stands before the next line.
  private enum Gap {
    case none, possible, needed
  }

  private struct State: Hashable {
    let row: Int
    let place: Int
    let gap: Gap
    let isRepeated: Bool

    /// The way with the next row to be laid.
    func next(gap: Gap) -> State { State(row: row + 1, place: place, gap: gap, isRepeated: false) }
  }

  /// - Parameters:
  ///   - lines: those of the text that the rows may cover.
  ///   - isUpwards: whether the rows are a tail's, and laid from the last on.
  init(
    _ rows: [Layout.Row], _ text: SourceText, _ lines: Range<Int>, isUpwards: Bool,
    reads: @escaping (LayoutField, String) -> Bool
  ) {
    self.rows = rows
    self.text = text
    self.lines = lines
    self.isUpwards = isUpwards
    self.reads = reads
  }

  /// The lines of the rows, in their order; `nil` where they do not fit.
  mutating func fit() -> [LayoutFit.Line]? {
    guard let found = walk(State(row: 0, place: 0, gap: .possible, isRepeated: false)) else { return nil }
    return found.reversed().reduce(into: []) { all, line in
      guard let last = all.last, last.row == line.row else { return all.append(line) }
      var above = isUpwards ? line : last
      above.append(isUpwards ? last : line)
      all[all.count - 1] = above
    }
  }

  /// The row with a number of the way. (An array of them the other way round would do. Swift 6.3's optimiser lays its
  /// making out by the folder that Pressmark is built in.)
  private func row(_ number: Int) -> Layout.Row { isUpwards ? rows[rows.count - 1 - number] : rows[number] }

  /// The line at a place of the way.
  private func line(_ place: Int) -> Int { isUpwards ? lines.upperBound - 1 - place : lines.lowerBound + place }

  /// Whether blank lines part a place from the one before.
  private func isParted(_ place: Int) -> Bool {
    let below = isUpwards ? line(place) + 1 : line(place)
    return below >= text.lines.count || text.lines[below].beginsBlock
  }

  /// Whether the next line stands where a row wants it.
  private func stands(_ state: State, _ row: Layout.Row) -> Bool {
    // Blank lines inside what is left out are nobody's concern.
    if state.place == 0 || state.gap == .possible || state.isRepeated && row.isLeftOut { return true }
    return isParted(state.place) == (state.gap == .needed)
  }

  /// The lines from a place on, the last first.
  private mutating func walk(_ state: State) -> [LayoutFit.Line]? {
    if state.place > best.place || state.place == best.place && state.row > best.row { best = (state.row, state.place) }
    guard state.row < rows.count else {
      let isEnd = state.place >= lines.count
      return state.gap == .needed && !isEnd && !isParted(state.place) ? nil : []
    }
    if failed.contains(state) { return nil }
    let row = row(state.row)
    let found =
      row.isBlank
      ? walk(state.next(gap: row.occurrence == .once || state.gap == .needed ? .needed : .possible))
      : walk(state, row)
    if found == nil { failed.insert(state) }
    return found
  }

  private mutating func walk(_ state: State, _ row: Layout.Row) -> [LayoutFit.Line]? {
    let repeats = row.occurrence == .oneOrMore || row.occurrence == .anyNumber
    let isDone = state.isRepeated || row.occurrence == .anyNumber
    if isDone, let rest = walk(state.next(gap: state.gap)) { return rest }
    if state.place < min(lines.count, Self.longest), stands(state, row) {
      for form in row.forms {
        guard let one = match(form, state) else { continue }
        let next = State(
          row: state.row + (repeats ? 0 : 1), place: state.place + 1, gap: .none, isRepeated: repeats)
        if let rest = walk(next) { return rest + [one] }
      }
    }
    return row.occurrence == .optional ? walk(state.next(gap: state.gap)) : nil
  }

  // MARK: - A line

  /// What stands in the next line for the pieces of a form; `nil` where it is another line.
  private func match(_ form: [Layout.Piece], _ state: State) -> LayoutFit.Line? {
    let index = line(state.place)
    guard text.lines[index].width <= 4000, let found = form.find(in: text.words(of: index), reads: reads) else {
      return nil
    }
    let constant = form.compactMap { piece in if case .words(let words) = piece { words } else { nil } }
    return LayoutFit.Line(row: state.row, lines: index..<index + 1, found: found, constant: constant)
  }
}
