/// A number, a word, a sign or an ideograph of a line, as far as dates depend on it.
struct DateToken: Sendable {
  /// What it is.
  enum Kind: UInt8, Sendable {
    case number, word, ideograph, mark
    /// What is found beyond the ends of a line.
    case none
  }

  var kind = Kind.none
  /// Its bytes in the line's UTF-8.
  var range = 0..<0
  /// Whether it begins the line or stands after a blank.
  var followsBlank = true
  /// A number's value; a sign's or ideograph's Unicode scalar.
  var value = 0
  /// How many digits a number has.
  var digits = 0
  /// How many letters a word has.
  var letters = 0
  /// Whether a word begins with a capital.
  var isCapitalised = false
  /// What a word may mean in a date.
  var word = DateWord()

  /// What is found beyond the ends of a line.
  static let none = DateToken()

  /// The sign it is, with all hyphens as `-`, all dashes as `–`, and wide signs as their narrow ones.
  var mark: Unicode.Scalar? { kind == .mark ? Unicode.Scalar(UInt32(value)) : nil }
  /// The ideograph it is.
  var ideograph: Unicode.Scalar? { kind == .ideograph ? Unicode.Scalar(UInt32(value)) : nil }
  /// Whether nothing stands between it and the token before.
  var isGlued: Bool { !followsBlank }
  /// A dash or hyphen.
  var isDash: Bool { kind == .mark && (value == 0x2D || value == 0x2013) }

  /// Whether it has a role among the words of dates.
  func has(_ role: DateWord.Roles) -> Bool { word.roles.contains(role) }
  /// Whether it is a number of one or two digits.
  var isShortNumber: Bool { kind == .number && digits <= 2 }
  /// Whether it is a number of four digits that may be a year.
  var isYear: Bool { kind == .number && digits == 4 && (1000...2099).contains(value) }
}
