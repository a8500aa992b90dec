import Archive
import Files

/// The tags that articles have already. They were found once and stay, so that an archive that grows keeps its tag pages.
struct SettledTags: Sendable {
  private struct Origin: Hashable {
    let seed: String
    let part: Int
  }

  private struct Article: Sendable {
    let digest: String
    let tags: [String]
  }

  private var articles: [Origin: Article] = [:]

  /// None.
  init() {}

  /// The tags of these articles.
  init(_ existing: [Archive.Article]) {
    for article in existing {
      guard let seed = article.source, let digest = article.sourceSHA256 else { continue }
      let origin = Origin(seed: seed, part: article.sourcePart ?? 1)
      if articles[origin] == nil { articles[origin] = Article(digest: digest, tags: article.tags) }
    }
  }

  /// The tags of an article of a text that is as it was; `nil` when it has none yet, or the text is another now.
  func tags(of origin: ContentFile.Origin) -> [String]? {
    guard let found = articles[Origin(seed: origin.seed, part: origin.part ?? 1)],
      found.digest == origin.digest.hexadecimal
    else { return nil }
    return found.tags
  }
}
