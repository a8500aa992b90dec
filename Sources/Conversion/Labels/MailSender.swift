import Support

/// Who sent a mail, or wrote an article, as a line's label says: `"Ann Lee" <ann@example.org>`,
/// `ann at example.org (Ann Lee)`, `Lee, Ann`.
struct MailSender {
  /// The line's words, decoded.
  let byline: String
  private(set) var authors: [String] = []
  private(set) var place: String?

  init(_ value: String) {
    byline = value
    var name = Self.name(in: value)
    for via in [" via ", " über ", " par ", " por "] where value.contains("<") || via == " via " {
      if let found = name.firstRange(of: via), name.hasPrefix("'") || via == " via " {
        name = String(name[..<found.lowerBound])
      }
    }
    name = Self.unquoted(name)
    guard !name.isEmpty, !name.contains("@") else { return }
    guard let byline = Byline(name.trimmingFullStop, isMarked: true) else { return }
    authors = byline.authors
    place = byline.place
    // One word that a label calls a name.
    if authors.isEmpty, !byline.hasOffice, !name.contains(" ") { authors = [name] }
  }

  /// What stands before an address in angle brackets, in brackets behind a bare one, or the whole.
  private static func name(in value: String) -> String {
    if let open = value.firstIndex(of: "<"), value[open...].contains(where: { "@>".contains($0) }) {
      let before = value[..<open].trimmedBlanks
      return before.isEmpty ? bracketed(value) ?? "" : before
    }
    // Outlook: `Ann Lee [mailto:ann@example.org]`.
    if let open = value.firstRange(of: "[mailto:") { return value[..<open.lowerBound].trimmedBlanks }
    let words = value.split(separator: " ")
    if let at = words.firstIndex(where: { $0.contains("@") })
      ?? words.firstIndex(where: { $0 == "at" || $0 == "AT" || $0 == "(at)" || $0 == "[at]" }),
      words[at].contains("@") || at == 1 || words.count > at + 1 && words[at + 1].contains(".")
    {
      if let name = bracketed(value), !name.contains("@") { return name }
      let end = words[at].contains("@") ? at : max(0, at - 1)
      var before = words[..<end].joined(separator: " ")
      while let last = before.last, "([<- ".contains(last) { before.removeLast() }
      return before
    }
    return value
  }

  /// `(Ann Lee)` at the end.
  private static func bracketed(_ value: String) -> String? {
    guard value.hasSuffix(")"), let open = value.lastIndex(of: "(") else { return nil }
    let inner = value[value.index(after: open)...].dropLast().trimmedBlanks
    return inner.isEmpty ? nil : inner
  }

  private static func unquoted(_ name: String) -> String {
    var name = name.filter { $0 != "\"" && $0 != "“" && $0 != "”" }.trimmedBlanks
    if name.count > 2, name.hasPrefix("'"), name.hasSuffix("'") { name = String(name.dropFirst().dropLast()) }
    return name.trimmedBlanks
  }
}
