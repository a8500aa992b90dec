extension NameIndex {
  /// In an archive of this many articles or fewer each tag has its page.
  static let smallArchive = 20

  /// The index with a page for those names only where that tells something, in an archive of `articles` articles.
  ///
  /// A tag of one article groups nothing, and one of more than a fifth of the archive says what the archive is about;
  /// unless the vocabulary has a term for it.
  func withTellingPages(articles: Int) -> NameIndex {
    var index = self
    index.changeNames { name in
      let isCommon = name.articles.count * 5 > articles && name.term == nil
      name.hasPage = articles <= Self.smallArchive || name.articles.count >= 2 && !isCommon
    }
    return index
  }

  /// Whether it puts articles together in more than one way: two names or more have several articles each.
  var groupsArticles: Bool { names.count { $0.articles.count > 1 } > 1 }

  /// The index with the vocabulary's term for each name that has one.
  func withTerms(_ terms: VocabularyIndex) -> NameIndex {
    if terms.isEmpty { return self }
    var index = self
    index.changeNames { $0.term = terms.term(named: $0.text) }
    return index
  }

  /// The names that have a page, as indices of `names`.
  public var namesWithPage: [Int] { names.indices.filter { names[$0].hasPage } }
}
