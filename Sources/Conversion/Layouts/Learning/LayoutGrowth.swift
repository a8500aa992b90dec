import Archive

/// Makes a layout that fits one text fit those that are like it: rows that some lack may be missing, a headline may
/// have two lines, a line that differs is any line.
///
/// A change stays where more texts fit by it, as long as two lines are left that only such texts have.
struct LayoutGrowth {
  private let own: SourceText
  private let fellows: [SourceText]
  private let reads: (LayoutField, String) -> Bool
  private(set) var layout: Layout
  private var fitting: Int

  /// How many texts are tried.
  static let most = 240

  /// - Parameter fellows: other texts that are much like it.
  init(_ layout: Layout, of own: SourceText, like fellows: [SourceText], _ dates: DateReader) {
    self.layout = layout
    self.own = own
    self.fellows = fellows
    reads = LayoutValues(dates).reads
    fitting = 0
    fitting = count(layout)
    var isGrowing = fitting < fellows.count
    while isGrowing {
      isGrowing = grow(\.head)
      if grow(\.tail) { isGrowing = true }
    }
  }

  private mutating func grow(_ side: WritableKeyPath<Layout, [Layout.Row]>) -> Bool {
    var hasGrown = false
    for index in layout[keyPath: side].indices where fitting < fellows.count {
      for change in changes(layout[keyPath: side][index]) {
        var next = layout
        next[keyPath: side][index] = change
        if take(next) { hasGrown = true }
      }
    }
    return hasGrown || gather(side)
  }

  /// Lets lines that differ in number from text to text, as a list of keywords does, be any number of lines.
  private mutating func gather(_ side: WritableKeyPath<Layout, [Layout.Row]>) -> Bool {
    let rows = layout[keyPath: side]
    let runs = rows.indices.split { index in
      !rows[index].isBlank && (rows[index].forms.joined().contains(where: \.isRead) || !mayBeMissing(rows[index]))
    }
    for run in runs {
      let lines = run.filter { !rows[$0].isBlank }
      guard fitting < fellows.count, lines.count > 1, let first = lines.first, let last = lines.last else { continue }
      var next = layout
      next[keyPath: side].replaceSubrange(first...last, with: [Layout.Row(.anyNumber, [.field(.leftOut)])])
      if take(next) { return true }
    }
    return false
  }

  /// Takes a layout that more texts fit.
  private mutating func take(_ next: Layout) -> Bool {
    guard next.certainRows >= min(2, layout.certainRows) else { return false }
    let found = count(next)
    guard found > fitting, saysTheSame(next) else { return false }
    layout = next
    fitting = found
    return true
  }

  /// What a row may become, the least change first.
  private func changes(_ row: Layout.Row) -> [Layout.Row] {
    if row.isBlank { return row.occurrence == .once ? [.optionalBlank] : [] }
    var changes: [Layout.Row] = []
    func change(_ occurrence: Layout.Occurrence, _ forms: [[Layout.Piece]]? = nil) {
      var changed = row
      changed.occurrence = occurrence
      if let forms { changed.forms = forms }
      changes.append(changed)
    }
    guard row.occurrence == .once else { return [] }
    if row.constant == nil, row.forms.count == 1 {
      for form in row.forms[0].looser { change(.once, [form]) }
    }
    if mayBeMissing(row) { change(.optional) }
    switch row.forms {
    case [[.field(.key(.title))]], [[.field(.key(.standfirst))]]: change(.oneOrMore)
    case [[.field(.leftOut)]]: change(.anyNumber)
    case let forms where !forms.joined().contains(where: { if case .field = $0 { true } else { false } }):
      change(.once, [[.field(.leftOut)]])
    default: break
    }
    return changes
  }

  /// Whether a row can be missing: a headline cannot, and what all texts have is missing in none.
  private func mayBeMissing(_ row: Layout.Row) -> Bool {
    if row.forms.joined().contains(.field(.key(.title))) { return false }
    return !row.forms.allSatisfy(\.isCertain)
      || fellows.contains { text in
        !text.ends(LineRecurrence.reach).contains { line in
          row.forms.contains { $0.find(in: text.words(of: line), reads: reads) != nil }
        }
      }
  }

  private func count(_ layout: Layout) -> Int { fellows.count { fit(layout, $0) != nil } }

  private func fit(_ layout: Layout, _ text: SourceText) -> LayoutFit? {
    LayoutFit.find(layout, in: text, lines: text.lines.indices, reads: reads).fit
  }

  /// Whether the text itself still says what it said.
  private func saysTheSame(_ next: Layout) -> Bool {
    guard let one = fit(layout, own), let other = fit(next, own), one.text == other.text else { return false }
    func said(_ fit: LayoutFit) -> [StatedValue] {
      (fit.head + fit.tail).flatMap(\.found).filter { $0.field != .leftOut }
        .map { StatedValue(field: $0.field, words: $0.words) }
    }
    return said(one) == said(other)
  }
}

extension Layout.Piece {
  /// Whether it says something of the article.
  fileprivate var isRead: Bool {
    if case .field(let field) = self { field != .leftOut } else { false }
  }
}

extension [Layout.Piece] {
  /// The same line with some words beside its fields left open, the fewest first: `{date}, page {…}`.
  fileprivate var looser: [[Layout.Piece]] {
    var all: [(length: Int, form: [Layout.Piece])] = []
    for place in indices {
      guard case .words(let words) = self[place] else { continue }
      let parts = words.split(separator: " ", omittingEmptySubsequences: false)
      for first in parts.indices {
        for last in parts[first...].indices.prefix(6) where parts[first...last].contains(where: { !$0.isEmpty }) {
          let before = parts[..<first].joined(separator: " ") + (first > 0 ? " " : "")
          let behind = (last + 1 < parts.count ? " " : "") + parts[(last + 1)...].joined(separator: " ")
          var form = self
          let open: [Layout.Piece] = (before.isEmpty ? [] : [.words(before)]) + [.field(.leftOut)]
          form.replaceSubrange(place...place, with: open + (behind.isEmpty ? [] : [.words(behind)]))
          let touches = zip(form, form.dropFirst()).contains { pair in
            if case (.field, .field) = pair { true } else { false }
          }
          if !touches { all.append((last - first, form)) }
        }
      }
    }
    return all.enumerated().sorted { ($0.element.length, $0.offset) < ($1.element.length, $1.offset) }.map(
      \.element.form)
  }
}

extension Layout {
  /// How many rows stand in every text and in few others.
  var certainRows: Int {
    (head + tail).count { row in
      (row.occurrence == .once || row.occurrence == .oneOrMore) && row.forms.allSatisfy(\.isCertain) && !row.isBlank
    }
  }
}
