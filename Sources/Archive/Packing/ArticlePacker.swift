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
  private var mask: UInt32 = 0
  private var values = FingerprintInput()

  /// - Parameter count: how many articles there may be.
  init(reserving count: Int) {
    block.reserveCapacity(count * 512)
    starts.reserveCapacity(count)
  }

  /// Adds an article that is packed already.
  mutating func add(_ article: Article) {
    starts.append(block.count)
    block.append(contentsOf: article.packed)
  }

  /// Adds an article.
  ///
  /// - Parameters:
  ///   - isDoubtful: whether there was something to say of its front matter.
  ///   - stamp: how its file was left.
  ///   - fingerprint: of its file.
  ///   - frontMatterFingerprint: of its file's path and front matter.
  mutating func add(
    _ fields: Article.Fields, isDoubtful: Bool, stamp: FileSystem.Stamp, fingerprint: Fingerprint,
    frontMatterFingerprint: Fingerprint
  ) {
    mask = 0
    ends.removeAll(keepingCapacity: true)
    values.removeAll()
    pack(fields, isDoubtful)

    let start = block.count
    starts.append(start)
    let isWide = values.bytes.count > UInt16.max
    block.append(packed: UInt32(Article.Layout.ends + (isWide ? 4 : 2) * ends.count + values.bytes.count))
    block.append(packed: isWide ? mask | Article.Layout.wide : mask)
    block.append(packed: Filing(fields.date).packed)
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

  /// In the order of `Article.Field`.
  private mutating func pack(_ fields: Article.Fields, _ isDoubtful: Bool) {
    pack(.file, fields.file)
    pack(.title, fields.title)
    pack(.kicker, fields.kicker)
    pack(.standfirst, fields.standfirst)
    if let date = fields.date { pack(.date) { $0.add(date) } }
    pack(.publication, fields.publication)
    pack(.volume, fields.volume)
    pack(.issue, fields.issue)
    pack(.page, fields.page)
    pack(.section, fields.section)
    pack(.byline, fields.byline)
    pack(.authors, fields.authors)
    pack(.place, fields.place)
    pack(.tags, fields.tags)
    pack(.language, fields.language)
    pack(.rights, fields.rights)
    pack(.slug, fields.slug.text)
    if fields.isDraft { pack(.draft) { _ in } }
    pack(.aliases, fields.aliases)
    if let added = fields.added { pack(.added) { $0.add(PartialDate(added)) } }
    pack(.source, fields.source)
    pack(.sourceDate, fields.sourceDate)
    // Nearly all are as conversion writes them.
    let digest = fields.sourceSHA256.flatMap { SHA256Digest(hexadecimal: $0) }
    let isDigest = digest != nil && digest?.hexadecimal == fields.sourceSHA256
    if isDigest, let digest { pack(.sourceSHA256) { $0.add(digest) } }
    pack(.sourceEncoding, fields.sourceEncoding)
    if fields.sourcePart != nil || fields.sourceLines != nil {
      pack(.sourcePart) { $0.add(part: fields.sourcePart, lines: fields.sourceLines) }
    }
    pack(.sourceChanges, fields.sourceChanges)
    if !fields.extra.isEmpty { pack(.extra) { $0.add(fields.extra) } }
    pack(.positions) { $0.add(fields.positions) }
    if !isDigest { pack(.sourceChecksum, fields.sourceSHA256) }
    if isDoubtful { pack(.doubt) { _ in } }
  }

  private mutating func pack(_ field: Article.Field, _ text: String?) {
    if let text { pack(field) { $0.add(unmeasured: text) } }
  }

  private mutating func pack(_ field: Article.Field, _ texts: [String]) {
    if !texts.isEmpty { pack(field) { values in for text in texts { values.add(short: text) } } }
  }

  private mutating func pack(_ field: Article.Field, _ add: (inout FingerprintInput) -> Void) {
    // Fields are found by how many come before them.
    assert(mask < field.bit)
    add(&values)
    mask |= field.bit
    ends.append(UInt32(values.bytes.count))
  }
}

extension Article {
  /// Its bytes.
  fileprivate var packed: ArraySlice<UInt8> { block[start..<start + length] }
}

extension [UInt8] {
  fileprivate mutating func append(packed number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
