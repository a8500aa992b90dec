import Archive
import Files
import Search
import Support

/// The index that readers' browsers search: `search/index.js`, and the files that it leads to.
///
/// What these are called depends on what they hold. So the plan has the first of them alone, and the others come when
/// it is made.
struct SearchFiles: SiteFile {
  static let counts = [PageCounts.Kind("search", "search file")]
  static let noun = "the search index"
  static let folder = SiteFolder.search.rawValue + "/"
  /// The path of the file that leads to the others.
  static let root = folder + SearchIndex.root
  static let howToLeaveOut: String? = "Leave the texts out of the index, search: passages: beginning, or search: off."

  static func plan(_ plan: inout SitePlan) {
    if plan.configuration.search != nil { plan.add(root, Self.self, isLarge: true) }
  }

  /// All that is known of every article, and its text.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    addInputs(ofArticles: inputs.context.articles.indices, to: &inputs)
  }

  private static func addInputs(ofArticles articles: Range<Int>, to inputs: inout PageInputs) {
    for index in articles {
      inputs.add(entry: index)
      inputs.add(inputs.context.articles[index].fingerprint)
      for kind in inputs.context.configuration.allTaxonomies { inputs.add(namesOf: index, kind) }
    }
  }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? { nil }

  let renderer: SiteRenderer
  /// What the last build left; `nil` where nothing is remembered.
  let memory: (cache: SearchCache, inputs: PageInputs)?
  private var context: SiteContext { renderer.context }

  /// Makes the files.
  ///
  /// - Parameters:
  ///   - keep: keeps files of the last build, where they are as they were left; all of them, or none.
  ///   - emit: takes the path and the bytes of each other, that of the plan last.
  /// - Throws: `FileError` when what was made cannot be read back.
  func make(
    jobs: Int, keep: @escaping @Sendable (_ paths: [String]) -> Bool,
    emit: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) -> Void
  ) async throws(FileError) {
    guard let search = context.configuration.search else { return }
    let articles = context.articles
    let index = SearchIndex(
      ofArticles: articles.count, passages: search.passages, years: years, kinds: kinds,
      language: search.stem ? language : nil)
    try await index.write(
      jobs: jobs, hash: { articles[$0].withText(.slug) { FNVHash($0).value } ?? 0 }, size: { articles[$0].fileSize },
      known: { articles in
        guard let memory, let part = memory.cache[fingerprint(of: articles, memory.inputs)],
          keep(part.files.map { Self.folder + $0 })
        else { return nil }
        return part
      },
      keep: { articles, part in
        // Of a text that could not be read, or was changed meanwhile, nothing is known.
        guard let memory, renderer.failures.all.isEmpty else { return }
        memory.cache.keep(&part, of: fingerprint(of: articles, memory.inputs))
      }, article: { article($0) }, emit: { emit(Self.folder + $0.name, $0.bytes) })
    if renderer.failures.all.isEmpty { memory?.cache.save() }
  }

  private func fingerprint(of articles: Range<Int>, _ inputs: PageInputs) -> Fingerprint {
    var inputs = inputs
    return inputs.fingerprint { Self.addInputs(ofArticles: articles, to: &$0) }
  }

  /// The language of each article.
  private var language: @Sendable (Int) -> String {
    let (articles, archives) = (context.articles, context.configuration.language)
    return { articles[$0].language ?? archives }
  }

  private var years: [(year: Int?, first: Int)] {
    context.catalogue.years.map { ($0.year, $0.articles.lowerBound) }
      + context.catalogue.undated.prefix(1).map { (nil, $0) }
  }

  private var kinds: [SearchIndex.Kind] {
    context.configuration.allTaxonomies.map { kind in
      let most = context.mostUsed(kind, Self.namesToNarrowBy).map { context.catalogue[kind].names[$0.index] }
      return SearchIndex.Kind(
        field: kind.singular, title: context.words.indexTitle(of: kind),
        names: most.map { SearchIndex.Name(Self.name($0, kind), count: $0.articles.count) })
    }
  }

  /// How many names of a taxonomy readers may narrow their results by.
  private static let namesToNarrowBy = 60

  private func article(_ index: Int) -> SearchedArticle {
    let article = context.articles[index]
    var found = SearchedArticle()
    found.path = ArticlePage.path(of: article)
    found.headline = article.title
    if let date = article.date {
      found.date = context.words.dates.text(date)
      found.day = date.plainPoint == nil ? date.year.map { String($0) } ?? "" : date.edtf
    }
    found.publication = context.publication(of: index) ?? ""
    let byline = BylinePart.parts(of: index, in: context).map(\.text).joined()
    found.besides = [article.kicker, article.standfirst, byline].compactMap(\.self).filter { !$0.isEmpty }
    for kind in context.configuration.allTaxonomies {
      let names = context.catalogue[kind]
      for number in names.namesOfArticle[index] {
        found.names.append(Self.name(names.names[number], kind))
      }
    }
    found.text = renderer.plainText(of: index)
    return found
  }

  private static func name(_ name: Name, _ kind: Taxonomy) -> SearchedArticle.Name {
    SearchedArticle.Name(kind: kind.singular, slug: name.slug.text, text: name.text)
  }
}
