import Support

/// Which encoding of Chinese, Japanese or Korean a text is in: the one in which it holds what such texts are mostly
/// made of.
struct EastAsianGuess: Sendable {
  let encoding: SourceEncoding
  /// The share of its letters that are among the commonest.
  let share: Double
  let isCertain: Bool

  /// So much of a text is looked at.
  private static let sample = 1 << 15

  /// `nil` when the text is in none of them.
  init?(_ source: [UInt8]) {
    var end = min(source.count, Self.sample)
    while end < source.count, source[end] >= 0x80 || source[end - 1] >= 0x80 { end += 1 }
    let sample = Array(source[..<end])
    let found = Self.candidates.compactMap {
      label, length, isCommon -> (encoding: SourceEncoding, share: Double, letters: Int)? in
      guard Self.isWhole(sample, length), let encoding = try? SourceEncoding(label: label),
        case .other(let name, let libraryNames) = encoding,
        let decoded = try? DecodedBytes(sample, charset: name, libraryNames: libraryNames), decoded.slipCount == 0
      else { return nil }
      let letters = Self.letters(of: String(decoding: decoded.text, as: UTF8.self))
      return (encoding, Double(letters.count(where: isCommon)) / Double(max(1, letters.count)), letters.count)
    }
    guard let best = found.max(by: { $0.share < $1.share }), best.letters >= 4, best.share >= 0.25 else { return nil }
    encoding = best.encoding
    share = best.share
    let second = found.filter { $0.encoding != best.encoding }.map(\.share).max() ?? 0
    isCertain = best.share >= 0.3 && best.letters >= 12 && best.share - second >= 0.1
  }

  /// The characters that say something. One between two letters of ASCII says nothing: it may be a dash of Windows-1252
  /// and the letter behind it, as in “and—which”.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    func isPlainLetter(_ place: Int) -> Bool {
      scalars.indices.contains(place) && UInt8(exactly: scalars[place].value)?.isASCIILetter == true
    }
    return scalars.indices.filter { place in
      counts(scalars[place]) && !(isPlainLetter(place - 1) && isPlainLetter(place + 1))
    }.map { scalars[$0] }
  }

  /// Whether a character says something: no ASCII, no punctuation.
  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80, 0x2000...0x206F, 0x3000...0x303F, 0xFF01...0xFF60: false
    default: true
    }
  }

  /// Whether behind each byte beyond ASCII stands what makes a character with it. Letters of other alphabets soon stand
  /// before a blank, and the C library is slow to load an encoding.
  static func isWhole(_ text: [UInt8], _ length: (UInt8) -> Int) -> Bool {
    text.withUnsafeBytes { bytes in
      var offset = ByteScan.firstBeyondASCII(in: bytes, from: 0)
      while offset < bytes.count {
        let length = length(bytes[offset])
        guard offset + length <= bytes.count, length == 1 || bytes[offset + 1] >= 0x30 else { return false }
        offset = ByteScan.firstBeyondASCII(in: bytes, from: offset + length)
      }
      return true
    }
  }

  /// The encodings: how many bytes a character beyond ASCII has, by its first, and which characters are common.
  static let candidates:
    [(label: String, length: @Sendable (UInt8) -> Int, isCommon: @Sendable (Unicode.Scalar) -> Bool)] = [
      ("shift_jis", { 0xA1...0xDF ~= $0 ? 1 : 2 }, isCommonInJapanese),
      ("euc-jp", { $0 == 0x8F ? 3 : 0x80...0x9F ~= $0 && $0 != 0x8E ? 1 : 2 }, isCommonInJapanese),
      ("gb18030", { _ in 2 }, isCommonIn(simplified)),
      ("big5", { $0 == 0x80 ? 1 : 2 }, isCommonIn(traditional)), ("euc-kr", { _ in 2 }, isCommonIn(korean)),
      ("johab", { _ in 2 }, isCommonIn(korean)),
    ]

  private static func isCommonIn(_ letters: Set<Unicode.Scalar>) -> @Sendable (Unicode.Scalar) -> Bool {
    { letters.contains($0) }
  }

  @Sendable private static func isCommonInJapanese(_ scalar: Unicode.Scalar) -> Bool {
    0x3041...0x3096 ~= scalar.value || 0x30A1...0x30FC ~= scalar.value || japanese.contains(scalar)
  }

  private static let japanese = Set("日一大年人国会中本生上出月分時行見後前間的地方東事者市学新".unicodeScalars)

  private static let simplified = Set(
    """
    的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起\
    还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长市政府部局港商民工报记者党委区月全业高现法水新
    """.unicodeScalars)

  private static let traditional = Set(
    """
    的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起\
    還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長市政府部局港商民工報記者黨委區月全業高現法水新
    """.unicodeScalars)

  private static let korean = Set(
    "이다의는을에가고은하로를지도기사한서나어인리대자시아과그장일정들해라수전부보제있년으만것주여상성원와까면오구모동관했".unicodeScalars)
}
