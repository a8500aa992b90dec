import Archive

/// How many files of a site there are of each kind, as the closing summary counts them.
public struct PageCounts: Sendable, Equatable {
  /// What is counted together.
  public enum Kind: String, Sendable, CaseIterable, CodingKey {
    case articles, sources, years, months, days, tags, authors, publications, other
  }

  private var counts: [Kind: Int] = [:]

  /// No files.
  public init() {}

  init(_ pages: [PlannedPage]) {
    for page in pages { counts[page.kind.counted, default: 0] += 1 }
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
    var container = encoder.container(keyedBy: Kind.self)
    for kind in Kind.allCases { try container.encode(self[kind], forKey: kind) }
  }
}

extension PlannedPage.Kind {
  /// What the file is counted as. Each kind is named here, so that a new one cannot be forgotten.
  var counted: PageCounts.Kind {
    switch self {
    case .article: .articles
    case .source: .sources
    case .year: .years
    case .month: .months
    case .day: .days
    case .name(.tags, _, _): .tags
    case .name(.authors, _, _): .authors
    case .name(.publications, _, _): .publications
    case .home, .alias, .names, .sizes, .onThisDayIndex, .onThisDay, .upcoming, .undated, .notFound, .machine, .asset:
      .other
    }
  }
}
