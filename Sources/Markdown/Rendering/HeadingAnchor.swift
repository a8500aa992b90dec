import Foundation

/// The id of a heading: `s-the-strike`. Letters, marks and digits of every script are kept, in lower case; everything else becomes one
/// hyphen. The beginning keeps it apart from the ids of templates.
struct HeadingAnchor {
  /// The longest, in Unicode scalars, so that an address stays readable.
  private static let limit = 60

  let text: String

  init(_ heading: String) {
    var text = ""
    var length = 0
    var hyphenIsDue = false
    for scalar in heading.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars where length < Self.limit {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        if hyphenIsDue { text += "-" }
        hyphenIsDue = false
        text.unicodeScalars.append(scalar)
        length += 1
      default:
        // Apostrophes fall away.
        hyphenIsDue = hyphenIsDue || !text.isEmpty && scalar.value != 0x27 && scalar.value != 0x2019
      }
    }
    self.text = "s-" + (text.isEmpty ? "section" : text)
  }
}
