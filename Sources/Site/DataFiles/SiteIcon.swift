import Archive
import TemplateEngine

/// `assets/icon.svg`, where the theme has none: the first letter of the archive's title.
struct SiteIcon: PrintedFile {
  private static let path = "assets/icon.svg"
  static let noun = "the archive's icon"

  static func plan(_ plan: inout SitePlan) {
    if !plan.assets.contains(path) { plan.add(path, Self.self) }
  }

  /// It is made from the configuration alone.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    SiteIcon(title: renderer.context.configuration.title).append(to: &output)
  }

  let title: String

  /// A letter, digit or emoji of any script, with all marks that belong to it.
  var initial: String {
    let found =
      title.first { $0.isLetter || $0.isNumber || $0.isPictograph } ?? title.first { !$0.isWhitespace } ?? "P"
    let capital = found.uppercased()
    // "ß" would become two letters.
    return capital.count == 1 ? capital : String(found)
  }

  func append(to output: inout TemplateOutput) {
    output.append(
      raw: """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
        <rect width="32" height="32" rx="5" fill="#17507a"/>
        <text x="16" y="16" dy=".35em" text-anchor="middle" font-family="Georgia, 'Times New Roman', serif" font-size="21" \
        font-weight="bold" fill="#fff">
        """)
    output.append(xml: initial)
    output.append(raw: "</text>\n</svg>\n")
  }
}

extension Character {
  /// Whether it is shown as a picture: an emoji by itself, or with the mark that makes it one (UTS #51).
  fileprivate var isPictograph: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.properties.isEmojiPresentation
      || first.properties.isEmoji && unicodeScalars.contains { $0.value == 0xFE0F }
  }
}
