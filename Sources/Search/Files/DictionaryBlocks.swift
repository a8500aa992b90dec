import Support

/// Writes the words of the archive in their order, with their lists, into blocks and packs.
struct DictionaryBlocks {
  private let width: Int
  private let emit: (ScriptFile) -> Void
  private(set) var tree = IndexTree()

  // The block that is being written.
  private var words = FrontCoder()
  private var lists = BitWriter()
  private var packs: [String] = []
  private var pack = BitWriter()
  private var families = FamilyWriter()

  /// How large a block is, in bytes: at least, unless no word follows, and at most.
  private static let size = 8_000...14_000
  /// The mean number of words by which a block is larger than the least.
  private static let spread: UInt64 = 64
  /// The bits of the longest list that stands beside its word.
  private static let longestBeside = 8 * 1024
  /// From how many bytes on a pack is full.
  private static let packSize = 16_000
  /// A long list is cut between such many articles, where a part has so many entries.
  private static let era = (articles: 1 << 14, entries: 2048)

  /// - Parameters:
  ///   - width: the bits of an article's number.
  ///   - emit: takes each file.
  init(width: Int, emit: @escaping (ScriptFile) -> Void) {
    self.width = width
    self.emit = emit
  }

  /// Writes the next word, and the families whose word it is.
  mutating func add(_ word: [UInt8], _ list: [Posting], _ families: [WordFamilies.Family]) {
    let size = words.text.count + lists.characters.count + self.families.text.count
    // Where a block ends depends on the words about there: one more or less leaves the blocks before and behind as they
    // are.
    if size >= Self.size.upperBound
      || size >= Self.size.lowerBound && (FNVHash(word).value >> 20) % Self.spread == 0
    {
      endBlock()
    }
    words.add(word)
    for family in families { self.families.add(family) }
    lists.add(gamma: list.count)
    if list.count <= Self.longestBeside / 2 {
      var short = BitWriter()
      short.add(list[...], width: width)
      if short.bitCount <= Self.longestBeside {
        lists.add(0, bits: 1)
        lists.add(list[...], width: width)
        return
      }
    }
    lists.add(1, bits: 1)
    let parts = Self.parts(of: list)
    lists.add(gamma: parts.count)
    for part in parts { add(long: list[part]) }
  }

  private static func parts(of list: [Posting]) -> [Range<Int>] {
    var (parts, start) = ([Range<Int>](), 0)
    for place in list.indices where place - start >= era.entries {
      if list[place].article / era.articles != list[place - 1].article / era.articles {
        parts.append(start..<place)
        start = place
      }
    }
    return parts + [start..<list.count]
  }

  private mutating func add(long part: ArraySlice<Posting>) {
    lists.add(gamma: packs.count + 1)
    lists.add(gamma: pack.groupCount + 1)
    lists.add(gamma: part.count)
    lists.add(part.first?.article ?? 0, bits: width)
    pack.add(part, width: width)
    pack.align()
    if pack.characters.count >= Self.packSize { endPack() }
  }

  private mutating func endPack() {
    var value = JSONWriter()
    value.add(plain: pack.characters)
    let file = ScriptFile(value)
    emit(file)
    packs.append(file.name)
    pack = BitWriter()
  }

  private mutating func endBlock() {
    if words.text.isEmpty { return }
    if pack.groupCount > 0 { endPack() }
    lists.align()
    var value = JSONWriter()
    value.add(raw: "[")
    value.add(words.text)
    value.add(raw: ",")
    value.add(plain: lists.characters)
    value.add(raw: ",")
    value.add(list: packs) { $0.add($1) }
    if !families.text.isEmpty {
      value.add(raw: ",")
      value.add(families.text)
    }
    value.add(raw: "]")
    let file = ScriptFile(value)
    emit(file)
    tree.add(.word(words.first), file.name)
    (words, lists, packs, families) = (FrontCoder(), BitWriter(), [], FamilyWriter())
  }

  /// Writes what is left.
  mutating func end() {
    endBlock()
    tree.grow(emit)
  }
}
