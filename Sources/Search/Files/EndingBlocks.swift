import Support

/// Writes the words of several articles backwards, for readers who mistype one.
struct EndingBlocks {
  private var words = InternedBytes()
  private var counts: [Int32] = []
  private(set) var tree = IndexTree()

  /// How large a block is, in bytes.
  private static let size = 6_000...12_000
  private static let spread: UInt64 = 64
  /// The shortest word that is written, in characters.
  private static let shortest = 4

  /// Adds a word of so many articles, where it is one that readers may mean.
  mutating func add(_ word: [UInt8], articles count: Int) {
    guard count > 1, word.allSatisfy({ $0 >= 0x61 }) else { return }
    let characters = String(decoding: word, as: UTF8.self).unicodeScalars
    guard characters.count >= Self.shortest else { return }
    let backwards = Array(String(String.UnicodeScalarView(characters.reversed())).utf8)
    _ = backwards.withUnsafeBufferPointer { words.number(of: $0) }
    counts.append(Int32(count))
  }

  /// Writes them.
  mutating func end(_ emit: (ScriptFile) -> Void) {
    var (tree, block, numbers) = (IndexTree(), FrontCoder(), BitWriter())
    func endBlock() {
      if block.text.isEmpty { return }
      numbers.align()
      var value = JSONWriter()
      value.add(raw: "[")
      value.add(block.text)
      value.add(raw: ",")
      value.add(plain: numbers.characters)
      value.add(raw: "]")
      let file = ScriptFile(value)
      emit(file)
      tree.add(.word(block.first), file.name)
      (block, numbers) = (FrontCoder(), BitWriter())
    }
    words.forEachInOrder { number, word in
      let word = Array(word)
      let isCut = (FNVHash(word).value >> 20) % Self.spread == 0
      if block.text.count >= (isCut ? Self.size.lowerBound : Self.size.upperBound) { endBlock() }
      block.add(word)
      numbers.add(gamma: Int(counts[number]))
    }
    endBlock()
    tree.grow(emit)
    self.tree = tree
  }
}
