import Archive
import Checking
import Conversion

/// What is left to do in an archive, as the desk shows it: what `pressmark check` finds in texts and content files, the
/// most doubtful first.
struct Desk {
  /// Something that is left to do.
  struct Item {
    /// What it is called: what conversion calls its doubt, or the check's name as words.
    let kind: String
    let diagnostic: Diagnostic

    init(_ finding: Finding) {
      diagnostic = finding.diagnostic
      kind = (finding.diagnostic.topic ?? finding.check).replacing("-", with: " ")
    }

    /// The folder, with the archive's own first: `seeds/1997`.
    var folder: String {
      let steps = diagnostic.path.split(separator: "/").dropLast()
      return steps.prefix(2).joined(separator: "/")
    }
  }

  let items: [Item]

  init(_ findings: [Finding]) {
    let ranks = Dictionary(uniqueKeysWithValues: Converter.doubtsWorstFirst.enumerated().map { ($1, $0) })
    items = findings.map { Item($0) }
      .enumerated().sorted { one, other in
        func order(_ item: (offset: Int, element: Item)) -> (Int, Int, String, Int) {
          let severity = [Diagnostic.Severity.error, .warning, .note].firstIndex(of: item.element.diagnostic.severity)
          return (severity ?? 0, ranks[item.element.kind] ?? .max, item.element.kind, item.offset)
        }
        return order(one) < order(other)
      }.map(\.element)
  }

  /// How many items there are by some value of theirs, in the order of the items.
  func counts(_ value: (Item) -> String) -> [(value: String, count: Int)] {
    var counts: [(value: String, count: Int)] = []
    var places: [String: Int] = [:]
    for item in items {
      let value = value(item)
      if let place = places[value] {
        counts[place].count += 1
      } else {
        places[value] = counts.count
        counts.append((value, 1))
      }
    }
    return counts
  }
}
