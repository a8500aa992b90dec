import Archive

/// For each tag, author and publication the subjects of its articles, the most telling first.
struct CommonSubjects: Sendable {
  /// How many there are at most.
  static let limit = 10
  /// How many of a name's articles are looked at: of more, as many from all its time.
  static let sample = 1_000

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// Those of one name, as numbers of tags.
  subscript(kind: Taxonomy, index: Int) -> [Int] {
    let name = catalogue.taxonomies[kind.number].names[index]
    let articles = name.articles
    if !name.hasPage || articles.count < 2 { return [] }
    let tagsOfArticle = catalogue.tags.namesOfArticle
    var met: [Int32] = []
    tagsOfArticle.withAll { tags in
      for position in stride(from: 0, to: articles.count, by: max(1, articles.count / Self.sample)) {
        for place in tagsOfArticle.range(ofList: articles[position]) { met.append(tags[place]) }
      }
    }
    met.sort()
    let tags = catalogue.tags.names
    let isTag = kind == .tags
    var found: [(tag: Int, count: Int)] = []
    var start = 0
    while start < met.count {
      let tag = Int(met[start])
      let end = met[start...].firstIndex { $0 != met[start] } ?? met.count
      // What was met once may be chance.
      if end - start > 1, tags[tag].hasPage, !(isTag && tag == index) { found.append((tag, end - start)) }
      start = end
    }
    found.sort { one, other in
      if isTag {
        // Beside a tag, one that is seldom elsewhere says more: the share of what both have in what either has.
        let left = one.count * one.count * tags[other.tag].articles.count
        let right = other.count * other.count * tags[one.tag].articles.count
        if left != right { return left > right }
      }
      return one.count != other.count ? one.count > other.count : one.tag < other.tag
    }
    return found.prefix(Self.limit).map(\.tag)
  }
}
