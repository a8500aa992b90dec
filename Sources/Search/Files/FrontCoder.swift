/// Writes words in their order, of each only what it does not share with the one before it.
struct FrontCoder {
  /// The words as they are written.
  private(set) var text: [UInt8] = []
  private var last: [UInt8] = []
  /// The first word.
  private(set) var first: [UInt8] = []

  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

  /// Writes the next word.
  mutating func add(_ word: [UInt8]) {
    if text.isEmpty { first = word } else { text.append(UInt8(ascii: " ")) }
    var shared = 0
    while shared < min(word.count, last.count), word[shared] == last[shared] { shared += 1 }
    // No character is cut.
    while shared > 0, shared < word.count, word[shared] & 0xC0 == 0x80 { shared -= 1 }
    var units = Self.units(word[..<shared])
    while units >= Self.digits.count {
      repeat { shared -= 1 } while word[shared] & 0xC0 == 0x80
      units = Self.units(word[..<shared])
    }
    text.append(Self.digits[units])
    text += word[shared...]
    last = word
  }

  /// How many units UTF-16 needs, in which scripts count.
  private static func units(_ word: ArraySlice<UInt8>) -> Int {
    word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }
}
