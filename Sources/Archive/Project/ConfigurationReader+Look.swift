import Markdown

extension ConfigurationKey {
  static let theme: [ConfigurationKey] = [
    colour("accent", "The colour of links and charts, as CSS writes it.", \.configuration.theme.accent),
    colour("accent-dark", "The same on dark screens.", \.configuration.theme.accentDark),
    colour("paper", "The colour behind the text.", \.configuration.theme.paper),
    colour("paper-dark", "The same on dark screens.", \.configuration.theme.paperDark),
    .choice(
      "typeface", "The letters of texts and headlines.", \.configuration.theme.typeface, also: ["": .serif],
      orElse: "is not a kind of typeface", "Write serif or sans."),
    length("measure", "How wide texts are set: 34em.", \.configuration.theme.measure),
    length("width", "How wide a page is at most: 75rem.", \.configuration.theme.width),
    .value(
      "masthead", .words, "A picture that stands for the title, by its path from the archive's folder.",
      \.configuration.theme.masthead, orElse: "is not a file below the archive's folder",
      "Write its path from there, with no / before it: masthead: \"images/masthead.svg\".",
      { $0.isPathInside ? $0 : nil }),
    .flag("list-pictures", "Whether lists show the articles' pictures.", \.configuration.theme.listPictures),
  ]

  private static func colour(_ name: String, _ meaning: String, _ place: Place<Colour?>) -> ConfigurationKey {
    value(
      name, .words, meaning, place, orElse: "is not a colour",
      "Write it as CSS does, in quotes, for instance \(name): \"#8a1c1c\" or \"rgb(138 28 28)\".", { Colour(css: $0) })
  }

  private static func length(_ name: String, _ meaning: String, _ place: Place<String?>) -> ConfigurationKey {
    value(
      name, .matching("^([0-9.]+(rem|em|ch|px))?$"), meaning, place, orElse: "is not a length",
      "Write a number and its unit: \(name): \"34em\" or \"75rem\".", { $0.isLengthOfCSS ? $0 : nil })
  }
}

extension ConfigurationReader {
  /// What the configuration says of the look. What is left empty is as the theme has it.
  mutating func readTheme(_ entry: YAMLEntry) {
    for option in mapping(entry) where option.value != .text("") || ConfigurationKey.theme[option.key] == nil {
      configuration.theme.positions[option.key] = option.valuePosition
      read(option, among: ConfigurationKey.theme)
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
