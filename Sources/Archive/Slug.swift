import Foundation

/// The part of an address that names an article, tag, author or publication: `massacre-in-lima`, `niño-año`, `перу`.
///
/// Letters, marks and digits of every script are kept, lower-cased, in Unicode's composed form (NFC, UAX #15); apostrophes fall
/// away; everything else becomes a single hyphen.
public struct Slug: Sendable, Hashable {
  /// The longest slug that is made from a headline or a name, in bytes of UTF-8: an address must stay readable.
  public static let maximumBytes = 80
  /// The longest slug that a person may write: file names end at 255 bytes on most file systems.
  public static let maximumWrittenBytes = 200

  /// The slug itself; never empty.
  public let text: String

  /// The slug of a headline or a name; `nil` when it has no letter or digit.
  public init?(_ name: String) {
    self.init(name, maximumBytes: Slug.maximumBytes)
  }

  private init?(_ name: String, maximumBytes: Int) {
    if let text = Slug.plainText(of: name, maximumBytes: maximumBytes) {
      guard !text.isEmpty else { return nil }
      self.text = text.utf8.count <= 5 ? Slug.safeAsFileName(text) : text
      return
    }
    var text = ""
    var hyphenIsDue = false
    for scalar in name.lowercased().composed.unicodeScalars {
      if Slug.isKept(scalar) {
        if hyphenIsDue, !text.isEmpty { text.append("-") }
        hyphenIsDue = false
        text.unicodeScalars.append(scalar)
      } else if !Slug.fallsAway(scalar) {
        hyphenIsDue = true
      }
    }
    // A mark without a letter is not a name.
    guard text.unicodeScalars.contains(where: { !$0.properties.generalCategory.isMark && $0 != "-" }) else {
      return nil
    }
    self.text = Slug.safeAsFileName(Slug.shortened(text, to: maximumBytes))
  }

  /// A slug that an editor wrote in the front matter, taken as it is when it is one.
  public init?(written text: String) {
    if Slug.isPlain(text) {
      self.init(unchecked: text)
      return
    }
    guard let slug = Slug(fileName: text),
      slug.text == text || slug.text.utf8.count == text.utf8.count + 1 && slug.text == text + "-"
    else { return nil }
    self = slug
  }

  /// The slug of a content file's name, which an editor may have chosen.
  public init?(fileName: String) {
    self.init(fileName, maximumBytes: Slug.maximumWrittenBytes)
  }

  /// This slug with a number, for the second and later of the same name: `letters-2`.
  public func numbered(_ number: Int) -> Slug {
    let suffix = "-\(number)"
    return Slug(unchecked: Slug.shortened(text, to: Slug.maximumBytes - suffix.utf8.count) + suffix)
  }

  /// The slug of an article that has nothing to name it by.
  public static let untitled = Slug(unchecked: "untitled")

  /// A slug that was one when it was packed.
  init(known text: String) { self.init(unchecked: text) }

  private init(unchecked text: String) {
    self.text = text
  }

  /// What the rules make of a short name in ASCII, nearly every one, without a look into Unicode's tables; empty when it has no letter
  /// or digit, `nil` for any other name.
  private static func plainText(of name: String, maximumBytes: Int) -> String? {
    guard name.utf8.count <= maximumBytes else { return nil }
    var isPlain = true
    let text = String(unsafeUninitializedCapacity: name.utf8.count) { text in
      var count = 0
      var hyphenIsDue = false
      for byte in name.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"):
          if hyphenIsDue, count > 0 {
            text[count] = UInt8(ascii: "-")
            count += 1
          }
          hyphenIsDue = false
          text[count] = byte < UInt8(ascii: "A") ? byte : byte | 0x20
          count += 1
        case UInt8(ascii: "'"): break
        case 0x80...: isPlain = false
        default: hyphenIsDue = true
        }
      }
      return count
    }
    return isPlain ? text : nil
  }

  /// Whether a text is surely a slug: small letters of Western Europe and digits with single hyphens between, and too long for a device's
  /// name.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (6...maximumWrittenBytes).contains(bytes.count) else { return false }
    var last = UInt8(ascii: "-")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if last == 0xC3 { return false }
      case UInt8(ascii: "-") where last != byte && last != 0xC3: break
      // U+00DF to U+00FF but for the division sign: composed letters, and nothing in a slug changes them.
      case 0xC3 where last != byte: break
      case 0x9F...0xBF where last == 0xC3 && byte != 0xB7: break
      default: return false
      }
      last = byte
    }
    return last != UInt8(ascii: "-") && last != 0xC3
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      // Modifier letters that look like apostrophes (ʼ) are apostrophes here, and variation selectors are no letters.
      !fallsAway(scalar) && !scalar.properties.isVariationSelector
    default: false
    }
  }

  /// Apostrophes, soft hyphens and joiners: "workers’" is `workers`.
  private static func fallsAway(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2019, 0x2018, 0x2BC, 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// The slug cut at the last hyphen that fits, or in the middle of a very long word.
  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var cut = ""
    var atHyphen = ""
    for character in text {
      guard cut.utf8.count + character.utf8.count <= limit else { break }
      if character == "-" { atHyphen = cut }
      cut.append(character)
    }
    // A letter under a heap of marks may be longer than the limit by itself.
    if cut.isEmpty { cut = text.unicodeScalars.prefix(1).reduce(into: "") { $0.unicodeScalars.append($1) } }
    return atHyphen.utf8.count > limit / 2 ? atHyphen : cut.trimmingHyphens
  }

  /// Names that cannot be used get a hyphen at the end: `index` is every folder's own page, and Windows reserves some names for
  /// devices, while the site must be copied to any disk.
  private static func safeAsFileName(_ text: String) -> String {
    let numbered = text.count == 4 && (text.hasPrefix("com") || text.hasPrefix("lpt")) && text.last?.isNumber == true
    return numbered || ["index", "con", "prn", "aux", "nul"].contains(text) ? text + "-" : text
  }
}

extension String {
  /// The text in Unicode's decomposed form (NFD, UAX #15).
  var decomposed: String { decomposedStringWithCanonicalMapping }

  /// The text in Unicode's composed form (NFC, UAX #15), which ASCII always is.
  var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
  }
}

extension String {
  fileprivate var trimmingHyphens: String {
    var text = self[...]
    while text.last == "-" { text.removeLast() }
    return String(text)
  }
}
