import Files
import Support

/// The words of a text, without capitals, accents and what stands between them: a text that was saved with other line
/// ends, in another encoding or with other blanks has the same.
public struct TextWords: Sendable {
  private var hashes: [UInt64] = []

  /// No words.
  public init() {}

  /// Adds the words of a line or a text in UTF-8.
  public mutating func add(_ bytes: some Collection<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { bytes in
      FoldedWords.forEach(in: bytes) { hashes.append($0.hash) }
    }
    if isDone == nil {
      Array(bytes).withUnsafeBufferPointer { bytes in FoldedWords.forEach(in: bytes) { hashes.append($0.hash) } }
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { hashes.isEmpty }

  /// What tells them from others.
  public var fingerprint: Fingerprint {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hashes.count * 8)
    for hash in hashes { withUnsafeBytes(of: hash.littleEndian) { bytes.append(contentsOf: $0) } }
    return Fingerprint(SHA256Digest(of: bytes))
  }

  /// What tells the headline and the date of an article from others. A text that was changed keeps them; the next of a
  /// recurring notice does not, however alike they are.
  public static func head(_ headline: String, _ date: PartialDate?) -> Fingerprint {
    var words = TextWords()
    words.add(headline.utf8)
    if let date { words.add(date.edtf.utf8) }
    return words.fingerprint
  }

  /// Each word with the one after it: texts are alike that share many.
  public var pairs: Set<UInt64> { Set(allPairs) }

  /// Some of the pairs.
  public var sample: WordSample { WordSample(of: allPairs) }

  private var allPairs: some Sequence<UInt64> {
    // A single word stands by itself.
    zip(hashes, hashes.count == 1 ? [0] : hashes.dropFirst()).lazy.map { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 }
  }

  /// The words of a content file's text and of what its front matter says, whether or not it can be read.
  public init(ofContent bytes: [UInt8]) {
    self.init()
    var fences = 0
    for line in Array(UnreadContent.text(bytes).utf8).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if fences < 2, line.starts(with: "---".utf8) {
        fences += 1
      } else if fences != 1 {
        add(line)
      } else if !line.starts(with: "source".utf8) {
        let colon = line.firstIndex(of: UInt8(ascii: ":")).map { line.index(after: $0) }
        add(line[(colon ?? line.startIndex)...])
      }
    }
  }
}
