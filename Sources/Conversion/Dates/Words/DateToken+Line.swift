import Support

extension DateToken {
  /// Whether a line has a digit, or the Chinese and Japanese sign for a year. All other lines hold no date.
  static func mayHoldDate(_ line: String) -> Bool {
    // The figures of Hindi, Bengali and their neighbours are E0, A5 to B5 and A6 to AF, those of Thai E0 B9 90 to 99.
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in line.utf8 {
      if byte.isASCIIDigit { return true }
      if byte >= 0x80 {
        // 年 is E5 B9 B4, and the wide digits are EF BC 90 to EF BC 99.
        if before == 0xE5, last == 0xB9, byte == 0xB4 { return true }
        if before == 0xEF, last == 0xBC, (0x90...0x99).contains(byte) { return true }
        if before == 0xE0 {
          if last & 1 == 1, (0xA5...0xB5).contains(last), (0xA6...0xAF).contains(byte) { return true }
          if last == 0xB9, (0x90...0x99).contains(byte) { return true }
        }
        // Arabic figures are D9 A0 to D9 A9, Persian ones DB B0 to DB B9.
        if last == 0xD9 && (0xA0...0xA9).contains(byte) || last == 0xDB && (0xB0...0xB9).contains(byte) { return true }
      }
      (before, last) = (last, byte)
    }
    return false
  }

  /// Parts a line into tokens.
  static func tokens(of line: String) -> [DateToken] {
    var tokens: [DateToken] = []
    tokens.reserveCapacity(line.utf8.count / 4 + 2)
    var letters: [UInt8] = []
    var current = DateToken.none
    var offset = 0
    var followsBlank = true

    func finish() {
      guard current.kind != .none else { return }
      current.range = current.range.lowerBound..<offset
      if current.kind == .word {
        current.word = DateWord.meaning(of: letters)
        letters.removeAll(keepingCapacity: true)
      }
      tokens.append(current)
      current = .none
    }

    func begin(_ kind: Kind, value: Int = 0) {
      finish()
      current = DateToken(kind: kind, range: offset..<offset, followsBlank: followsBlank, value: value)
      followsBlank = false
    }

    for scalar in line.unicodeScalars {
      switch LetterFolding.kind(of: scalar) {
      case .letter:
        if current.kind != .word {
          begin(.word)
          current.isCapitalised =
            scalar.value < 0x80 ? scalar.value < 0x61 : scalar.properties.isUppercase
        }
        LetterFolding.fold(scalar, into: &letters)
        current.letters += 1
      case .digit(let digit):
        if current.kind != .number { begin(.number) }
        current.digits += 1
        // Longer numbers are no dates; their value does not matter, but it must not overflow.
        if current.digits <= 9 { current.value = current.value * 10 + digit }
      case .blank:
        finish()
        followsBlank = true
      case .ideograph:
        begin(.ideograph, value: Int(scalar.value))
      case .mark(let mark):
        begin(.mark, value: Int(mark.value))
      case .nothing:
        break
      }
      offset += UTF8.width(scalar)
    }
    finish()
    return tokens.contains(where: \.word.beginsMonth) ? joined(tokens, of: line) : tokens
  }

  /// The same with each month's name of two words as one: `كانون الأول`.
  private static func joined(_ tokens: [DateToken], of line: String) -> [DateToken] {
    let bytes = Array(line.utf8)
    func folded(_ token: DateToken) -> String {
      LetterFolding.folded(String(decoding: bytes[token.range], as: UTF8.self))
    }
    var joined: [DateToken] = []
    for token in tokens {
      if let first = joined.last, first.word.beginsMonth, token.kind == .word, token.followsBlank {
        let word = DateWord.meaning(of: Array("\(folded(first)) \(folded(token))".utf8))
        if word.month > 0 {
          joined[joined.count - 1].word = word
          joined[joined.count - 1].letters += token.letters
          joined[joined.count - 1].range = first.range.lowerBound..<token.range.upperBound
          continue
        }
      }
      joined.append(token)
    }
    return joined
  }
}
