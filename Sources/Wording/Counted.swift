/// A number with its noun, as a sentence has it: "1 article", "1,204 articles".
public func counted(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  var groups = String(number)
  for position in stride(from: groups.count - 3, to: 0, by: -3) {
    groups.insert(",", at: groups.index(groups.startIndex, offsetBy: position))
  }
  return "\(groups) \(number == 1 ? singular : plural ?? singular + "s")"
}
