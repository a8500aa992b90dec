public import Archive

/// What was made of some articles that follow each other: the files of their blocks, and their words, from which the
/// dictionary is put together. As long as these articles are the same, it need not be made again.
public struct SearchPart: Sendable {
  /// The names of the blocks' files, without the ending.
  let blocks: [String]
  private let run: WordRun

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
    run = words.run()
  }

  /// The blocks' files below `search/`.
  public var files: [String] { blocks.map(ScriptFile.fileName) }

  /// The words, of articles from a number on.
  func run(from first: Int) -> WordRun {
    var run = run
    run.first = first
    return run
  }

  /// Writes it down.
  public func append(to writer: inout ByteWriter) {
    writer.add(blocks) { $0.add($1) }
    run.append(to: &writer)
  }

  /// Reads what was written down; `nil` when it is something else.
  public init?(_ reader: inout ByteReader) {
    guard let blocks = reader.list({ $0.text() }), let run = WordRun.read(&reader) else { return nil }
    (self.blocks, self.run) = (blocks, run)
  }
}
