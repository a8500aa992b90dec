import Archive

/// How many files of a site there are of each kind, as the closing summary counts them.
public struct PageCounts: Sendable, Equatable {
  /// What is counted together.
  public struct Kind: Sendable, Hashable {
    /// What it is called in JSON: `articles`.
    public let key: String
    /// What one of them is called: `article page`.
    public let noun: String
    /// What several are called.
    public let plural: String

    init(_ key: String, _ noun: String, _ plural: String? = nil) {
      self.key = key
      self.noun = noun
      self.plural = plural ?? noun + "s"
    }

    /// All other files.
    static let other = Kind("other", "other file")

    /// All kinds, in the order of `AllPages`; several may be counted as one.
    public static let all =
      AllPages.kinds.flatMap { $0.counts }.reduce(into: [Kind]()) { kinds, kind in
        if !kinds.contains(kind) { kinds.append(kind) }
      } + [other]
  }

  private var counts: [Kind: Int] = [:]

  /// No files.
  public init() {}

  init(_ pages: [PlannedPage]) {
    for page in pages {
      let kinds = page.kind.counts
      // Those of an archive's own taxonomies are counted together, in the last row.
      let row = min(page.taxonomy.number, kinds.count - 1)
      self[kinds.isEmpty ? .other : kinds[row]] += 1
    }
  }

  /// The number of files of a kind.
  public internal(set) subscript(kind: Kind) -> Int {
    get { counts[kind, default: 0] }
    set { counts[kind] = newValue == 0 ? nil : newValue }
  }
}

extension PageCounts: Encodable {
  /// An object with a number for each kind, 0 where there is none.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(uniqueKeysWithValues: Kind.all.map { ($0.key, self[$0]) }))
  }
}
