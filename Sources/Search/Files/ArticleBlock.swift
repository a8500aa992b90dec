import Archive
import Files

/// Some articles that follow each other, as results show them. Their numbers stand in the tree that leads here: a block
/// stays as it is when articles come before it.
struct ArticleBlock {
  private var value = JSONWriter()
  private var texts: [UInt8] = []
  private var count = 0
  private let passages: Configuration.Passages

  init(_ passages: Configuration.Passages) {
    self.passages = passages
    value.add(raw: "{\"articles\":[")
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
      // A front matter may hold a zero byte, which parts texts here.
      for text in article.besides { texts += text.utf8.filter { $0 != 0 } + [0x0A, 0x0A] }
      texts += article.text.filter { $0 != 0 }
    }
    count += 1
  }

  /// The first words of a text, 160 characters at most; where there are no spaces, the first characters.
  private static func beginning(of text: [UInt8]) -> [UInt8] {
    let whole = String(decoding: text.prefix(1024), as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard whole.count > 160 else { return Array(whole.utf8) }
    let beginning = whole.prefix(158)
    let end = beginning.lastIndex(of: " ") ?? beginning.endIndex
    let isFar = beginning.distance(from: beginning.startIndex, to: end) > 80
    return Array((String(isFar ? beginning[..<end] : beginning) + " …").utf8)
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
