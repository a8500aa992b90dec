import Support

/// The key of a word: the same for `Túpac` and `TUPAC`, for `election` and `elections`.
enum WordKey {
  /// A word's key.
  static func key(of word: some Sequence<UInt8>) -> UInt64 {
    let bytes = Array(word)
    var folded: [UInt8] = []
    return bytes.withUnsafeBufferPointer { key(of: $0, &folded) }
  }

  /// A word's key, with room to fold it in.
  static func key(of word: UnsafeBufferPointer<UInt8>, _ folded: inout [UInt8]) -> UInt64 {
    guard let hyphen = word.firstIndex(of: UInt8(ascii: "-")), hyphen > 0, hyphen + 1 < word.count else {
      return simpleKey(of: word, &folded)
    }
    // "open-source" is "open source".
    var key = simpleKey(of: UnsafeBufferPointer(rebasing: word[..<hyphen]), &folded)
    var rest = UnsafeBufferPointer(rebasing: word[(hyphen + 1)...])
    while let hyphen = rest.firstIndex(of: UInt8(ascii: "-")) {
      key = joined(key, simpleKey(of: UnsafeBufferPointer(rebasing: rest[..<hyphen]), &folded))
      rest = UnsafeBufferPointer(rebasing: rest[(hyphen + 1)...])
    }
    return joined(key, simpleKey(of: rest, &folded))
  }

  private static func simpleKey(of word: UnsafeBufferPointer<UInt8>, _ folded: inout [UInt8]) -> UInt64 {
    fold(word, into: &folded)
    let length = isPluralOfCapitals(word) ? folded.count - 1 : singularLength(&folded)
    var hash = FNVHash()
    for index in 0..<length { hash.add(folded[index]) }
    return mixed(hash.value)
  }

  /// The key of words that follow one another.
  static func joined(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
    mixed((phrase ^ 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD &+ word)
  }

  /// "APIs" is the plural of "API".
  private static func isPluralOfCapitals(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count > 2 && word[word.count - 1] == UInt8(ascii: "s")
      && word.dropLast().allSatisfy { $0.isASCIICapital }
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    return hash
  }

  /// Small letters without accents, hyphens and the points of U.S.A. left out.
  private static func fold(_ word: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    folded.append(contentsOf: word)
    if let length = foldASCII(word.count, &folded) { return folded.removeLast(word.count - length) }
    folded.removeAll(keepingCapacity: true)
    var cursor = ScalarCursor(word)
    while let scalar = cursor.next() {
      switch scalar.value {
      case 0x2010, 0x2011, 0x2D, 0xAD: break
      case 0x2018, 0x2019, 0x2BC: folded.append(UInt8(ascii: "'"))
      case 0x30...0x39: folded.append(UInt8(scalar.value))
      case 0x26, 0x27, 0x2E: folded.append(UInt8(scalar.value))
      default: LetterFolding.fold(scalar, into: &folded)
      }
    }
  }

  /// Folds a word where it stands; the length that it has then, `nil` when it is not ASCII.
  private static func foldASCII(_ count: Int, _ word: inout [UInt8]) -> Int? {
    word.withUnsafeMutableBufferPointer { bytes in
      var length = 0
      for index in 0..<count {
        let byte = bytes[index]
        if byte >= 0x80 { return nil }
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") && count <= 8 { continue }
        bytes[length] = byte.isASCIICapital ? byte | 0x20 : byte
        length += 1
      }
      return length
    }
  }

  /// How much of a folded word remains without its plural.
  private static func singularLength(_ folded: inout [UInt8]) -> Int {
    let count = folded.count
    guard count > 3 else { return count }
    if folded[count - 1] >= 0x80 { return russianStem(folded) }
    guard folded[count - 1] == UInt8(ascii: "s") else { return count }
    func ends(_ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      guard count > length else { return false }
      for index in 0..<length where folded[count - length + index] != ending.utf8Start[index] { return false }
      return true
    }
    if ends("ss") || ends("us") || ends("is") { return count }
    if count > 4, ends("ies") {
      folded[count - 3] = UInt8(ascii: "y")
      return count - 2
    }
    // elección, elecciones; eleição, eleições.
    if ends("iones") { return count - 2 }
    if ends("coes") {
      folded[count - 3] = UInt8(ascii: "a")
      folded[count - 2] = UInt8(ascii: "o")
      return count - 1
    }
    if ends("ches") || ends("shes") || ends("xes") || ends("sses") { return count - 2 }
    return count - 1
  }

  /// Russian declines its nouns: without the vowels at the end (and what follows them in some cases), most of a noun's
  /// forms are one.
  private static func russianStem(_ folded: [UInt8]) -> Int {
    // Letters are two bytes: 0xD0 0xB0 to 0xD1 0x8F.
    var end = folded.count
    func letter(_ end: Int) -> UInt32 {
      guard end >= 2, folded[end - 2] == 0xD0 || folded[end - 2] == 0xD1 else { return 0 }
      return UInt32(folded[end - 2] & 0x1F) << 6 | UInt32(folded[end - 1] & 0x3F)
    }
    // м, в, х after a vowel: домам, домов, домах.
    if end > 8, [0x43C, 0x432, 0x445].contains(letter(end)), isRussianVowel(letter(end - 2)) { end -= 2 }
    while end > 6, isRussianVowel(letter(end)) || letter(end) == 0x44C { end -= 2 }
    return end
  }

  private static func isRussianVowel(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F: true
    default: false
    }
  }
}
