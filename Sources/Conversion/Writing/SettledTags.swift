import Archive

/// The tags that articles have already. They were found once and stay, so that an archive that grows keeps its tag
/// pages.
struct SettledTags: Sendable {
  private let tags: [Ledger.Key: [String]]

  /// - Parameter tags: the tags of articles whose text says what it said.
  init(_ tags: [Ledger.Key: [String]] = [:]) {
    self.tags = tags
  }

  /// The tags of an article; `nil` when it has none yet, or its text is another now.
  func tags(of origin: ContentFile.Origin) -> [String]? { tags[Ledger.Key(origin.seed, origin.part ?? 1)] }
}
