import Archive
import Files
import Search
import Support

/// The index that readers' browsers search: `search/index.js`, and the files that it leads to.
///
/// What these are called depends on what they hold. So the plan has the first of them alone, and the others come when it
/// is made.
struct SearchFiles: SiteFile {
  static let counts = [PageCounts.Kind("search", "search file")]
  static let noun = "the search index"
  private static let folder = "search/"
  /// The path of the file that leads to the others.
  static let root = folder + SearchIndex.root
  static let howToLeaveOut: String? = "Leave the texts out of the index, search: passages: beginning, or search: off."

  static func plan(_ plan: inout SitePlan) {
    if plan.configuration.search != nil { plan.add(root, Self.self, isLarge: true) }
  }

  /// All that is known of every article, and its text.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    for (index, article) in inputs.context.articles.enumerated() {
      inputs.add(entry: index)
      inputs.add(article.fingerprint)
      for kind in Taxonomy.all { inputs.add(namesOf: index, kind) }
    }
  }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? { nil }

  private let renderer: SiteRenderer
  private var context: SiteContext { renderer.context }

  init(_ renderer: SiteRenderer) { self.renderer = renderer }

  /// Makes the files.
  ///
  /// - Parameter emit: takes the path and the bytes of each, that of the plan last.
  func make(jobs: Int, emit: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) -> Void) async {
    guard let passages = context.configuration.search else { return }
    let (catalogue, articles) = (context.catalogue, context.articles)
    var years: [(year: Int?, first: Int)] = catalogue.years.map { ($0.year, $0.articles.lowerBound) }
    if let first = catalogue.undated.first { years.append((nil, first)) }
    let names = Taxonomy.all.filter { $0 != .languages }.map { kind in
      (
        kind.key,
        context.mostUsed(kind, Self.namesToNarrowBy).map { name in
          let known = catalogue[kind].names[name.index]
          return SearchIndex.Name(
            known.text, kind: kind.singular, slug: known.slug.text, count: known.articles.count)
        }
      )
    }
    let index = SearchIndex(ofArticles: articles.count, passages: passages, years: years, names: names)
    await index.write(
      jobs: jobs, hash: { articles[$0].withText(.slug) { FNVHash($0).value } ?? 0 }, size: { articles[$0].fileSize },
      article: { article($0) }, emit: { emit(Self.folder + $0.name, $0.bytes) })
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
    found.besides = [article.kicker, article.standfirst, article.byline].compactMap(\.self)
    for kind in Taxonomy.all {
      let names = context.catalogue[kind]
      for number in names.namesOfArticle[index] {
        let name = names.names[number]
        found.names.append(SearchedArticle.Name(kind: kind.singular, slug: name.slug.text, text: name.text))
      }
    }
    found.text = renderer.plainText(of: index)
    return found
  }
}
