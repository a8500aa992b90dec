/// A number with its noun, as a sentence has it: "1 article", "1,204 articles".
public func counted(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
}

/// A number with a comma between each three digits: "1,204".
public func grouped(_ number: Int) -> String {
  var groups = String(number)
  for position in stride(from: groups.count - 3, to: 0, by: -3) {
    groups.insert(",", at: groups.index(groups.startIndex, offsetBy: position))
  }
  return groups
}
