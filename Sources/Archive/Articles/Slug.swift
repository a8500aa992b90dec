import Support

/// The part of an address that names an article, tag, author or publication: `massacre-in-lima`, `niño-año`, `перу`.
///
/// Letters, marks and digits of every script are kept, lower-cased, in Unicode's composed form (NFC, UAX #15);
/// apostrophes fall away; everything else becomes a single hyphen.
public struct Slug: Sendable, Hashable {
  /// The longest slug that is made from a headline or a name, in bytes of UTF-8: an address must stay readable.
  public static let maximumBytes = 80
  /// The longest slug that a person may write: file names end at 255 bytes on most file systems.
  public static let maximumWrittenBytes = 200

  /// The slug itself; never empty.
  public let text: String

  /// The slug of a headline or a name; `nil` when it has no letter or digit.
  public init?(_ name: String) {
    self.init(name, hasDotlessI: false)
  }

  /// - Parameter hasDotlessI: whether the capital of ı is I, as in Turkish.
  init?(_ name: String, hasDotlessI: Bool) {
    self.init(words: Slug.words(of: name, hasDotlessI: hasDotlessI), maximumBytes: Slug.maximumBytes)
  }

  private init?(words: String, maximumBytes: Int) {
    if words.isEmpty { return nil }
    let text = words.utf8.count > maximumBytes ? Slug.shortened(words, to: maximumBytes) : words
    self.text = text.utf8.count <= 6 ? Slug.safeAsFileName(text) : text
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
    self.init(words: Slug.words(of: fileName), maximumBytes: Slug.maximumWrittenBytes)
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

  /// What the rules make of a name, as long as it is; empty when it has no letter or digit.
  ///
  /// - Parameters:
  ///   - hasDotlessI: whether the capital of ı is I, as in Turkish.
  ///   - keepsSigns: whether the signs stay that tell names apart, each behind the word before it.
  static func words(of name: String, hasDotlessI: Bool = false, keepsSigns: Bool = false) -> String {
    if let text = plainWords(of: name, hasDotlessI: hasDotlessI, keepsSigns: keepsSigns) { return text }
    var text = ""
    var hyphenIsDue = false
    for scalar in name.inSmallLetters(hasDotlessI: hasDotlessI).unicodeScalars {
      if isKept(scalar) {
        if hyphenIsDue, !text.isEmpty { text.append("-") }
        hyphenIsDue = false
        text.unicodeScalars.append(scalar)
      } else if !fallsAway(scalar) {
        if keepsSigns, !text.isEmpty, tellsNamesApart(scalar) { text.unicodeScalars.append(scalar) }
        hyphenIsDue = true
      }
    }
    // A mark without a letter is not a name.
    let isName = text.unicodeScalars.contains { !$0.properties.generalCategory.isMark && $0 != "-" }
    return isName ? text : ""
  }

  /// The same for a name in ASCII, nearly every one, without a look into Unicode's tables; `nil` for any other.
  private static func plainWords(of name: String, hasDotlessI: Bool, keepsSigns: Bool) -> String? {
    var isPlain = true
    // A sign that stays takes a place, and the hyphen behind it another.
    let text = String(unsafeUninitializedCapacity: name.utf8.count * (keepsSigns ? 2 : 1)) { text in
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
          if hasDotlessI, byte == UInt8(ascii: "I") { isPlain = false }
          text[count] = byte < UInt8(ascii: "A") ? byte : byte | 0x20
          count += 1
        case UInt8(ascii: "'"): break
        case 0x80...: isPlain = false
        default:
          if keepsSigns, count > 0, tellsNamesApart(Unicode.Scalar(byte)) {
            text[count] = byte
            count += 1
          }
          hyphenIsDue = true
        }
      }
      return count
    }
    return isPlain ? text : nil
  }

  /// Whether a text is surely a slug: small letters of Western Europe and digits with single hyphens between, and too
  /// long for a device's name.
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

  /// Signs that are part of a name: "C++", "C#", "A & B". Other marks are punctuation, which one prints so and another
  /// so.
  private static func tellsNamesApart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "&", "%", "@", "+", "=", "<", ">", "$": true
    case ..<"\u{80}", "\u{2212}": false
    default:
      switch scalar.properties.generalCategory {
      case .mathSymbol, .currencySymbol: true
      default: false
      }
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

  /// Names that cannot be used get a hyphen at the end: `index` is every folder's own page, and Windows reserves some
  /// names for devices, while the site must be copied to any disk.
  private static func safeAsFileName(_ text: String) -> String {
    text == "index" || text.isDeviceName ? text + "-" : text
  }
}

extension StringProtocol {
  /// Whether Windows reserves the name, in small letters, for a device.
  fileprivate var isDeviceName: Bool {
    let numbered = count == 4 && (hasPrefix("com") || hasPrefix("lpt")) && last?.isNumber == true
    return numbered || ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(String(self))
  }

  /// Whether a file of this name can lie on any disk, those of Windows included.
  var isNameOnAnyDisk: Bool {
    let device = prefix { $0 != "." }.lowercased().trimmedBlanks
    return !device.isDeviceName && utf8.count <= 255 && last != "." && last?.isWhitespace == false
      && !unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || "<>:\"|?*\\".unicodeScalars.contains($0) }
  }
}

extension String {
  /// The text in small letters and composed (NFC), the same for "İ" and "i" whatever the language: Unicode makes an i
  /// of İ and sets a dot over it, which nobody sees and no address needs.
  ///
  /// - Parameter hasDotlessI: whether I becomes ı.
  func inSmallLetters(hasDotlessI: Bool) -> String {
    let small = (hasDotlessI ? replacing("I", with: "ı") : self).lowercased().withFinalSigmas
    guard small.unicodeScalars.contains("\u{307}") else { return small.composed }
    var text = String.UnicodeScalarView()
    for scalar in small.decomposed.unicodeScalars where scalar != "\u{307}" || text.last != "i" { text.append(scalar) }
    return String(text).composed
  }

  /// A Greek sigma at a word's end has another form, which the capital does not tell.
  private var withFinalSigmas: String {
    guard unicodeScalars.contains("σ") else { return self }
    var text = Array(unicodeScalars)
    for place in text.indices.dropFirst() where text[place] == "σ" && text[place - 1].properties.isAlphabetic {
      if place + 1 == text.count || !text[place + 1].properties.isAlphabetic { text[place] = "ς" }
    }
    return String(String.UnicodeScalarView(text))
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
