/// Helps with a name that does not exist: names the nearest one that does, and all there are.
struct NameAdvice {
  private let kind: String
  private let names: [String]

  init(kind: String, names: some Sequence<String>) {
    self.kind = kind
    self.names = names.sorted()
  }

  /// `did you mean 'footer'? The partials are: entry, footer`
  func advice(for name: String) -> String {
    let list = "\(kind)s are: \(names.joined(separator: ", "))"
    guard let nearest = nearest(to: name) else { return "the \(list)" }
    return "did you mean '\(nearest)'? The \(list)"
  }

  /// The name that takes the fewest changes, if a third of its letters are enough.
  private func nearest(to name: String) -> String? {
    let candidates = names.map { (name: $0, distance: distance(from: name, to: $0)) }
    let best = candidates.min { $0.distance < $1.distance }
    guard let best, best.distance <= max(1, name.unicodeScalars.count / 3) else { return nil }
    return best.name
  }

  /// The number of letters to insert, remove or replace (Levenshtein).
  private func distance(from first: String, to second: String) -> Int {
    let second = Array(second.unicodeScalars)
    var row = Array(0...second.count)
    for (line, letter) in first.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in second.indices {
        let replaced = diagonal + (letter == second[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
