import Support

/// Of a subject's articles those nearest in time to one of them: what related articles are found among.
enum NearbyArticles {
  /// How many of one subject are looked at: half of them before the article, half after.
  static let count = 64

  /// Of articles in order the places of up to so many around the one where `article` is or would be.
  static func places(around article: Int, in articles: [Int]) -> Range<Int> {
    if articles.count <= count { return articles.indices }
    let place = articles.indices.partitioningIndex { articles[$0] >= article }
    let start = max(0, min(place - count / 2, articles.count - count))
    return start..<start + count
  }
}
