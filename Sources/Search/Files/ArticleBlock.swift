import Archive
import Files

/// Some articles that follow each other, as results show them.
struct ArticleBlock {
  private let first: Int
  private var value = JSONWriter()
  private var texts: [UInt8] = []
  private var count = 0
  private let passages: Configuration.Passages

  /// - Parameter first: the number of the first article.
  init(first: Int, _ passages: Configuration.Passages) {
    self.first = first
    self.passages = passages
    value.add(raw: "{\"first\":")
    value.add(first)
    value.add(raw: ",\"articles\":[")
  }

  /// Adds the next article.
  mutating func add(_ article: SearchedArticle) {
    if count > 0 { value.add(raw: ",") }
    let beginning = passages == .beginning ? Self.beginning(of: article.text) : []
    value.add(
      list: [article.path, article.headline, article.date, article.day, article.publication].map { Array($0.utf8) }
        + [beginning]
    ) { $0.add($1) }
    if passages == .full {
      if count > 0 { texts.append(0) }
      for text in article.besides { texts += Array(text.utf8) + [0x0A, 0x0A] }
      texts += article.text
    }
    count += 1
  }

  /// The first words of a text, 160 characters at most.
  private static func beginning(of text: [UInt8]) -> [UInt8] {
    let text = String(decoding: text.prefix(1024), as: UTF8.self)
    var beginning = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if beginning.count + word.count > 159 { return Array((beginning + " …").utf8) }
      beginning += (beginning.isEmpty ? "" : " ") + word
    }
    return Array(beginning.utf8)
  }

  /// The block's file.
  consuming func file() -> ScriptFile {
    value.add(raw: "]")
    if passages == .full {
      let bytes = Deflate.compressed(texts)
      var bits = BitWriter()
      bits.add(gamma: bytes.count + 1)
      for byte in bytes { bits.add(Int(byte), bits: 8) }
      bits.align()
      value.add(raw: ",\"text\":")
      value.add(plain: bits.characters)
    }
    value.add(raw: "}")
    return ScriptFile(value)
  }
}
