import Archive
import Files

/// What a text is known by: its bytes, and the words of its articles.
struct SeedLook: Sendable {
  /// The text's path below the seeds' folder.
  let seed: String
  /// The digest of its bytes.
  let digest: SHA256Digest
  /// The numbers of its parts.
  let parts: [Int]
  /// The words of each of its parts; empty when it cannot be read as a text, or nobody needs them.
  let words: [TextWords]
  /// What tells the words of each from others.
  let fingerprints: [Fingerprint]

  /// A text that is known by its bytes.
  init(seed: String, digest: SHA256Digest, part: Int = 1) {
    self.seed = seed
    self.digest = digest
    parts = [part]
    words = []
    fingerprints = []
  }

  /// A text whose words are looked at too.
  init(seed: String, digest: SHA256Digest, _ pieces: [SourcePiece]) {
    self.seed = seed
    self.digest = digest
    parts = pieces.count > 1 ? pieces.map(\.number) : [1]
    words = pieces.map(\.text.words)
    fingerprints = words.map(\.fingerprint)
  }
}

extension SourceText {
  /// Its words.
  var words: TextWords {
    var words = TextWords()
    for line in lines { words.add(bytes[line.range]) }
    return words
  }
}
