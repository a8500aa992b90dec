import Archive

extension Layout {
  /// A layout that fits what either fits: rows of one alone may be missing, rows that differ at the same place are
  /// forms of one.
  func merged(with other: Layout) -> Layout {
    Layout(name: name, head: Self.merged(head, other.head), tail: Self.merged(tail, other.tail))
  }

  private static func merged(_ one: [Row], _ other: [Row]) -> [Row] {
    var rows: [Row] = []
    var (left, right) = (one[...], other[...])
    for (place, twin) in commonRows(one, other) {
      rows += beside(left.prefix(upTo: place), right.prefix(upTo: twin))
      rows.append(one[place].merged(with: other[twin]))
      (left, right) = (one[(place + 1)...], other[(twin + 1)...])
    }
    return rows + beside(left, right)
  }

  /// Rows between two that both have.
  private static func beside(_ one: ArraySlice<Row>, _ other: ArraySlice<Row>) -> [Row] {
    let (lines, others) = (one.filter { !$0.isBlank }, other.filter { !$0.isBlank })
    if lines.count == others.count, one.count == other.count,
      zip(one, other).allSatisfy({ $0.isBlank == $1.isBlank })
    {
      return zip(one, other).map { $0.merged(with: $1) }
    }
    return (one + other).map(\.orMissing)
  }

  /// The longest run of rows that both have, in order.
  private static func commonRows(_ one: [Row], _ other: [Row]) -> [(Int, Int)] {
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for place in one.indices.reversed() {
      for twin in other.indices.reversed() {
        lengths[place][twin] =
          one[place].isTwin(of: other[twin])
          ? lengths[place + 1][twin + 1] + (one[place].isBlank ? 1 : 3)
          : max(lengths[place + 1][twin], lengths[place][twin + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (place, twin) = (0, 0)
    while place < one.count, twin < other.count {
      if one[place].isTwin(of: other[twin]) {
        pairs.append((place, twin))
        (place, twin) = (place + 1, twin + 1)
      } else if lengths[place + 1][twin] >= lengths[place][twin + 1] {
        place += 1
      } else {
        twin += 1
      }
    }
    return pairs
  }
}

extension Layout.Row {
  /// Whether both are blank, or have a form in common.
  fileprivate func isTwin(of other: Layout.Row) -> Bool {
    isBlank ? other.isBlank : forms.contains { other.forms.contains($0) }
  }

  /// The same row, which may be missing.
  fileprivate var orMissing: Layout.Row {
    var row = self
    row.occurrence =
      switch occurrence {
      case .once: .optional
      case .oneOrMore: .anyNumber
      case .optional, .anyNumber: occurrence
      }
    return row
  }

  fileprivate func merged(with other: Layout.Row) -> Layout.Row {
    var row = self
    row.forms += other.forms.filter { !forms.contains($0) }
    let mayMiss = [occurrence, other.occurrence].contains { $0 == .optional || $0 == .anyNumber }
    let mayRepeat = [occurrence, other.occurrence].contains { $0 == .oneOrMore || $0 == .anyNumber }
    row.occurrence = mayRepeat ? (mayMiss ? .anyNumber : .oneOrMore) : mayMiss ? .optional : .once
    return row
  }
}
