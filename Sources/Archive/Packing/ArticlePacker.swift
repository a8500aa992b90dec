import Files
import Markdown

/// Packs articles into a block of bytes, one after the other.
struct ArticlePacker {
  /// The packed articles.
  private(set) var block: [UInt8] = []
  /// Where each begins.
  private(set) var starts: [Int] = []
  // Of the article that is being packed.
  private var ends: [UInt32] = []
  private var mask: UInt64 = 0
  private var values = ByteWriter()

  /// - Parameter count: how many articles there may be.
  init(reserving count: Int) {
    block.reserveCapacity(count * 512)
    starts.reserveCapacity(count)
  }

  /// Adds an article.
  ///
  /// - Parameters:
  ///   - isDoubtful: whether there was something to say of its front matter.
  ///   - stamp: how its file was left.
  ///   - fingerprint: of its file.
  ///   - frontMatterFingerprint: of its file's path and front matter.
  mutating func add(
    _ frontMatter: FrontMatter, isDoubtful: Bool, stamp: FileSystem.Stamp, fingerprint: Fingerprint,
    frontMatterFingerprint: Fingerprint
  ) {
    mask = 0
    ends.removeAll(keepingCapacity: true)
    values.removeAll()
    pack(frontMatter, isDoubtful)

    let start = block.count
    starts.append(start)
    let isWide = values.bytes.count > UInt16.max
    block.append(packed: UInt32(Article.Layout.ends + (isWide ? 4 : 2) * ends.count + values.bytes.count))
    block.append(packed: isWide ? mask | Article.Layout.wide : mask)
    block.append(packed: Filing(frontMatter[.date]?.date).packed)
    block.append(packed: Int64(stamp.size))
    block.append(packed: Int64(stamp.changed))
    block.append(packed: Int64(stamp.noted))
    block.append(packed: Int64(stamp.node))
    fingerprint.append(to: &block)
    frontMatterFingerprint.append(to: &block)
    for end in ends {
      if isWide { block.append(packed: end) } else { block.append(packed: UInt16(end)) }
    }
    block.append(contentsOf: values.bytes)
  }

  /// In the order of their bits: fields are found by how many come before them.
  private mutating func pack(_ frontMatter: FrontMatter, _ isDoubtful: Bool) {
    var checksum: String?
    for key in ArticleKey.allCases {
      guard let value = frontMatter[key] else { continue }
      if key.kind == .digest, case .text(let text) = value {
        // Nearly all are as conversion writes them.
        if let digest = SHA256Digest(hexadecimal: text), digest.hexadecimal == text {
          pack(key.bit) { $0.add(digest) }
        } else {
          checksum = text
        }
      } else {
        pack(key.bit) { $0.add(value) }
      }
    }
    let files = frontMatter.files
    if !files.pictures.isEmpty {
      pack(Article.Part.pictures.bit) { for text in files.pictures { $0.add(short: text) } }
    }
    if !files.links.isEmpty { pack(Article.Part.links.bit) { for text in files.links { $0.add(short: text) } } }
    pack(Article.Part.file.bit) { $0.add(unmeasured: frontMatter.file) }
    if !frontMatter.extra.isEmpty { pack(Article.Part.extra.bit) { $0.add(frontMatter.extra) } }
    pack(Article.Part.positions.bit) { $0.add(frontMatter.positions) }
    if let checksum { pack(Article.Part.sourceChecksum.bit) { $0.add(unmeasured: checksum) } }
    if isDoubtful { pack(Article.Part.doubt.bit) { _ in } }
  }

  private mutating func pack(_ bit: UInt64, _ add: (inout ByteWriter) -> Void) {
    assert(mask < bit)
    add(&values)
    mask |= bit
    ends.append(UInt32(values.bytes.count))
  }
}

extension [UInt8] {
  fileprivate mutating func append(packed number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
