import Support

/// The words of a document in Rich Text Format (RTF 1.9.1), and where they stand.
struct RTFWords {
  /// What a group says of the text in it.
  private struct Group {
    var place = WordSource.text
    var isHidden = false
    /// How many characters stand for one that older programs do not know.
    var substitutes = 1
  }

  private let bytes: [UInt8]
  private var position = 0
  private var groups = [Group()]
  /// How many groups are open beyond the deepest whose text is told apart.
  private var deeper = 0
  private var skipped = 0
  /// The first half of a character beyond the basic plane.
  private var high: UInt32?
  private var words = PlacedWords.Gatherer()

  /// How deep groups are told apart; no program nests as many.
  private static let deepest = 1000
  private static let places = [
    "header": "in a header", "headerl": "in a header", "headerr": "in a header", "headerf": "in a header",
    "footer": "in a footer", "footerl": "in a footer", "footerr": "in a footer", "footerf": "in a footer",
    "footnote": "in a note", "annotation": "in a comment", "shptxt": "in a text box",
  ]
  private static let hidden: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "fldinst", "object", "themedata", "nonshppict", "listtext",
    "pntext", "bkmkstart", "bkmkend", "xe", "tc", "v", "deleted",
  ]
  private static let signs: [String: String] = [
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "tab": " ", "line": " ", "emspace": " ", "enspace": " ",
  ]

  /// The paragraphs of a document.
  static func words(in bytes: [UInt8]) -> [PlacedWords] {
    var reader = RTFWords(bytes: bytes)
    reader.read()
    return reader.words.finish()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"):
        if groups.count < Self.deepest { groups.append(groups[groups.count - 1]) } else { deeper += 1 }
        skipped = 0
      case UInt8(ascii: "}"):
        if deeper > 0 {
          deeper -= 1
        } else if groups.count > 1 {
          let ended = groups.removeLast()
          if ended.place != groups[groups.count - 1].place { words.endParagraph() }
        }
        skipped = 0
      case UInt8(ascii: "\\"): control()
      case 0x0A, 0x0D: break
      default: add(String(decoding: [byte], as: UTF8.self))
      }
    }
  }

  private mutating func add(_ text: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    let group = groups[groups.count - 1]
    if !group.isHidden { words.add(text, group.place) }
  }

  private mutating func control() {
    guard position < bytes.count else { return }
    let first = bytes[position]
    guard first.isASCIILetter else {
      position += 1
      symbol(first)
      return
    }
    let start = position
    while position < bytes.count, bytes[position].isASCIILetter { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    while position < bytes.count, bytes[position].isASCIIDigit { position += 1 }
    let number = Int(String(decoding: bytes[digits..<position], as: UTF8.self))
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
    word(name, number)
  }

  private mutating func symbol(_ sign: UInt8) {
    switch sign {
    case UInt8(ascii: "'"):
      guard position + 2 <= bytes.count,
        let byte = UInt8(String(decoding: bytes[position..<position + 2], as: UTF8.self), radix: 16)
      else { return }
      position += 2
      // Which letter it is depends on the font; ASCII alone is sure.
      add(byte < 0x80 ? String(decoding: [byte], as: UTF8.self) : String(MarkupScanner.unknown))
    case UInt8(ascii: "*"): groups[groups.count - 1].isHidden = true
    case UInt8(ascii: "~"): add(" ")
    case UInt8(ascii: "_"): add("-")
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(String(decoding: [sign], as: UTF8.self))
    case 0x0A, 0x0D: words.endParagraph()
    default: break
    }
  }

  private mutating func word(_ name: String, _ number: Int?) {
    let last = groups.count - 1
    if let place = Self.places[name] {
      words.endParagraph()
      groups[last].place = place
      groups[last].isHidden = false
    } else if Self.hidden.contains(name), number != 0 {
      groups[last].isHidden = true
    } else if let sign = Self.signs[name] {
      add(sign)
    } else {
      switch name {
      case "par", "cell", "row", "sect", "page", "column": words.endParagraph()
      // A hidden group that holds what is shown: `{\*\shpinst … {\shptxt …}}`, a link's words.
      case "fldrslt": groups[last].isHidden = groups.dropLast(2).last?.isHidden ?? false
      case "uc": groups[last].substitutes = max(0, number ?? 1)
      case "u": unicode(number ?? 0)
      case "bin": position += min(bytes.count - position, max(0, number ?? 0))
      default: break
      }
    }
  }

  private mutating func unicode(_ number: Int) {
    guard let unit = UInt32(exactly: number < 0 ? number + 65_536 : number) else { return }
    skipped = 0
    if 0xD800..<0xDC00 ~= unit {
      high = unit
    } else if 0xDC00..<0xE000 ~= unit, let first = high {
      high = nil
      if let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00)) { add(String(scalar)) }
    } else if let scalar = Unicode.Scalar(unit) {
      add(String(scalar))
    }
    skipped = groups[groups.count - 1].substitutes
  }
}
