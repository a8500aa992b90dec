import Support

/// Subjects in one line, as texts give them: `a, b`, `a; b`, `#a #b`.
enum TagList {
  static func tags(in value: String) -> [String] {
    let mark: Character? = [";", "|", "•", ","].first(where: value.contains)
    let isHashed = value.hasPrefix("#")
    let parts = mark.map { value.split(separator: $0) } ?? (isHashed ? value.split(separator: " ") : [value[...]])
    var tags: [String] = []
    for part in parts {
      var tag = part.trimmedBlanks
      while let first = tag.first, first == "#" || first == "\"" { tag.removeFirst() }
      while let last = tag.last, last == "." || last == "\"" { tag.removeLast() }
      if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }
}
