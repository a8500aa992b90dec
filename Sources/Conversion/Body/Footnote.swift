/// A note below the text.
enum Footnote {
  /// Whether a line begins with a note's mark: `[1] …`, `1 See …`, `* From …`, `[^1]: …`.
  static func begins(_ line: String) -> Bool {
    var rest = line.unicodeScalars[...]
    guard let first = rest.first else { return false }
    if "*†‡§".unicodeScalars.contains(first) {
      rest = rest.drop { "*†‡§".unicodeScalars.contains($0) }
      return rest.first != nil && rest.count > 3
    }
    if "¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.contains(first) { return true }
    let isBracketed = first == "[" || first == "("
    if isBracketed { rest.removeFirst() }
    if rest.first == "^" { rest.removeFirst() }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.count) else { return false }
    rest = rest.dropFirst(digits.count)
    if isBracketed { return rest.first == "]" || rest.first == ")" }
    guard rest.first == " " else { return false }
    rest.removeFirst()
    // A year or an amount is no mark: a note begins with a capital.
    return digits.count <= 2 && rest.first.map { CharacterKind($0) == .capital } ?? false
  }
}
