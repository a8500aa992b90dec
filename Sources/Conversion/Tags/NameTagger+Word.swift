extension NameTagger {
  /// A word of running text, and what its surroundings say of it.
  struct Word {
    /// The word without punctuation and without a possessive ’s.
    let text: Substring
    /// Whether a capital proves nothing here.
    let beginsSentence: Bool
    let isCapitalised: Bool
    /// Whether a comma, bracket or the like stands after it: a name does not go on behind.
    let endsRun: Bool
    /// Whether a bracket or quotation mark stands before it.
    let continuesAfterPunctuation: Bool

    /// The words of a paragraph.
    static func split(_ text: String) -> [Word] {
      var words: [Word] = []
      var beginsSentence = true
      for bytes in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        if bytes.allSatisfy({ $0 < 0x80 }) {
          add(ASCIIPiece(bytes), to: &words, &beginsSentence)
        } else {
          for piece in Substring(bytes).split(whereSeparator: \.isWhitespace) {
            add(UnicodePiece(piece), to: &words, &beginsSentence)
          }
        }
      }
      return words
    }

    private static func add(_ piece: some WordPiece, to words: inout [Word], _ beginsSentence: inout Bool) {
      let after = piece.after
      let ends = after.contains { ".!?:".contains($0) }
      guard !piece.core.isEmpty else {
        beginsSentence = beginsSentence || ends
        return
      }
      let isPossessive = piece.core.hasSuffix("’s") || piece.core.hasSuffix("'s")
      // "Carters’ League" is one name.
      let isPluralPossessive = after == "’" && piece.core.hasSuffix("s")
      let name = isPossessive ? piece.core.dropLast(2) : isPluralPossessive ? piece.core + "’" : piece.core
      words.append(
        Word(
          text: name, beginsSentence: beginsSentence || piece.before.contains { "“\"‘'«„".contains($0) },
          isCapitalised: piece.isCapitalised, endsRun: isPossessive || !after.isEmpty && !isPluralPossessive,
          continuesAfterPunctuation: !piece.before.isEmpty))
      // An initial's full stop ends no sentence.
      beginsSentence = ends && !(after == "." && piece.core.count == 1)
    }
  }
}

/// What stands between two spaces: punctuation, a word, punctuation.
private protocol WordPiece {
  var before: Substring { get }
  var core: Substring { get }
  var after: Substring { get }
  var isCapitalised: Bool { get }
}

/// Most pieces are ASCII, whose bytes are its characters.
private struct ASCIIPiece: WordPiece {
  let before: Substring
  let core: Substring
  let after: Substring
  let isCapitalised: Bool

  init(_ bytes: Substring.UTF8View) {
    let start = bytes.firstIndex(where: Self.isWordByte) ?? bytes.endIndex
    let end = bytes.lastIndex(where: Self.isWordByte).map(bytes.index(after:)) ?? bytes.endIndex
    before = Substring(bytes[..<start])
    core = start < end ? Substring(bytes[start..<end]) : ""
    after = start < end ? Substring(bytes[end...]) : before
    isCapitalised = start < end && (0x41...0x5A).contains(bytes[start])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}

/// A piece with letters or quotation marks outside ASCII.
private struct UnicodePiece: WordPiece {
  let before: Substring
  let core: Substring
  let after: Substring

  init(_ piece: Substring) {
    let start = piece.firstIndex(where: Self.isWordCharacter) ?? piece.endIndex
    let end = piece.lastIndex(where: Self.isWordCharacter).map(piece.index(after:)) ?? piece.endIndex
    before = piece[..<start]
    core = start < end ? piece[start..<end] : ""
    after = start < end ? piece[end...] : before
  }

  var isCapitalised: Bool { core.first?.isUppercase ?? false }

  private static func isWordCharacter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
