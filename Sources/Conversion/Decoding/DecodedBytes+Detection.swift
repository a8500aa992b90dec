extension DecodedBytes {
  /// Reads a source text's bytes.
  ///
  /// A byte-order mark decides before anything else (WHATWG Encoding Standard, section 6, "decode"), or the signs of
  /// HZ, then what the configuration says, then the bytes themselves: valid UTF-8 is UTF-8, for no other text looks
  /// like it by chance; all else is in the encoding that makes of its bytes what a language has (`EncodingGuess`,
  /// `EastAsianGuess`), or else Windows-1252, and that is told.
  init(_ source: [UInt8], label: String?) throws(DecodingError) {
    let configured: SourceEncoding? = if let label { try SourceEncoding(label: label) } else { nil }
    if source.starts(with: [0xFF, 0xFE, 0, 0]) || source.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw DecodingError(
        message: "the file is UTF-32, which is not supported", advice: "Save it with the encoding UTF-8.")
    } else if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: Array(source.dropFirst(3)))
    } else if source.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: source.dropFirst(2), bigEndian: false)
    } else if source.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: source.dropFirst(2), bigEndian: true)
    } else if let decoded = try Self(hz: source) {
      self = decoded
    } else if let configured {
      try self.init(source, configured: configured)
    } else {
      if let bigEndian = Self.looksLikeUTF16(source) { throw Self.isUTF16(bigEndian: bigEndian) }
      if Self.isISO2022(source) {
        try self.init(source, configured: SourceEncoding(label: "iso-2022-jp"))
      } else {
        try self.init(guessing: source)
      }
    }
  }

  private init(_ source: [UInt8], configured: SourceEncoding) throws(DecodingError) {
    switch configured {
    case .utf8:
      if let bigEndian = Self.looksLikeUTF16(source) { throw Self.isUTF16(bigEndian: bigEndian) }
      self.init(utf8: source)
    case .utf16(let bigEndian):
      self.init(utf16: source[...], bigEndian: bigEndian)
      // Hardly any UTF-16 is free of NUL bytes: spaces and line ends hold one.
      if source.count > 3, ByteScan.first(0, in: source) == nil, Self.isUTF8(source) { addDoubtThatItIsUTF8(at: 0) }
    case .windows1252:
      if let bigEndian = Self.looksLikeUTF16(source) { throw Self.isUTF16(bigEndian: bigEndian) }
      self.init(windows1252: source)
      addDoubtIfUTF8(source)
    case .other(let name, let libraryNames):
      try self.init(source, charset: name, libraryNames: libraryNames)
      addDoubtIfUTF8(source)
    }
  }

  private init(guessing source: [UInt8]) throws(DecodingError) {
    guard !Self.isUTF8(source) else {
      self.init(text: source)
      return
    }
    let census = UTF8Census(source)
    if census.sequences > census.strayBytes {
      self.init(utf8: source)
    } else if let guess = EastAsianGuess(source) {
      try self.init(source, configured: guess.encoding)
      if !guess.isCertain { addDoubtOfGuess() }
    } else if let guess = EncodingGuess(source), guess.isLikely {
      try self.init(source, configured: guess.candidate.encoding)
      if !guess.isCertain { addDoubtOfGuess() }
    } else {
      self.init(windows1252: source)
      addDoubtOfLetters(source)
    }
  }

  init(text: [UInt8]) {
    self.text = text
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Whether bytes switch to the Japanese alphabet and back as ISO-2022-JP does (RFC 1468): no other text holds that.
  private static func isISO2022(_ source: [UInt8]) -> Bool {
    guard let escape = ByteScan.first(0x1B, in: source), escape + 2 < source.count else { return false }
    let switches: [[UInt8]] = [[0x24, 0x40], [0x24, 0x42], [0x28, 0x42], [0x28, 0x4A]]
    return switches.contains(Array(source[(escape + 1)...(escape + 2)])) && source.allSatisfy { $0 < 0x80 }
  }

  /// UTF-8 read as something else gives the well-known garbage, so a configuration that asks for it is questioned.
  private mutating func addDoubtIfUTF8(_ source: [UInt8]) {
    guard let offset = source.firstIndex(where: { $0 >= 0x80 }), Self.isUTF8(source) else { return }
    addDoubtThatItIsUTF8(at: offset)
  }

  private mutating func addDoubtThatItIsUTF8(at offset: Int) {
    doubt = Slip(
      offset: offset,
      message: "the file is valid UTF-8 but was read as \(encoding.name), as pressmark.yml says",
      advice: "If it is UTF-8, take `encoding:` out of pressmark.yml, or save the file with a byte-order mark.")
  }

  /// An encoding that was found by a few letters alone is told.
  private mutating func addDoubtOfGuess() {
    let offset = text.withUnsafeBytes { ByteScan.firstBeyondASCII(in: $0, from: 0) }
    guard encoding != .utf8, offset < text.count else { return }
    doubt = Slip(
      offset: offset,
      message:
        "the file is not UTF-8 and was read as \(encoding.name), which is not certain: it gives “\(word(at: offset))”",
      advice:
        "If that is right, say `encoding: \(encoding.name)` in pressmark.yml, for all texts or below `folders:` for"
        + " some; if not, name the right one there.")
  }

  /// Letters that no language has in such an order show that the text is in another encoding.
  private mutating func addDoubtOfLetters(_ source: [UInt8]) {
    guard let (offset, likeliest) = EncodingGuess.worstLetter(in: source) else { return }
    let place = DecodedBytes(windows1252: Array(source[..<offset])).text.count
    let known = "windows-1250, windows-1251, macintosh, cp850 or shift_jis"
    doubt = Slip(
      offset: place,
      message:
        "the file is not UTF-8 and was read as Windows-1252, but hardly looks like it: it gives “\(word(at: place))”",
      advice: "Say in pressmark.yml which encoding it has, such as `encoding: \(likeliest)`, for all texts or"
        + " below `folders:` for some (others are \(known)); or save the file with the encoding UTF-8.")
  }

  /// The word around a place, at most so many bytes of it.
  private func word(at offset: Int) -> String {
    var start = offset
    while start > 0, text[start - 1] > 0x20, offset - start < 24 { start -= 1 }
    var end = offset
    while end < text.count, text[end] > 0x20, end - offset < 36 { end += 1 }
    while start < offset, text[start] & 0xC0 == 0x80 { start += 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// Whether about every second byte is NUL, as in Western text in UTF-16 (RFC 2781, section 4.3 advises guessing from
  /// such patterns only with care: so it is told, not done).
  private static func looksLikeUTF16(_ source: [UInt8]) -> Bool? {
    guard source.count > 3, ByteScan.first(0, in: source) != nil else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in source.enumerated() where byte == 0 {
      if index & 1 == 0 { even += 1 } else { odd += 1 }
    }
    let half = source.count / 2
    guard even + odd > 1, max(even, odd) * 10 >= half * 6, min(even, odd) * 10 <= half else { return nil }
    return even > odd
  }

  private static func isUTF16(bigEndian: Bool) -> DecodingError {
    let name = bigEndian ? "utf-16be" : "utf-16le"
    return DecodingError(
      message: "the file looks like UTF-16 without a byte-order mark",
      advice: "Say `encoding: \(name)` in pressmark.yml, or save the file as UTF-8.")
  }
}
