import Archive
import Markdown

/// What `pressmark.yml` says of the look, as the end of the style sheet: a page may not hold styles of its own.
struct ThemeOptions {
  /// The paper of the built-in theme, in the light and in the dark.
  static let paper = (
    light: Colour(red: 0xFD, green: 0xFD, blue: 0xFB), dark: Colour(red: 0x16, green: 0x18, blue: 0x1B)
  )
  /// Its palest writing, that of dates and labels.
  static let quiet = (
    light: Colour(red: 0x4A, green: 0x4D, blue: 0x52), dark: Colour(red: 0xB6, green: 0xB8, blue: 0xBC)
  )
  /// What WCAG 2.2 asks for text (1.4.3).
  static let least = 4.5

  let theme: Configuration.Theme

  /// The rules; empty when nothing is said.
  var css: [UInt8] {
    var rules = ""
    if theme.typeface == .sans { rules += ":root { --text: var(--sans); }\n" }
    if let measure = theme.measure { rules += ":root { --measure: \(measure); }\n" }
    if let width = theme.width { rules += ":root { --width: \(width); }\n" }
    if let paper = theme.paper {
      rules += "@media screen and (prefers-color-scheme: light) {\n  :root { --paper: \(paper.css); }\n}\n"
    }
    if let paper = theme.paperDark {
      rules += "@media screen and (prefers-color-scheme: dark) {\n  :root { --paper: \(paper.css); }\n}\n"
    }
    if let accent = theme.accent { rules += ":root { --link: \(accent.css); }\n" }
    if let dark = darkAccent {
      rules += "@media screen and (prefers-color-scheme: dark) {\n  :root { --link: \(dark.css); }\n}\n"
    }
    if theme.accent != nil { rules += "@media print {\n  :root { --link: #000; }\n}\n" }
    return rules.isEmpty ? [] : Array("\n/* From pressmark.yml */\n\(rules)".utf8)
  }

  /// How wide texts show pictures at most, as the attribute `sizes` says it (HTML, section 4.8.4.2.2): as wide as texts
  /// are set. There `em` is the letter that the reader has chosen; texts are set in one of five quarters of it.
  var pictureSizes: String {
    let measure = theme.measure ?? "31em"
    guard let number = Double(measure.prefix { $0.isNumber || $0 == "." }) else { return "100vw" }
    // Of `ch`, the width of a nought, nobody knows how wide it is before the letters are there: about half an `em`.
    let factors = ["rem": 1, "em": 1.25, "ch": 0.625, "px": 1.0 / 16]
    let factor = factors.first { measure.drop { $0.isNumber || $0 == "." } == $0.key }?.value ?? 1
    let hundredths = Int((number * factor * 100).rounded())
    let width = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)rem"
    return "(max-width: \(width)) 100vw, \(width)"
  }

  /// The accent in the dark: the one that is given, or the other with as much white as makes it readable.
  var darkAccent: Colour? {
    guard theme.accentDark == nil, let accent = theme.accent else { return theme.accentDark }
    return stride(from: 0, through: 100, by: 5).lazy.map { accent.mixed(with: .white, hundredths: $0) }
      .first { $0.contrast(with: papers.dark) >= Self.least + 1 }
  }

  /// The paper that texts are read on, in the light and in the dark.
  var papers: (light: Colour, dark: Colour) { (theme.paper ?? Self.paper.light, theme.paperDark ?? Self.paper.dark) }

  /// Colours that are hard to read.
  func warnings(_ project: Project) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    func check(
      _ key: String, _ colour: Colour?, _ paper: Colour, _ words: String, _ advice: String,
      _ name: String = "the accent colour", _ fault: String = "is hard to read"
    ) {
      guard let colour else { return }
      let contrast = colour.contrast(with: paper)
      guard contrast < Self.least else { return }
      let tenths = Int(contrast * 10)
      warnings.append(
        Diagnostic(
          .warning, project.shown(project.configurationFile),
          at: theme.positions[key] ?? TextPosition(line: 1, column: 1),
          "\(name) \(colour.css) \(fault) on the \(words) page: its contrast is \(tenths / 10).\(tenths % 10) of 4.5",
          advice: advice))
    }
    check("accent", theme.accent, papers.light, "light", "Choose a darker one.")
    check("accent-dark", theme.accentDark, papers.dark, "dark", "Choose a lighter one, or leave accent-dark out.")
    let fault = "makes dates and labels hard to read"
    check("paper", theme.paper, Self.quiet.light, "light", "Choose a lighter one.", "the paper", fault)
    check("paper-dark", theme.paperDark, Self.quiet.dark, "dark", "Choose a darker one.", "the paper", fault)
    return warnings
  }
}
