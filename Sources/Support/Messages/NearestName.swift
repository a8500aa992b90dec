/// Which of `names` was probably meant by `word`: the one with the fewest letters changed, added or left out;
/// `nil` when none is near.
public func nearestName(to word: String, among names: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  let limit = max(1, letters.count / 3)
  var nearest: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(letters, Array(name.lowercased().unicodeScalars))
    if distance <= limit, distance < nearest?.distance ?? .max { nearest = (name, distance) }
  }
  return nearest?.name
}

/// Levenshtein's distance, with two neighbouring letters swapped counted as one change.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return a.count + b.count }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
