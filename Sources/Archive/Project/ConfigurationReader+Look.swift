import Markdown

/// What the configuration says of the look.
extension ConfigurationReader {
  /// An option of the theme.
  mutating func readLook(_ entry: YAMLEntry) {
    guard ConfigurationKey.theme.has(entry.key) else {
      return failUnknown(entry, among: ConfigurationKey.theme.names)
    }
    guard let text = text(entry), !text.isEmpty else { return }
    configuration.theme.positions[entry.key] = entry.valuePosition
    switch entry.key {
    case "typeface":
      if let typeface = Configuration.Theme.Typeface(rawValue: text) {
        configuration.theme.typeface = typeface
      } else {
        fail(entry, "'\(text)' is not a kind of typeface", "Write serif or sans.")
      }
    case "list-pictures": flag(entry).map { configuration.theme.listPictures = $0 }
    case "measure", "width":
      guard text.isLengthOfCSS else {
        return fail(
          entry, "'\(text)' is not a length", "Write a number and its unit: \(entry.key): \"34em\" or \"75rem\".")
      }
      if entry.key == "width" { configuration.theme.width = text } else { configuration.theme.measure = text }
    case "masthead":
      if text.isPathInside {
        configuration.theme.masthead = text
      } else {
        fail(
          entry, "'\(text)' is not a file below the archive's folder",
          "Write its path from there, with no / before it: masthead: \"images/masthead.svg\".")
      }
    default:
      guard let colour = Colour(css: text) else {
        return fail(
          entry, "'\(text)' is not a colour",
          "Write it as CSS does, in quotes, for instance \(entry.key): \"#8a1c1c\" or \"rgb(138 28 28)\".")
      }
      switch entry.key {
      case "accent": configuration.theme.accent = colour
      case "accent-dark": configuration.theme.accentDark = colour
      case "paper": configuration.theme.paper = colour
      default: configuration.theme.paperDark = colour
      }
    }
  }
}

extension String {
  /// Whether it is a length that CSS knows, and a sensible one: a number of up to four digits, with a point or without,
  /// and a unit of text or of the screen (CSS Values 4, section 6).
  fileprivate var isLengthOfCSS: Bool {
    guard let unit = ["rem", "em", "ch", "px"].first(where: hasSuffix) else { return false }
    let number = dropLast(unit.count)
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && number.count <= 6
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && (Double(number) ?? 0) > 0
  }
}
