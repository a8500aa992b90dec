import Archive

/// Where a text stops being as a layout has it, though it is much like it.
struct LayoutMiss: Sendable {
  let layout: Layout
  /// The line of the text.
  let line: Int
  /// What the layout has there.
  let wanted: String

  /// How many lines at the top and at the end are looked at.
  private static let reach = 40

  /// `nil` where less than half of the lines that only such texts have stands in the text.
  init?(_ layout: Layout, _ text: SourceText, _ lines: Range<Int>, at place: (row: Layout.Row?, line: Int)) {
    guard Self.isNear(layout, text, lines), !lines.isEmpty else { return nil }
    self.layout = layout
    line = min(max(place.line, lines.lowerBound), lines.upperBound - 1)
    wanted = place.row?.lines.first ?? "{text}"
  }

  /// Whether at least half of a layout's lines that only such texts have stand in a text, in their order.
  static func isNear(_ layout: Layout, _ text: SourceText, _ lines: Range<Int>) -> Bool {
    let head = layout.head.filter { $0.forms.contains(where: \.isCertain) }
    let tail = layout.tail.filter { $0.forms.contains(where: \.isCertain) }
    let found = count(head, text, lines.prefix(reach)) + count(tail.reversed(), text, lines.suffix(reach).reversed())
    return found > 0 && 2 * found >= head.count + tail.count
  }

  /// How many of some rows stand in lines, in their order.
  private static func count(
    _ rows: some Sequence<Layout.Row>, _ text: SourceText, _ lines: some Collection<Int>
  ) -> Int {
    var rest = lines[...]
    var count = 0
    for row in rows {
      guard
        let place = rest.firstIndex(where: { line in row.forms.contains { $0.find(in: text.words(of: line)) != nil } })
      else { continue }
      count += 1
      rest = rest[rest.index(after: place)...]
    }
    return count
  }
}
