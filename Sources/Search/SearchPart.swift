import Archive
public import Files

/// What was made of some articles that follow each other: the files of their blocks, and their words, from which the
/// dictionary is put together. As long as these articles are the same, it need not be made again.
public struct SearchPart: Sendable {
  /// The names of the blocks' files, without the ending.
  public let blocks: [String]
  /// The words with their articles (`WordRun`). Whoever keeps them elsewhere puts that place here.
  public var words: StoredBytes

  /// A part that was made before.
  public init(blocks: [String], words: StoredBytes) { (self.blocks, self.words) = (blocks, words) }

  init(
    _ chunk: ArticleChunks.Chunk, _ passages: Configuration.Passages, _ article: (Int) -> SearchedArticle,
    _ emit: (ScriptFile) -> Void
  ) {
    var words = WordGathering()
    blocks = chunk.blocks.map { articles in
      var block = ArticleBlock(passages)
      for number in articles {
        let article = article(number)
        words.add(article)
        block.add(article)
      }
      let file = block.file()
      emit(file)
      return file.name
    }
    self.words = .memory(words.run().bytes)
  }

  /// The blocks' files below `search/`.
  public var files: [String] { blocks.map(ScriptFile.fileName) }
}
