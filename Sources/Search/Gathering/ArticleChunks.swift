/// Where the articles are cut: into blocks, each a file, and into chunks of blocks, each the work of one task.
///
/// Both depend on the articles about there: one more or less leaves the blocks before and behind as they are.
struct ArticleChunks {
  /// Some blocks that follow each other.
  struct Chunk: Sendable {
    var blocks: [Range<Int>] = []

    var articles: Range<Int> { (blocks.first?.lowerBound ?? 0)..<(blocks.last?.upperBound ?? 0) }
  }

  private(set) var chunks: [Chunk] = []

  /// How many articles a block has at least and at most; from how many bytes on it is full. Ten results load ten
  /// blocks: larger ones cost readers time, smaller ones cost a host files. And a long block is more often loaded than
  /// a short one, so they are about alike.
  private static let block = (least: 3, most: 5, bytes: 24 << 10)
  /// How many blocks a chunk has in the middle, and at most.
  private static let chunk = (mean: UInt64(64), most: 192)

  init(_ count: Int, hash: (Int) -> UInt64, size: (Int) -> Int) {
    var (chunk, start, bytes) = (Chunk(), 0, 0)
    for place in 0..<count {
      let hash = hash(place) >> 20
      let length = place - start
      let isFull = length == Self.block.most || bytes + size(place) > Self.block.bytes
      if length > 0, isFull || length >= Self.block.least && hash % 2 == 0 {
        chunk.blocks.append(start..<place)
        (start, bytes) = (place, 0)
        if chunk.blocks.count == Self.chunk.most || hash / 2 % Self.chunk.mean == 0 {
          chunks.append(chunk)
          chunk = Chunk()
        }
      }
      bytes += size(place)
    }
    if start < count { chunk.blocks.append(start..<count) }
    if !chunk.blocks.isEmpty { chunks.append(chunk) }
  }
}
