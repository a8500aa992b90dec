/// Writes the families of a block's words, each once: what its words begin with, and how each goes on.
struct FamilyWriter {
  private var coder = FrontCoder()
  private var written: Set<Int> = []

  /// The families as they are written.
  var text: [UInt8] { coder.text }

  /// Writes a family, unless it is there.
  mutating func add(_ family: WordFamilies.Family) {
    guard written.insert(family.number).inserted, let first = family.words.first else { return }
    var shared = family.words.map { word in zip(word, first).prefix { $0 == $1 }.count }.min() ?? 0
    // No character is cut.
    while shared > 0, shared < first.count, first[shared] & 0xC0 == 0x80 { shared -= 1 }
    let ends = family.words.map { $0[shared...] }
    coder.add(Array(([first[..<shared]] + ends).joined(separator: [UInt8(ascii: ",")])))
  }
}
